import * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { findQuestions, updateQuestion } from './questions.store.server.ts';

export const QUESTION_ACTS = ['show', 'answer', 'refuse'] as const;

const words = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenWords(text).trim()),
    v.maxLength(max),
  );
export const questionSchema = v.object({
  questionId: v.pipe(v.string(), v.uuid()),
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  act: v.picklist(QUESTION_ACTS),
  answer: words(4_000),
  refusal: words(500),
});
export type QuestionInput = v.InferOutput<typeof questionSchema>;

export type QuestionRefusal = 'noAnswer' | 'noReason' | 'gone';

const ACTS = {
  show: 'gathering.questionShown',
  answer: 'gathering.questionAnswered',
  refuse: 'gathering.questionRefused',
} as const;
const STATES = { show: 'shown', answer: 'answered', refuse: 'refused' } as const;

/** A person decides what everybody reads; each decision can be changed by another. */
export async function decideQuestion(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  actor: PersonActor,
  gatheringId: string,
  { questionId, version, act, answer, refusal }: QuestionInput,
): Promise<Result<null, QuestionRefusal>> {
  const gathering = await requireGathering(db, gatheringId);
  requirePermission(actor, 'gathering.edit', gathering);
  if (act === 'answer' && answer === '') return refuse('noAnswer');
  if (act === 'refuse' && refusal === '') return refuse('noReason');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await findQuestions(tx, gatheringId)).some(({ id }) => id === questionId)) return refuse('gone');
    await updateQuestion(tx, gatheringId, questionId, version, {
      state: STATES[act],
      answer: act === 'answer' ? answer : '',
      refusal: act === 'refuse' ? refusal : '',
    });
    await emit(tx, 'gathering.questionDecided', { gatheringId }, now);
    const about = {
      objectKind: 'gathering',
      objectId: gatheringId,
      organisationId: gathering.organisationId,
    };
    await record(tx, actor, { act: ACTS[act], ...about, reason: act === 'refuse' ? refusal : null }, now);
    return ok(null);
  });
}

/** All questions of one gathering, for the desk. */
export async function loadQuestions({ db }: Pick<App, 'db'>, actor: PersonActor, gatheringId: string) {
  const gathering = await requireGathering(db, gatheringId);
  requirePermission(actor, 'gathering.edit', gathering);
  return { gathering, questions: await findQuestions(db, gatheringId) };
}
