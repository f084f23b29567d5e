import { randomUUID } from 'node:crypto';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { tokenHash } from '#features/submissions/intake-platform.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { isId, newId } from '#platform/ids.ts';
import type { Limit, RateLimits } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type AnswerFault, faultsOf, pathOf, within } from './answer-path.ts';
import { findLastPaper, findLink, insertAnswer, useLink, voidAnswer } from './answers.store.server.ts';
import { readInviteeToken } from './inviting/invitee-token.ts';
import { findInvitee, markInviteeAnswered } from './inviting/invitees.store.server.ts';
import type { Answers } from './question.ts';
import { type IntakeClosed, type Survey, whyNoAnswer } from './survey.ts';
import { holdSurvey, requireSurvey } from './surveys.store.server.ts';
import { about } from './write-survey.server.ts';

/** A class with one line answers at once; a program is stopped. No address is kept with an answer. */
export const ANSWERS_PER_ADDRESS: Limit = { name: 'survey.answer', count: 60, perSeconds: 3_600 };

export type AnswerRefusal = IntakeClosed | 'gone' | 'used' | 'tooMany' | 'empty' | 'faulty';
type Faults = Readonly<Record<string, AnswerFault>>;
/** Like `Result`, with what is wrong beside each question. */
type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: AnswerRefusal; readonly faults?: Faults };
type Answered = Checked<null>;

interface Sent {
  readonly answers: Answers;
  /** Made with the form: the same form twice is one answer. */
  readonly formKey: string;
}

/** The answer of whoever found a public survey. */
export async function answerPublicly(
  app: Platform & { readonly rateLimits: RateLimits },
  survey: Pick<Survey, 'id' | 'access'>,
  sent: Sent,
  address: string,
): Promise<Answered> {
  if (survey.access !== 'public') return refuse('gone');
  if (!(await app.rateLimits.take(ANSWERS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  return await inTransaction(app.db, async (tx) => {
    const held = await holdSurvey(tx, survey.id, 'share');
    const checked = check(held, sent, legalDay(app.clock.now()));
    if (!checked.ok) return checked;
    await write(
      tx,
      held,
      { ...sent, answers: checked.value },
      { channel: 'web', enteredBy: null },
      app.clock.now(),
    );
    return ok(null);
  });
}

/**
 * The one answer of an invitation: the link is used up in the transaction that writes the answer, and nothing says which answer it was.
 * Whatever is refused leaves the link as it was.
 */
export async function answerByInvitation(
  app: Platform & { readonly rateLimits: RateLimits; readonly config: { readonly secretKey: Uint8Array } },
  token: string,
  sent: Sent,
  address: string,
): Promise<Answered> {
  if (!(await app.rateLimits.take(ANSWERS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  return await inTransaction(app.db, async (tx) => {
    const invitation = await invitationOf(tx, app, token);
    if (!invitation.ok) return invitation;
    const survey = await holdSurvey(tx, invitation.value.surveyId, 'share');
    const checked = check(survey, sent, legalDay(app.clock.now()));
    if (!checked.ok) return checked;
    if (!(await invitation.value.use())) return refuse('used');
    await write(
      tx,
      survey,
      { ...sent, answers: checked.value },
      { channel: 'link', enteredBy: null },
      app.clock.now(),
    );
    return ok(null);
  });
}

/** The invitation that a link means, handed out or mailed, and how it is used up. */
async function invitationOf(
  tx: Db,
  { config }: { readonly config: { readonly secretKey: Uint8Array } },
  token: string,
): Promise<Result<{ readonly surveyId: string; use(): Promise<boolean> }, 'gone' | 'used'>> {
  const key = readInviteeToken(token, 'answer', config.secretKey);
  if (key) {
    const invitee = await findInvitee(tx, key);
    if (!invitee) return refuse('gone');
    if (invitee.state === 'answered') return refuse('used');
    return ok({ surveyId: key.surveyId, use: () => markInviteeAnswered(tx, key) });
  }
  const link = await findLink(tx, tokenHash(token));
  if (!link || link.state === 'withdrawn') return refuse('gone');
  if (link.state === 'used') return refuse('used');
  return ok({ surveyId: link.surveyId, use: () => useLink(tx, link.surveyId, link.id) });
}

/** What an officer types from a sheet of paper. Taken until the results are published: sheets arrive after the last day. */
export async function enterPaper(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  sent: Sent,
): Promise<Answered> {
  return await inTransaction(db, async (tx) => {
    const survey = await holdSurvey(tx, id, 'share');
    requirePermission(actor, 'survey.edit', survey);
    const answers = within(pathOf(survey.parts, sent.answers), sent.answers);
    if (survey.state !== 'open' && survey.state !== 'closed')
      return refuse(survey.state === 'draft' ? 'notOpen' : 'over');
    // A sheet may leave out what the form on the portal asks for.
    const faults = Object.entries(faultsOf(survey.parts, answers)).filter(([, fault]) => fault !== 'missing');
    if (faults.length > 0) return { ...refuse('faulty'), faults: Object.fromEntries(faults) };
    if (Object.keys(answers).length === 0) return refuse('empty');
    const by = { channel: 'paper', enteredBy: actor.personId } as const;
    await write(tx, survey, { ...sent, answers }, by, clock.now());
    return ok(null);
  });
}

/** Takes back the sheet that this person entered last: typed wrongly, or twice. It stays, marked, and does not count. */
export async function takePaperBack(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { reason }: { readonly reason: string },
): Promise<Result<null, 'nothingEntered' | 'over'>> {
  const survey = await requireSurvey(db, id);
  requirePermission(actor, 'survey.edit', survey);
  if (survey.state === 'published') return refuse('over');
  return await inTransaction(db, async (tx) => {
    const answer = await findLastPaper(tx, id, actor.personId);
    if (!answer || !(await voidAnswer(tx, id, answer, { by: actor.personId, reason })))
      return refuse('nothingEntered');
    await record(tx, actor, { act: 'survey.paperTakenBack', ...about(survey), reason }, clock.now());
    return ok(null);
  });
}

function check(survey: Survey, { answers }: Sent, today: string): Checked<Answers> {
  const closed = whyNoAnswer(survey, today);
  if (closed) return refuse(closed);
  const path = pathOf(survey.parts, answers);
  const faults = faultsOf(path, answers);
  if (Object.keys(faults).length > 0) return { ...refuse('faulty'), faults };
  const kept = within(path, answers);
  return Object.keys(kept).length > 0 ? ok(kept) : refuse('empty');
}

async function write(
  tx: Db,
  { id }: Survey,
  { answers, formKey }: Sent,
  by: { readonly channel: 'web' | 'link' | 'paper'; readonly enteredBy: string | null },
  now: Date,
): Promise<void> {
  await insertAnswer(tx, {
    surveyId: id,
    // A time-ordered id would say when somebody answered.
    id: by.channel === 'paper' ? newId(now) : randomUUID(),
    answers,
    answeredOn: legalDay(now),
    formKey: isId(formKey) ? formKey : randomUUID(),
    ...by,
  });
}
