import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { draftDocument } from '#features/official-documents/draft-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Consultation } from '../consultation.ts';
import { requireConsultation } from '../consultations.store.server.ts';
import { answerDeadline } from './answer-deadline.server.ts';
import { askedToday } from './asked-today.server.ts';
import { letterContent } from './letter-content.ts';
import type { DraftLetterInput } from './request.schema.ts';
import { findRequestedBodies, requireRequest, updateRequest } from './requests.store.server.ts';
import { mayPick } from './written-request.ts';

/** Marks the documents of the register that are letters of this kind. */
export const REQUEST_PURPOSE = 'opinionRequest';

export type DraftLetterRefusal =
  | 'notPrepared'
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
 * it is sent, each on the list has been asked (`recordDispatch`). From here the list is what the letter says.
 */
export async function draftLetter(
  platform: LetterPlatform,
  actor: PersonActor,
  consultationId: string,
  requestId: string,
  input: DraftLetterInput,
): Promise<Result<{ documentId: string }, DraftLetterRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', consultation);
  const request = await requireRequest(db, consultationId, requestId);
  if (!mayPick(request)) return refuse('notPrepared');
  const bodies = await findRequestedBodies(db, consultationId, requestId);
  if (bodies.length === 0) return refuse('emptyList');
  const today = legalDay(clock.now());
  for (const { organisationId, askedName } of bodies) {
    const asked = await askedToday(db, { organisationId: organisationId ?? '', askedName }, today);
    if (asked?.kind === 'ended') {
      const successors = asked.successors.map(({ name }) => name).join('; ');
      return refuse('bodyEnded', { ended: asked.body.name, successors });
    }
  }
  const minimum = await answerDeadline(db, consultation, today);
  if (!input.dueOn && !minimum.rule) return refuse('dueNeeded');
  if (input.dueOn && input.dueOn <= today) return refuse('dueInPast');
  if (input.dueOn && input.dueOn < minimum.minimumOn)
    return refuse('dueTooEarly', { minimum: minimum.minimumOn });
  const issuerId = await findIssuer(db, consultation.organisationId, today);
  if (!issuerId) return refuse('issuerEnded');
  const project = await requireProject(db, consultation.projectId);
  const content = letterContent(
    {
      draftTitle: project.title,
      issuingBody: project.issuingBody,
      question: input.question,
      dueOn: input.dueOn || null,
      ruleDays: minimum.rule ? { amount: minimum.rule.amount, unit: minimum.rule.unit } : null,
      legalBasis: minimum.rule?.legalBasis ?? null,
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
  const now = clock.now();
  const documentId = await inTransaction(db, async (tx) => {
    const letter = { organisationId: issuerId, purpose: REQUEST_PURPOSE, typeAbbreviation: '', content };
    const written = await draftDocument(tx, actor, letter, now);
    await updateRequest(
      tx,
      { ...request, version: input.version },
      { document_id: written, state: 'drafted', question: input.question, due_on: input.dueOn || null },
    );
    const { organisationId } = consultation;
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { requestId, documentId: written, bodies: bodies.length, dueOn: input.dueOn || null };
    await record(tx, actor, { act: 'request.letterDrafted', ...about, after }, now);
    return written;
  });
  return ok({ documentId });
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
