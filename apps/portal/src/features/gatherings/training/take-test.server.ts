import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { lockGathering, requireGathering } from '../gatherings.store.server.ts';
import { findRegistration } from '../registering/registrations.store.server.ts';
import { readTicket, type TicketKey } from '../registering/ticket.ts';
import { findProgrammeOfClass, findTestQuestions, findTries, insertTry } from './training.store.server.ts';
import { isPassed, scoreOf } from './training.ts';

type Testing = Pick<App, 'db' | 'clock' | 'config'>;
export type TestRefusal = 'noTest' | 'notAttended' | 'passed' | 'noTriesLeft' | 'unanswered';

/** The test of who holds a ticket: the questions without what is right, and the tries. Undefined for a foreign link. */
export async function loadTest(app: Testing, token: string) {
  const key = readTicket(token, 'own', app.config.secretKey);
  const registration = key && (await findRegistration(app.db, key));
  if (!key || !registration) return undefined;
  const [gathering, programme, tries] = await Promise.all([
    requireGathering(app.db, key.gatheringId),
    findProgrammeOfClass(app.db, key.gatheringId),
    findTries(app.db, key.gatheringId, key.registrationId),
  ]);
  const questions = programme ? await findTestQuestions(app.db, programme.id) : [];
  return {
    ...{ title: gathering.title, tries },
    passPercent: programme?.passPercent ?? null,
    mostTries: programme?.mostTries ?? 0,
    questions: questions.map(({ id, words, choices }) => ({ id, words, choices })),
    refusal: whyNotTest(
      programme?.passPercent ?? null,
      questions.length,
      registration.attendedAt,
      tries,
      programme?.mostTries ?? 0,
    ),
  };
}

function whyNotTest(
  passPercent: number | null,
  questions: number,
  attendedAt: Date | null,
  tries: readonly { readonly passed: boolean }[],
  mostTries: number,
): TestRefusal | undefined {
  if (passPercent === null || questions === 0) return 'noTest';
  if (attendedAt === null) return 'notAttended';
  if (tries.some(({ passed }) => passed)) return 'passed';
  return tries.length >= mostTries ? 'noTriesLeft' : undefined;
}

/** One try. Under the lock of the class: two at once are two tries, never one more than allowed. */
export async function takeTest(
  app: Testing,
  token: string,
  given: ReadonlyMap<string, number>,
): Promise<Result<{ passed: boolean; right: number; of: number }, TestRefusal>> {
  const key: TicketKey | undefined = readTicket(token, 'own', app.config.secretKey);
  if (!key) return refuse('noTest');
  const { gatheringId, registrationId } = key;
  return await inTransaction(app.db, async (tx) => {
    await lockGathering(tx, gatheringId);
    const registration = await findRegistration(tx, key);
    const programme = await findProgrammeOfClass(tx, gatheringId);
    const questions = programme ? await findTestQuestions(tx, programme.id) : [];
    const tries = await findTries(tx, gatheringId, registrationId);
    const pass = programme?.passPercent ?? null;
    const refusal = whyNotTest(
      pass,
      questions.length,
      registration?.attendedAt ?? null,
      tries,
      programme?.mostTries ?? 0,
    );
    if (refusal || pass === null) return refuse(refusal ?? 'noTest');
    if (questions.some(({ id }) => !given.has(id))) return refuse('unanswered');
    const right = scoreOf(questions, given);
    const passed = isPassed(right, questions.length, pass);
    const attempt = { rightAnswers: right, questions: questions.length, passed, triedAt: app.clock.now() };
    await insertTry(tx, key, { ordinal: tries.length + 1, ...attempt });
    return ok({ passed, right, of: questions.length });
  });
}
