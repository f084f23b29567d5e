import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    contest_award: ContestAwardTable;
  }
}

interface ContestAwardTable {
  contest_id: string;
  round_id: string;
  entry_id: string;
  rank: number;
  right_answers: number;
  questions: number;
  used_ms: number;
  prize: string;
  name: string;
  shows_name: boolean;
  code: string | null;
}

/** One row of a published ranking. */
export interface Award {
  readonly entryId: string;
  readonly rank: number;
  readonly right: number;
  readonly of: number;
  readonly usedMs: number;
  /** '' without a prize. */
  readonly prize: string;
  readonly name: string;
  readonly showsName: boolean;
  /** Of the certificate; null without a prize. */
  readonly code: string | null;
}

const AT_ONCE = 1_000;

export async function insertAwards(
  tx: Db,
  contestId: string,
  roundId: string,
  awards: readonly Award[],
): Promise<void> {
  for (let from = 0; from < awards.length; from += AT_ONCE) {
    const rows = awards.slice(from, from + AT_ONCE).map((award) => ({
      ...{ contest_id: contestId, round_id: roundId, entry_id: award.entryId, rank: award.rank },
      ...{ right_answers: award.right, questions: award.of, used_ms: award.usedMs, prize: award.prize },
      ...{ name: award.name, shows_name: award.showsName, code: award.code },
    }));
    await tx.insertInto('contest_award').values(rows).execute();
  }
}

/** The best first; at most `limit`, all without one. */
export async function findAwards(
  db: Db,
  contestId: string,
  roundId: string,
  limit?: number,
): Promise<Award[]> {
  const query = db
    .selectFrom('contest_award')
    .selectAll()
    .where('contest_id', '=', contestId)
    .where('round_id', '=', roundId)
    .orderBy('rank')
    .orderBy('entry_id');
  const rows = await (limit === undefined ? query : query.limit(limit)).execute();
  return rows.map(awardFrom);
}

/** Of one entry, by the id of the round. */
export async function findAwardsOf(
  db: Db,
  contestId: string,
  entryId: string,
): Promise<ReadonlyMap<string, Award>> {
  const rows = await db
    .selectFrom('contest_award')
    .selectAll()
    .where('contest_id', '=', contestId)
    .where('entry_id', '=', entryId)
    .execute();
  return new Map(rows.map((row) => [row.round_id, awardFrom(row)]));
}

export async function findAwardByCode(
  db: Db,
  code: string,
): Promise<(Award & { readonly contestId: string; readonly roundId: string }) | undefined> {
  const row = await db.selectFrom('contest_award').selectAll().where('code', '=', code).executeTakeFirst();
  return row && { ...awardFrom(row), contestId: row.contest_id, roundId: row.round_id };
}

function awardFrom(row: ContestAwardTable): Award {
  return {
    ...{ entryId: row.entry_id, rank: row.rank, right: row.right_answers, of: row.questions },
    ...{ usedMs: row.used_ms, prize: row.prize, name: row.name, showsName: row.shows_name, code: row.code },
  };
}

/** How many played a round, as its published ranking counts them. */
export async function countAwards(db: Db, contestId: string, roundId: string): Promise<number> {
  const { n } = await db
    .selectFrom('contest_award')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('contest_id', '=', contestId)
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return Number(n);
}
