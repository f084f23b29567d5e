import { record } from '#features/audit/record.server.ts';
import { type PersonActor, publicActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { hasOpenReferral } from '#features/moderation/referrals/referrals.store.server.ts';
import {
  changeContact,
  withdrawPurposes,
} from '#features/submissions/contact/change-contact.store.server.ts';
import { findConfirmations } from '#features/submissions/contact/contact-links.store.server.ts';
import { findErasure, lockForErasure } from '#features/submissions/erasing/erasures.store.server.ts';
import { removeErasedFiles } from '#features/submissions/erasing/remove-erased-files.server.ts';
import type { IntakePlatform } from '#features/submissions/intake-platform.server.ts';
import type { TrackedSubmission } from '#features/submissions/track-submission.server.ts';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findHoldOf } from '../retention/legal-holds.store.server.ts';
import { type About, aboutChain, holdSubjects, openRequest, REQUESTS_PER_ADDRESS } from './ask.server.ts';
import {
  type DataRequest,
  NOTHING_DONE,
  type Outcome,
  type Purpose,
  type RequestRoad,
  resultOf,
  type Subject,
  type SubjectResult,
  stateOf,
} from './data-request.ts';
import {
  findSubjects,
  lockRequest,
  requireRequest,
  updateRequest,
  writeResult,
} from './data-requests.store.server.ts';
import { erasePerson } from './erase-person.server.ts';

export type DecideRefusal =
  | 'notOpen'
  | 'answerNeeded'
  | 'basisNeeded'
  | 'allExcepted'
  | 'confirmedMeanwhile'
  | 'tooLong'
  | 'onHold'
  | 'changedMeanwhile';

export interface Decision {
  readonly version: number;
  readonly outcome: 'granted' | 'refused';
  /** To the person: what was done and what stays, or why not. */
  readonly answer: string;
  /** The law by which it is not done, or not for all. */
  readonly basis: string;
  /** Ids of submissions for which it is not done. */
  readonly except: readonly string[];
  /** Of a deletion: minutes in which the words were spoken go too. */
  readonly withMinutes: boolean;
}

const LONGEST_ANSWER = 4_000;

/** The responsible officer decides, and what is granted is done at once: words are gone before the page is shown again. */
export async function decideRequest(
  platform: Platform,
  actor: PersonActor,
  id: string,
  decision: Decision,
): Promise<Result<Outcome, DecideRefusal>> {
  const request = await requireRequest(platform.db, id);
  requirePermission(actor, 'dataRequest.handle', request);
  const answer = writtenWords(decision.answer);
  if (answer.length > LONGEST_ANSWER) return refuse('tooLong');
  const now = platform.clock.now();
  const done = await inTransaction(platform.db, async (tx) => {
    const current = await lockRequest(tx, id);
    if (current.state !== 'open') return refuse('notOpen');
    if (current.version !== decision.version) return refuse('changedMeanwhile');
    // A contact that is being confirmed, or words that are being changed, are waited for.
    await lockForErasure(tx, await findSubjects(tx, id));
    const results = await resultsOf(tx, current, decision);
    const state = stateOf(results.map(({ result }) => result));
    const basis = writtenLine(decision.basis);
    const refusal = whyNotDecided(decision, { answer, basis, state, results });
    if (refusal) return refuse(refusal);
    const subjects = results.filter(({ result }) => result === 'done');
    if (await isConfirmedNow(tx, current, subjects)) return refuse('confirmedMeanwhile');
    const outcome =
      subjects.length > 0 ? await carryOut(tx, current, subjects, decision.withMinutes, now) : NOTHING_DONE;
    for (const each of results) await writeResult(tx, id, each, each.result);
    await updateRequest(tx, current, {
      ...{ state, answer, basis, decided_by: actor.personId, decided_at: now },
      ...{ with_minutes: decision.withMinutes, done_at: now, outcome },
    });
    await note(tx, current, actor, state, outcome, now);
    return ok(outcome);
  });
  if (done.ok) await removeErasedFiles(platform);
  return done;
}

type Decided = Subject & { readonly result: SubjectResult };

async function resultsOf(
  tx: Db,
  { id, kind }: DataRequest,
  { outcome, except }: Pick<Decision, 'outcome' | 'except'>,
): Promise<Decided[]> {
  const results = [];
  for (const { consultationId, submissionId } of await findSubjects(tx, id)) {
    const of = { consultationId, submissionId };
    const isErased = (await findErasure(tx, consultationId, submissionId)) !== undefined;
    const about = { isErased, isExcepted: except.includes(submissionId), isHeld: await isHeld(tx, of) };
    results.push({ ...of, result: resultOf(kind, outcome, about) });
  }
  return results;
}

/** What is not done, wholly or in part, is told with its reason and its law. */
function whyNotDecided(
  { outcome }: Pick<Decision, 'outcome'>,
  decided: {
    readonly answer: string;
    readonly basis: string;
    readonly state: 'granted' | 'partly' | 'refused';
    readonly results: readonly Decided[];
  },
): DecideRefusal | undefined {
  if (outcome === 'granted' && decided.state === 'refused')
    return decided.results.some(({ result }) => result === 'kept') ? 'onHold' : 'allExcepted';
  if (decided.state === 'granted' && outcome === 'granted') return undefined;
  if (decided.answer === '') return 'answerNeeded';
  return decided.basis === '' ? 'basisNeeded' : undefined;
}

/** An address or number that was confirmed after it was asked: nothing that was only typed takes its place. */
async function isConfirmedNow(
  tx: Db,
  { kind, wanted }: DataRequest,
  subjects: readonly Subject[],
): Promise<boolean> {
  if (kind !== 'correct') return false;
  for (const { consultationId, submissionId } of subjects) {
    const confirmed = await findConfirmations(tx, consultationId, submissionId);
    if (wanted.email && confirmed.has('emailConfirmed')) return true;
    if (wanted.phone && confirmed.has('phoneConfirmed')) return true;
  }
  return false;
}

/** By a legal hold, or because it is being dealt with as something else; the refusal does not say which. */
async function isHeld(tx: Db, subject: Subject): Promise<boolean> {
  if (await findHoldOf(tx, subject)) return true;
  return await hasOpenReferral(tx, subject.consultationId, subject.submissionId);
}

async function note(
  tx: Db,
  { id, organisationId, number, kind }: Pick<DataRequest, 'id' | 'organisationId' | 'number' | 'kind'>,
  actor: PersonActor | typeof publicActor,
  state: 'granted' | 'partly' | 'refused',
  outcome: Outcome,
  now: Date,
): Promise<void> {
  await emit(tx, 'dataRequest.decided', { dataRequestId: id, organisationId, kind, state }, now);
  const after = { number, kind, state, ...outcome };
  const change = {
    act: `dataRequest.${state}`,
    objectKind: 'dataRequest',
    objectId: id,
    organisationId,
    after,
  };
  await record(tx, actor, change, now);
}

async function carryOut(
  tx: Db,
  { kind, wanted }: DataRequest,
  subjects: readonly Subject[],
  withMinutes: boolean,
  now: Date,
): Promise<Outcome> {
  if (kind === 'delete') return await erasePerson(tx, subjects, { cause: 'request', withMinutes }, now);
  let contacts = 0;
  for (const subject of subjects) {
    if (kind === 'correct' && (await changeContact(tx, subject, wanted))) contacts += 1;
    if (kind === 'withdrawConsent' && (await withdraw(tx, subject, wanted.purposes ?? [], now)))
      contacts += 1;
  }
  return { ...NOTHING_DONE, submissions: subjects.length, contacts };
}

/** Pages that showed a name or a file follow at once. */
async function withdraw(tx: Db, subject: Subject, purposes: readonly Purpose[], now: Date): Promise<boolean> {
  if (!(await withdrawPurposes(tx, subject, purposes))) return false;
  const {
    id: consultationId,
    projectId,
    organisationId,
  } = await requireConsultation(tx, subject.consultationId);
  const { slug } = await requireProject(tx, projectId);
  const { submissionId } = subject;
  await emit(
    tx,
    'submission.consentWithdrawn',
    { submissionId, consultationId, projectId, organisationId, slug },
    now,
  );
  return true;
}

/** Withdrawing is as easy as agreeing was: nobody decides about it, it is done at once and stands in the record. */
export async function withdrawConsent(
  app: IntakePlatform,
  tracked: TrackedSubmission,
  purposes: readonly Purpose[],
  address: string,
): Promise<Result<null, 'tooMany' | 'nothingWanted'>> {
  if (!(await app.rateLimits.take(REQUESTS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  if (purposes.length === 0) return refuse('nothingWanted');
  const now = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    const about = await aboutChain(tx, tracked);
    const count = await withdrawAbout(tx, about, { road: 'receipt', purposes }, now);
    return count > 0 ? ok(null) : refuse('nothingWanted');
  });
}

/** In the caller's transaction. Gives for how many submissions something changed; when for none, nothing is written. */
export async function withdrawAbout(
  tx: Db,
  about: About,
  { road, purposes }: { readonly road: RequestRoad; readonly purposes: readonly Purpose[] },
  now: Date,
): Promise<number> {
  await holdSubjects(tx, about.subjects);
  const withdrawn: Subject[] = [];
  for (const subject of about.subjects)
    if (await withdraw(tx, subject, purposes, now)) withdrawn.push(subject);
  if (withdrawn.length === 0) return 0;
  const asked = { kind: 'withdrawConsent', road, wanted: { purposes }, note: '' } as const;
  const written = { ...asked, identityCheck: '', enteredBy: null, receivedAt: now };
  const { id } = await openRequest(tx, { ...about, subjects: withdrawn }, written, publicActor, now);
  const request = await requireRequest(tx, id);
  const outcome = { ...NOTHING_DONE, submissions: withdrawn.length, contacts: withdrawn.length };
  for (const subject of withdrawn) await writeResult(tx, id, subject, 'done');
  await updateRequest(tx, request, { state: 'granted', decided_at: now, done_at: now, outcome });
  await note(tx, request, publicActor, 'granted', outcome, now);
  return withdrawn.length;
}
