import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    gathering_question: GatheringQuestionTable;
  }
}

export type QuestionState = 'waiting' | 'shown' | 'answered' | 'refused';

interface GatheringQuestionTable {
  gathering_id: string;
  id: string;
  words: string;
  live: boolean;
  asked_at: Date;
  state: QuestionState;
  answer: string;
  refusal: string;
  version: number;
}

/** Asked without a name, before or during a gathering. */
export interface GatheringQuestion {
  readonly id: string;
  readonly words: string;
  /** Asked while it was held. */
  readonly live: boolean;
  readonly askedAt: Date;
  readonly state: QuestionState;
  /** '' but when answered. */
  readonly answer: string;
  /** Why it is not shown; for the staff. */
  readonly refusal: string;
  readonly version: number;
}

/** In the order of asking. */
export async function findQuestions(
  db: Db,
  gatheringId: string,
  states?: readonly QuestionState[],
): Promise<GatheringQuestion[]> {
  let query = db.selectFrom('gathering_question').selectAll().where('gathering_id', '=', gatheringId);
  if (states) query = query.where('state', 'in', [...states]);
  const rows = await query.orderBy('asked_at').orderBy('id').execute();
  return rows.map(({ gathering_id: _, asked_at, ...rest }) => ({ ...rest, askedAt: asked_at }));
}

export async function insertQuestion(
  tx: Db,
  gatheringId: string,
  { id, words, live, askedAt }: Pick<GatheringQuestion, 'id' | 'words' | 'live' | 'askedAt'>,
): Promise<void> {
  const decided = { state: 'waiting', answer: '', refusal: '', version: 1 } as const;
  await tx
    .insertInto('gathering_question')
    .values({ gathering_id: gatheringId, id, words, live, asked_at: askedAt, ...decided })
    .execute();
}

/** Throws Conflict when somebody was faster. */
export async function updateQuestion(
  tx: Db,
  gatheringId: string,
  id: string,
  version: number,
  change: Pick<GatheringQuestionTable, 'state' | 'answer' | 'refusal'>,
): Promise<void> {
  const updated = await tx
    .updateTable('gathering_question')
    .set({ ...change, version: version + 1 })
    .where('gathering_id', '=', gatheringId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`question ${id}`);
}
