import type { PublicDraft } from '#features/submissions/public-draft.server.ts';
import { findPublicRounds, isTextWithdrawn } from '#features/submissions/public-round.server.ts';
import type { Db } from '#platform/db.server.ts';
import { findRoundsWithTable } from './published-matrix.store.server.ts';

/** A round in the list of answers of a draft. */
export interface AnsweredRound {
  readonly id: string;
  readonly round: number;
  readonly isLatest: boolean;
  /** Its table is published; the page of one that has none yet says so. */
  readonly isAnswered: boolean;
}

/** The rounds of a draft whose answers can be opened, the newest first: a table quotes its text, and goes with it. */
export async function findAnsweredRounds(
  db: Db,
  draft: Pick<PublicDraft, 'consultation' | 'withdrawn'>,
): Promise<AnsweredRound[]> {
  const rounds = await findPublicRounds(db, draft.consultation);
  const open = rounds.filter((round) => !isTextWithdrawn(draft, round));
  const withTable = await findRoundsWithTable(
    db,
    open.map(({ id }) => id),
  );
  return open.map(({ id, round }) => ({
    id,
    round,
    isLatest: id === draft.consultation.id,
    isAnswered: withTable.has(id),
  }));
}
