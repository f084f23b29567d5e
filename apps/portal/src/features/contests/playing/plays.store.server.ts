import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Played } from '../ranking/rank.ts';
import type { Drawn } from './draw.ts';
import type { EntryKey } from './entry-token.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    contest_play: ContestPlayTable;
    contest_answer: ContestAnswerTable;
  }
}

interface ContestPlayTable {
  contest_id: string;
  entry_id: string;
  round_id: string;
  drawn: Drawn[];
  started_at: Date;
  ends_at: Date;
  guess: number | null;
}

interface ContestAnswerTable {
  contest_id: string;
  entry_id: string;
  round_id: string;
  position: number;
  choice: number;
  answered_at: Date;
}

export interface PlayKey extends EntryKey {
  readonly roundId: string;
}

/** Of two presses one starts the clock. */
export async function insertPlay(
  tx: Db,
  { contestId, entryId, roundId }: PlayKey,
  play: Pick<Played, 'drawn' | 'startedAt' | 'endsAt'>,
): Promise<void> {
  await tx
    .insertInto('contest_play')
    .values({
      ...{ contest_id: contestId, entry_id: entryId, round_id: roundId },
      ...{ drawn: JSON.stringify(play.drawn) as never, started_at: play.startedAt, ends_at: play.endsAt },
      guess: null,
    })
    .onConflict((conflict) => conflict.columns(['contest_id', 'entry_id', 'round_id']).doNothing())
    .execute();
}

/** True: it is written now; false: this place has its answer already, which stays. */
export async function insertAnswer(
  db: Db,
  { contestId, entryId, roundId }: PlayKey,
  answer: { readonly position: number; readonly choice: number; readonly answeredAt: Date },
): Promise<boolean> {
  const inserted = await db
    .insertInto('contest_answer')
    .values({
      ...{ contest_id: contestId, entry_id: entryId, round_id: roundId },
      ...{ position: answer.position, choice: answer.choice, answered_at: answer.answeredAt },
    })
    .onConflict((conflict) =>
      conflict.columns(['contest_id', 'entry_id', 'round_id', 'position']).doNothing(),
    )
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Once: a guess is not changed after it was sent. */
export async function setGuess(
  db: Db,
  { contestId, entryId, roundId }: PlayKey,
  guess: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('contest_play')
    .set({ guess })
    .where('contest_id', '=', contestId)
    .where('entry_id', '=', entryId)
    .where('round_id', '=', roundId)
    .where('guess', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

interface PlayedRow {
  entry_id: string;
  round_id: string;
  drawn: Drawn[];
  started_at: Date;
  ends_at: Date;
  guess: number | null;
  given: [position: number, choice: number][] | null;
  last_answer_at: Date | null;
}

const GIVEN = sql<
  PlayedRow['given']
>`(select jsonb_agg(jsonb_build_array(a.position, a.choice)) from contest_answer a
  where a.contest_id = p.contest_id and a.entry_id = p.entry_id and a.round_id = p.round_id)`;
const LAST = sql<PlayedRow['last_answer_at']>`(select max(a.answered_at) from contest_answer a
  where a.contest_id = p.contest_id and a.entry_id = p.entry_id and a.round_id = p.round_id)`;

/** What one entry did, by the id of the round. */
export async function findPlays(
  db: Db,
  { contestId, entryId }: EntryKey,
): Promise<ReadonlyMap<string, Played>> {
  const { rows } = await sql<PlayedRow>`select p.*, ${GIVEN} as given, ${LAST} as last_answer_at
    from contest_play p where p.contest_id = ${contestId} and p.entry_id = ${entryId}`.execute(db);
  return new Map(rows.map((row) => [row.round_id, playedFrom(row)]));
}

export async function findPlay(
  db: Db,
  { contestId, entryId, roundId }: PlayKey,
): Promise<Played | undefined> {
  const { rows } = await sql<PlayedRow>`select p.*, ${GIVEN} as given, ${LAST} as last_answer_at
    from contest_play p where p.contest_id = ${contestId} and p.entry_id = ${entryId}
      and p.round_id = ${roundId}`.execute(db);
  return rows[0] && playedFrom(rows[0]);
}

/** Everybody who played a round; its answers are read in one go, not one by one. */
export async function findPlaysOfRound(db: Db, contestId: string, roundId: string): Promise<Played[]> {
  const { rows } = await sql<PlayedRow>`
    with given as (select a.entry_id, jsonb_agg(jsonb_build_array(a.position, a.choice)) as given,
        max(a.answered_at) as last_answer_at
      from contest_answer a where a.contest_id = ${contestId} and a.round_id = ${roundId} group by a.entry_id)
    select p.*, g.given, g.last_answer_at from contest_play p left join given g on g.entry_id = p.entry_id
    where p.contest_id = ${contestId} and p.round_id = ${roundId}`.execute(db);
  return rows.map(playedFrom);
}

function playedFrom(row: PlayedRow): Played {
  return {
    entryId: row.entry_id,
    drawn: row.drawn,
    answers: new Map(row.given ?? []),
    startedAt: row.started_at,
    endsAt: row.ends_at,
    lastAnswerAt: row.last_answer_at && new Date(row.last_answer_at),
    guess: row.guess,
  };
}
