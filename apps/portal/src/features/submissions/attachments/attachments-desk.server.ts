import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { listStatedOrganisations } from '../contact/contact-links.store.server.ts';
import { listMailDomains } from '../contact/mail-domains/mail-domains.store.server.ts';
import type { Attachment } from './attachment.ts';
import { findAttachment, listAttachments, setAttachmentState } from './attachments.store.server.ts';
import { getSealed } from './sealed-file.server.ts';

/** What officers look at beside the words of a round: files, and letters of organisations that are to be compared. */
export async function loadAttachments({ db }: Platform, actor: Actor, consultationId: string) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.read', consultation);
  const project = await requireProject(db, consultation.projectId);
  const mailDomains = await listMailDomains(db, consultation.organisationId);
  const names = await findPersonNames(
    db,
    mailDomains.map(({ confirmedBy }) => confirmedBy),
  );
  return {
    organisationId: consultation.organisationId,
    project: { shortTitle: project.shortTitle },
    attachments: await listAttachments(db, consultationId),
    organisations: await listStatedOrganisations(db, consultationId),
    mailDomains: mailDomains.map(({ confirmedBy, ...domain }) => ({
      ...domain,
      who: names.get(confirmedBy) ?? '',
    })),
    mayModerate: can(actor, 'opinion.moderate', consultation),
    mayReport: can(actor, 'purge.report', consultation),
  };
}

/** Publishes a file whose sender agreed, or takes it from view again. False when nothing changed. */
export async function moderateAttachment(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  id: string,
  state: Attachment['state'],
): Promise<boolean> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  if (!isId(id)) throw new NotFound(`attachment ${id}`);
  const at = clock.now();
  const { slug } = await requireProject(db, consultation.projectId);
  return await inTransaction(db, async (tx) => {
    const by = actor.kind === 'person' ? actor.personId : null;
    if (!(await setAttachmentState(tx, consultationId, id, { state, by, at }))) return false;
    const topic = state === 'published' ? 'attachment.published' : 'attachment.withdrawn';
    const { projectId, organisationId } = consultation;
    await emit(tx, topic, { attachmentId: id, consultationId, projectId, organisationId, slug }, at);
    const found = await findAttachment(tx, id);
    const about = { objectKind: 'submission', objectId: found?.submissionId ?? id, organisationId };
    await record(tx, actor, { act: topic, ...about, after: { sha256: found?.sha256 ?? '' } }, at);
    return true;
  });
}

/** One file for an officer of the body. */
export async function openAttachment(
  { db, files }: Platform,
  actor: Actor,
  id: string,
): Promise<{ readonly name: string; readonly content: Uint8Array; readonly organisationId: string }> {
  const found = isId(id) ? await findAttachment(db, id) : undefined;
  if (!found?.submissionId) throw new NotFound(`attachment ${id}`);
  const consultation = await requireConsultation(db, found.consultationId);
  requirePermission(actor, 'opinion.read', consultation);
  const content = await getSealed(files, found.storedSha256);
  if (!content) throw new NotFound(`content of attachment ${id}`);
  return { name: found.fileName, content, organisationId: consultation.organisationId };
}
