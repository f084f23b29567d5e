import { record } from '#features/audit/record.server.ts';
import { publicActor } from '#features/authority/actor.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Gathering } from '../gathering.ts';
import { KIND_RULES } from '../gathering-kinds.data.ts';
import { insertQuestion } from './questions.store.server.ts';

/** A hall behind one line asks; a program is stopped. */
const QUESTIONS_PER_ADDRESS: Limit = { name: 'gathering.ask', count: 40, perSeconds: 3_600 };
export const LONGEST_QUESTION = 1_000;

export type AskRefusal = 'notNow' | 'empty' | 'tooLong' | 'tooMany';

/** From its announcement until it ends, where the kind takes questions. */
export function mayAsk(
  { kind, state, endsAt }: Pick<Gathering, 'kind' | 'state' | 'endsAt'>,
  now: Date,
): boolean {
  return KIND_RULES[kind].questions && (state === 'announced' || state === 'held') && now < endsAt;
}

/** Without a name. Nobody reads it on the portal before somebody of the staff let it. */
export async function askQuestion(
  app: Pick<App, 'db' | 'clock' | 'rateLimits'>,
  gathering: Gathering,
  typed: { readonly words: string; readonly trap: string },
  address: string,
): Promise<Result<null, AskRefusal>> {
  const now = app.clock.now();
  if (!mayAsk(gathering, now)) return refuse('notNow');
  const words = writtenWords(typed.words).trim();
  if (words === '') return refuse('empty');
  if ([...words].length > LONGEST_QUESTION) return refuse('tooLong');
  if (!(await app.rateLimits.take(QUESTIONS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  if (typed.trap !== '') return ok(null);
  const { id: gatheringId, organisationId, startsAt } = gathering;
  await inTransaction(app.db, async (tx) => {
    await insertQuestion(tx, gatheringId, { id: newId(now), words, live: now >= startsAt, askedAt: now });
    await emit(tx, 'gathering.questionAsked', { gatheringId }, now);
    const about = { objectKind: 'gathering', objectId: gatheringId, organisationId };
    await record(tx, publicActor, { act: 'gathering.questionAsked', ...about }, now);
  });
  return ok(null);
}
