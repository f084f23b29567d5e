import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Consultation } from '../../consultation.ts';
import type { Gap, OutageVerdict, PostingWatch, ProposedOutage } from './outage-watch.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    posting_watch: PostingWatchTable;
    portal_measure: { only_row: boolean; measured_at: Date };
    proposed_outage: ProposedOutageTable;
  }
}

interface PostingWatchTable {
  consultation_id: string;
  first_at: Date;
  last_at: Date;
  ended_at: Date | null;
}

interface ProposedOutageTable {
  id: string;
  consultation_id: string;
  from_at: Date;
  until_at: Date;
  found_at: Date;
  state: ProposedOutage['state'];
  settled_by: string | null;
  settled_at: Date | null;
  reason: string;
}

export interface WatchedRound extends Pick<Consultation, 'id' | 'state' | 'closesAt'> {
  readonly slug: string;
}

/** Open rounds, and those whose watch has not been ended yet. */
export async function findWatchedRounds(db: Db): Promise<WatchedRound[]> {
  return await db
    .selectFrom('consultation as c')
    .innerJoin('law_project as p', 'p.id', 'c.project_id')
    .leftJoin('posting_watch as w', (join) =>
      join.onRef('w.consultation_id', '=', 'c.id').on('w.ended_at', 'is', null),
    )
    .select(['c.id', 'c.state', 'c.closes_at as closesAt', 'p.slug'])
    .where((build) => build.or([build('c.state', '=', 'open'), build('w.last_at', 'is not', null)]))
    .orderBy('c.id')
    .execute();
}

/** The running watch of a round, held until the transaction ends. */
export async function holdWatch(tx: Db, consultationId: string): Promise<PostingWatch | undefined> {
  return await tx
    .selectFrom('posting_watch')
    .select(['first_at as firstAt', 'last_at as lastAt'])
    .where('consultation_id', '=', consultationId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** When the portal measured before this time, if ever; from now on this instant stands there. */
export async function noteMeasure(tx: Db, at: Date): Promise<Date | undefined> {
  const before = await tx.selectFrom('portal_measure').select('measured_at').executeTakeFirst();
  await tx
    .insertInto('portal_measure')
    .values({ only_row: true, measured_at: at })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ measured_at: at }))
    .execute();
  return before?.measured_at;
}

/** The page answered; a watch that had ended (taken down, put back) begins again. Of two processes the later answer stands. */
export async function noteAnswer(tx: Db, consultationId: string, at: Date): Promise<void> {
  await tx
    .insertInto('posting_watch')
    .values({ consultation_id: consultationId, first_at: at, last_at: at, ended_at: null })
    .onConflict((conflict) =>
      conflict.column('consultation_id').doUpdateSet({
        last_at: sql<Date>`greatest(posting_watch.last_at, excluded.last_at)`,
        ended_at: null,
      }),
    )
    .execute();
}

export async function endWatch(tx: Db, consultationId: string, at: Date): Promise<void> {
  await tx
    .updateTable('posting_watch')
    .set({ ended_at: at })
    .where('consultation_id', '=', consultationId)
    .execute();
}

export async function findWatch(db: Db, consultationId: string): Promise<PostingWatch | undefined> {
  const row = await db
    .selectFrom('posting_watch')
    .select(['first_at', 'last_at'])
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst();
  return row && { firstAt: row.first_at, lastAt: row.last_at };
}

/** Once for each beginning, whoever measures. */
export async function proposeOutage(
  tx: Db,
  consultationId: string,
  { from, until }: Gap,
  at: Date,
): Promise<void> {
  await sql`insert into proposed_outage (id, consultation_id, from_at, until_at, found_at, state)
    values (${newId(at)}, ${consultationId}, ${from}, ${until}, ${at}, 'open')
    on conflict (consultation_id, from_at) do nothing`.execute(tx);
}

export async function findProposedOutages(db: Db, consultationId: string): Promise<ProposedOutage[]> {
  const rows = await db
    .selectFrom('proposed_outage')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('from_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    from: row.from_at,
    until: row.until_at,
    foundAt: row.found_at,
    state: row.state,
    settledBy: row.settled_by,
    settledAt: row.settled_at,
    reason: row.reason,
  }));
}

/** False when somebody else has settled it. */
export async function settleProposed(
  tx: Db,
  id: string,
  settled: { readonly state: OutageVerdict; readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('proposed_outage')
    .set({
      state: settled.state,
      settled_by: settled.by,
      settled_at: settled.at,
      reason: settled.reason,
    })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
