import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findDocument } from '#features/documents/documents.store.server.ts';
import { findIncidentOfDocument } from '#features/documents/purging/purges.store.server.ts';
import { loadIncident, loadIncidentOf } from '#features/drafts/purging/incident-desk.server.ts';
import { reportFile, reportStored, type StoredFile } from '#features/drafts/purging/report-file.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import { findAddedAt, findAttachment } from './attachments.store.server.ts';
import { takeFromView } from './follow-purge.server.ts';

/** What is known about a file that must not be here, an import of the house or an attachment of a contributor. */
export async function loadAnyIncident(platform: Platform, actor: Actor, id: string) {
  const attachment = await attachmentFile(platform.db, id);
  return attachment
    ? await loadIncidentOf(platform, actor, attachment)
    : await loadIncident(platform, actor, id);
}

/** Reports either; an attachment that was published is taken from view in the same transaction. */
export async function reportAnyFile(
  platform: Platform,
  actor: PersonActor,
  input: { readonly documentId: string; readonly reason: string },
) {
  const attachment = await attachmentFile(platform.db, input.documentId);
  if (!attachment) return await reportFile(platform, actor, input);
  return await inTransaction(platform.db, async (tx) => {
    const reported = await reportStored({ ...platform, db: tx }, actor, attachment, input.reason);
    if (reported.ok) await takeFromView(tx, attachment.sha256, platform.clock.now());
    return reported;
  });
}

/** An attachment as a stored file; once it is purged, what the incident remembers of it. */
async function attachmentFile(db: Db, id: string): Promise<StoredFile | undefined> {
  if (!isId(id) || (await findDocument(db, id))) return undefined;
  const found = await findAttachment(db, id);
  if (found) {
    const { organisationId } = await requireConsultation(db, found.consultationId);
    const importedAt = (await findAddedAt(db, id)) ?? new Date(0);
    return { id, organisationId, sha256: found.sha256, importedAt, purgedAt: null };
  }
  const incident = await findIncidentOfDocument(db, id);
  if (!incident) return undefined;
  const { organisationId, sha256, reportedAt, decidedAt } = incident;
  return { id, organisationId, sha256, importedAt: reportedAt, purgedAt: decidedAt };
}
