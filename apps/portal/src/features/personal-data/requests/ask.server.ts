import { record } from '#features/audit/record.server.ts';
import { type PersonActor, publicActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findChain, findErasure } from '#features/submissions/erasing/erasures.store.server.ts';
import type { IntakePlatform } from '#features/submissions/intake-platform.server.ts';
import { type TrackedSubmission, trackSubmission } from '#features/submissions/track-submission.server.ts';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { lastDayWithin } from '#features/time-limits/deadline.ts';
import { procedureLimit } from '#features/time-limits/procedure-limits.data.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { legalDay, startOfLegalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { LIMIT_CODE, type RequestKind, type RequestRoad, type Subject, type Wanted } from './data-request.ts';
import { findRequestsOf, insertRequest } from './data-requests.store.server.ts';

export const REQUESTS_PER_ADDRESS: Limit = { name: 'dataRequest.ask', count: 20, perSeconds: 3_600 };
export const LONGEST_NOTE = 2_000;

export type AskRefusal =
  | 'tooMany'
  | 'notSure'
  | 'tooLong'
  | 'nothingWanted'
  | 'alreadyAsked'
  | 'alreadyErased'
  | 'wrongEmail'
  | 'wrongPhone';

export interface Asked {
  readonly kind: Extract<RequestKind, 'correct' | 'delete'>;
  readonly wanted: Wanted;
  readonly note: string;
  readonly sure: boolean;
}

/** All that is tied to one receipt: what it replaced and what replaced it is the same person's. */
export async function subjectsOf(db: Db, { consultationId, submissionId }: Subject): Promise<Subject[]> {
  const ids = await findChain(db, consultationId, submissionId);
  return ids.map((id) => ({ consultationId, submissionId: id }));
}

/** Who holds the receipt asks to have data set right or deleted; an officer of the body decides within the legal time. */
export async function askForData(
  app: IntakePlatform,
  tracked: TrackedSubmission,
  asked: Asked,
  address: string,
): Promise<Result<{ readonly number: number }, AskRefusal>> {
  if (!(await app.rateLimits.take(REQUESTS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  if (asked.kind === 'delete' && !asked.sure) return refuse('notSure');
  const now = app.clock.now();
  const request = { road: 'receipt', identityCheck: '', enteredBy: null, receivedAt: now } as const;
  return await inTransaction(app.db, async (tx) => {
    const refusal = await whyNot(tx, tracked, asked);
    if (refusal) return refuse(refusal);
    const about = await aboutChain(tx, tracked);
    return ok({ number: (await openRequest(tx, about, { ...asked, ...request }, publicActor, now)).number });
  });
}

export interface PaperRequest {
  readonly code: string;
  readonly kind: RequestKind;
  readonly wanted: Wanted;
  readonly note: string;
  readonly identityCheck: string;
  readonly receivedOn: string;
}

export type EnterRefusal =
  | Exclude<AskRefusal, 'tooMany' | 'notSure'>
  | 'codeUnknown'
  | 'notChecked'
  | 'wrongDay';

/** Asked on paper: an officer made sure who asks, and says how. The clock runs from the day on which the paper came. */
export async function enterRequest(
  platform: Platform,
  actor: PersonActor,
  paper: PaperRequest,
): Promise<Result<{ readonly id: string }, EnterRefusal>> {
  const tracked = await trackSubmission(platform, paper.code);
  if (!tracked) return refuse('codeUnknown');
  requirePermission(actor, 'dataRequest.enter', tracked.consultation);
  const identityCheck = writtenLine(paper.identityCheck);
  if (identityCheck === '' || /\d{9,}/.test(identityCheck)) return refuse('notChecked');
  const now = platform.clock.now();
  const today = legalDay(now);
  if (paper.receivedOn > today) return refuse('wrongDay');
  const receivedAt = paper.receivedOn === today ? now : startOfLegalDay(paper.receivedOn);
  const request = { ...paper, identityCheck, road: 'paper', receivedAt, enteredBy: actor.personId } as const;
  return await inTransaction(platform.db, async (tx) => {
    const refusal = await whyNot(tx, tracked, paper);
    if (refusal) return refuse(refusal);
    return ok({ id: (await openRequest(tx, await aboutChain(tx, tracked), request, actor, now)).id });
  });
}

/** The submissions of one request; all of one body. */
export interface About {
  readonly organisationId: string;
  readonly subjects: readonly Subject[];
}

export async function aboutChain(
  tx: Db,
  { submission, consultation }: Pick<TrackedSubmission, 'submission' | 'consultation'>,
): Promise<About> {
  const subjects = await subjectsOf(tx, { consultationId: consultation.id, submissionId: submission.id });
  return { organisationId: consultation.organisationId, subjects };
}

/** In the transaction that writes it down: of two tabs that ask for one thing at once, the second is told. */
async function whyNot(
  tx: Db,
  tracked: TrackedSubmission,
  asked: Pick<Asked, 'wanted' | 'note'> & { readonly kind: RequestKind },
): Promise<Exclude<AskRefusal, 'tooMany' | 'notSure'> | undefined> {
  const { subjects } = await aboutChain(tx, tracked);
  await holdSubjects(tx, subjects);
  const { consultationId, id: submissionId } = tracked.submission;
  return whyNotAsked(asked, tracked) ?? (await whyNotAbout(tx, { consultationId, submissionId }, asked.kind));
}

/** One after another, always in the same order, so that two requests that overlap wait and do not block each other. */
export async function holdSubjects(tx: Db, subjects: readonly Subject[]): Promise<void> {
  for (const id of subjects.map(({ submissionId }) => submissionId).sort())
    await holdName(tx, `data request of ${id}`);
}

/** What is wrong with what was typed, whatever it is about. */
export function whyNotAsked(
  { kind, wanted, note }: Pick<Asked, 'wanted' | 'note'> & { readonly kind: RequestKind },
  confirmed: { readonly emailConfirmed: boolean; readonly phoneConfirmed: boolean },
): Exclude<AskRefusal, 'tooMany' | 'notSure'> | undefined {
  if (note.length > LONGEST_NOTE) return 'tooLong';
  if (kind === 'withdrawConsent' && (wanted.purposes?.length ?? 0) === 0) return 'nothingWanted';
  if (kind !== 'correct') return undefined;
  const { purposes: _, ...fields } = wanted;
  if (Object.keys(fields).length === 0 && writtenWords(note) === '') return 'nothingWanted';
  // What was confirmed is proof of who asked; another address or number must be confirmed by itself.
  if (wanted.email && (confirmed.emailConfirmed || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(wanted.email)))
    return 'wrongEmail';
  return wanted.phone && confirmed.phoneConfirmed ? 'wrongPhone' : undefined;
}

/** Why one submission is not asked about again; under `holdSubjects`. */
export async function whyNotAbout(
  tx: Db,
  subject: Subject,
  kind: RequestKind,
): Promise<'alreadyErased' | 'alreadyAsked' | undefined> {
  if (await findErasure(tx, subject.consultationId, subject.submissionId)) return 'alreadyErased';
  const requests = await findRequestsOf(tx, subject);
  return requests.some((each) => each.kind === kind && each.state === 'open') ? 'alreadyAsked' : undefined;
}

/** Writes it down with its last day, in the caller's transaction. */
export async function openRequest(
  tx: Db,
  { organisationId, subjects }: About,
  asked: {
    readonly kind: RequestKind;
    readonly road: RequestRoad;
    readonly wanted: Wanted;
    readonly note: string;
    readonly identityCheck: string;
    readonly enteredBy: string | null;
    readonly receivedAt: Date;
  },
  actor: PersonActor | typeof publicActor,
  now: Date,
): Promise<{ readonly id: string; readonly number: number }> {
  const receivedOn = legalDay(asked.receivedAt);
  const limit = procedureLimit(LIMIT_CODE, receivedOn);
  const dueOn = lastDayWithin(limit, receivedOn, await calendarAround(tx, receivedOn));
  const id = newId(now);
  const { kind, road, wanted, identityCheck, enteredBy, receivedAt } = asked;
  const number = await insertRequest(
    tx,
    {
      ...{
        id,
        organisationId,
        year: Number(receivedOn.slice(0, 4)),
        road,
        kind,
        wanted,
        identityCheck,
        enteredBy,
      },
      ...{ note: writtenWords(asked.note), receivedAt, dueOn, limitCode: limit.code },
    },
    subjects,
  );
  await emit(tx, 'dataRequest.asked', { dataRequestId: id, organisationId, kind, dueOn }, now);
  const after = { number, kind, road, dueOn, submissions: subjects.length };
  const change = { act: 'dataRequest.asked', objectKind: 'dataRequest', objectId: id, organisationId, after };
  await record(tx, actor, change, now);
  return { id, number };
}
