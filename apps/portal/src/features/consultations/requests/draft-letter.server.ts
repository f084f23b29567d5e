import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findUnaskable } from '#features/directory/list-entries.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { draftDocument } from '#features/official-documents/draft-document.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Consultation } from '../consultation.ts';
import { holdConsultation, requireConsultation } from '../consultations.store.server.ts';
import { isOver } from '../lifecycle.ts';
import { answerDeadline } from './answer-deadline.server.ts';
import { askedToday, endedData } from './asked-today.server.ts';
import { letterContent } from './letter-content.ts';
import type { DraftLetterInput } from './request.schema.ts';
import { findRequestedBodies, holdRequest, requireRequest, updateRequest } from './requests.store.server.ts';
import { mayPick, type RequestedBody } from './written-request.ts';

/** Marks the documents of the register that are letters of this kind. */
export const REQUEST_PURPOSE = 'opinionRequest';

export type DraftLetterRefusal =
  | 'over'
  | 'notPrepared'
  | 'noConsent'
  | 'emptyList'
  | 'bodyEnded'
  | 'issuerEnded'
  | 'dueNeeded'
  | 'dueTooEarly'
  | 'dueInPast';

interface LetterPlatform extends Platform {
  readonly config: { readonly publicUrl: string };
}

/**
 * Writes the letter to all on the list, as a draft of the house's register: approved, signed, numbered and sent there. When
 * it is sent, each on the list has been asked (`recordDispatch`). From here the list is what the letter says: it is held while
 * the letter is written, and `version` says that the writer has seen everybody on it.
 */
export async function draftLetter(
  platform: LetterPlatform,
  actor: PersonActor,
  consultationId: string,
  requestId: string,
  input: DraftLetterInput,
): Promise<Result<{ documentId: string }, DraftLetterRefusal>> {
  const { organisationId } = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'consultation.edit', { organisationId });
  const now = platform.clock.now();
  const today = legalDay(now);
  return await inTransaction(platform.db, async (tx) => {
    const consultation = await holdConsultation(tx, consultationId, 'share');
    if (isOver(consultation.state)) return refuse('over');
    const request = await holdRequest(tx, consultationId, requestId);
    if (!mayPick(request)) return refuse('notPrepared');
    const bodies = await findRequestedBodies(tx, consultationId, requestId);
    const refusal = await whyNotWritten(tx, consultation, bodies, { dueOn: input.dueOn, today });
    if (refusal) return refusal;
    if (request.version !== input.version) throw new Conflict(`written request ${requestId}`);
    const issuerId = await findIssuer(tx, organisationId, today);
    if (!issuerId) return refuse('issuerEnded');
    const content = await contentOf({ ...platform, db: tx }, consultation, bodies, {
      input,
      issuerId,
      today,
    });
    const letter = { organisationId: issuerId, purpose: REQUEST_PURPOSE, typeAbbreviation: '', content };
    const documentId = await draftDocument(tx, actor, letter, now);
    const dueOn = input.dueOn || null;
    await updateRequest(tx, request, {
      ...{ document_id: documentId, state: 'drafted', question: input.question, due_on: dueOn },
    });
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { requestId, documentId, bodies: bodies.length, dueOn };
    await record(tx, actor, { act: 'request.letterDrafted', ...about, after }, now);
    return ok({ documentId });
  });
}

/** What stands in the way of this list and this day: who ended or no longer agrees since they were picked, a day too early. */
async function whyNotWritten(
  tx: Db,
  consultation: Consultation,
  bodies: readonly RequestedBody[],
  { dueOn, today }: { readonly dueOn: string; readonly today: string },
) {
  if (bodies.length === 0) return refuse('emptyList');
  for (const { organisationId, askedName } of bodies) {
    const asked = await askedToday(tx, { organisationId: organisationId ?? '', askedName }, today);
    if (asked?.kind === 'ended') return refuse('bodyEnded', endedData([asked]));
  }
  const unaskable = await findUnaskable(
    tx,
    bodies.flatMap(({ directoryEntryId }) => directoryEntryId ?? []),
  );
  if (unaskable.length > 0) return refuse('noConsent', { names: unaskable.join('; ') });
  const minimum = await answerDeadline(tx, consultation, today);
  if (!dueOn && !minimum.rule) return refuse('dueNeeded');
  if (dueOn && dueOn <= today) return refuse('dueInPast');
  if (dueOn && dueOn < minimum.minimumOn) return refuse('dueTooEarly', { minimum: minimum.minimumOn });
  return undefined;
}

async function contentOf(
  platform: LetterPlatform,
  consultation: Consultation,
  bodies: readonly RequestedBody[],
  given: { readonly input: DraftLetterInput; readonly issuerId: string; readonly today: string },
): Promise<DocumentContent> {
  const { db } = platform;
  const { input, issuerId, today } = given;
  const project = await requireProject(db, consultation.projectId);
  const { rule } = await answerDeadline(db, consultation, today);
  return letterContent(
    {
      draftTitle: project.title,
      issuingBody: project.issuingBody,
      question: input.question,
      dueOn: input.dueOn || null,
      ruleDays: rule ? { amount: rule.amount, unit: rule.unit } : null,
      legalBasis: rule?.legalBasis ?? null,
      bodies: bodies.map(({ askedName }) => askedName),
      readAt: readAt(platform, consultation, project.slug),
      contact: {
        address: consultation.contactAddress,
        email: consultation.contactEmail,
        phone: consultation.contactPhone,
      },
    },
    await letterheadOf(db, issuerId, today),
  );
}

/** A round that is not open yet stands nowhere in public; its draft goes with the letter. */
function readAt({ config }: LetterPlatform, { state }: Consultation, slug: string): string | null {
  return state === 'prepared' ? null : new URL(paths.draft(slug), config.publicUrl).href;
}

/** Gives the letter up before it is on its way; who picked the bodies begins another. */
export async function cancelRequest(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  requestId: string,
  input: { readonly version: number },
): Promise<Result<null, 'alreadySent' | 'letterUnderWay'>> {
  const { db, clock } = platform;
  const { organisationId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', { organisationId });
  const request = await requireRequest(db, consultationId, requestId);
  if (request.state === 'sent' || request.state === 'cancelled') return refuse('alreadySent');
  const letter = request.documentId ? await requireDocument(db, request.documentId) : undefined;
  if (letter && letter.state !== 'draft' && letter.state !== 'returned') return refuse('letterUnderWay');
  const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
  await inTransaction(db, async (tx) => {
    await updateRequest(tx, { ...request, version: input.version }, { state: 'cancelled' });
    await record(tx, actor, { act: 'request.cancelled', ...about, after: { requestId } }, clock.now());
  });
  return ok(null);
}
