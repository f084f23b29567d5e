import type { Db } from '#platform/db.server.ts';
import type { PostingOutcome } from './availability.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    posting_result: PostingResultTable;
  }
}

interface PostingResultTable {
  consultation_id: string;
  counted_days: number;
  lost_days: number;
  full_on: string | null;
  computed_at: Date;
}

/** Keeps what the events come to; figures and the desk read it. */
export async function writePostingResult(
  db: Db,
  consultationId: string,
  { countedDays, lostDays, fullOn }: PostingOutcome,
  at: Date,
): Promise<void> {
  const row = { counted_days: countedDays, lost_days: lostDays, full_on: fullOn, computed_at: at };
  await db
    .insertInto('posting_result')
    .values({ consultation_id: consultationId, ...row })
    .onConflict((conflict) => conflict.column('consultation_id').doUpdateSet(row))
    .execute();
}
