import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { addFilesToPurge, resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { deleteAttachment, findAttachmentsOfFile, setAttachmentState } from './attachments.store.server.ts';

/**
 * Attachments of the same bytes as a reported file are seen by nobody outside; purged, they go with it, and the incident is not
 * done before the store has let go of each. One that may stay after all is published again by hand, if its sender agreed.
 */
export const followPurgeOfAttachmentsSubscriber: Subscriber = {
  name: 'submissions.followPurge',
  topics: ['file.hidden', 'file.purged'],
  handle: async ({ topic, payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    const now = app.clock.now();
    const found = await takeFromView(app.db, incident.sha256, now);
    if (topic === 'file.hidden') return;
    for (const { consultationId, id } of found) await deleteAttachment(app.db, consultationId, id);
    await addFilesToPurge(
      app.db,
      incident,
      found.map(({ storedSha256 }) => storedSha256),
    );
    await app.jobs.enqueue(resumePurgesJob, {}, { tx: app.db, onceKey: 'purges' });
  },
};

/** Whatever has these bytes is inside from now on, and pages that named it follow. Gives all of it. */
export async function takeFromView(tx: Db, sha256: string, now: Date) {
  const found = await findAttachmentsOfFile(tx, sha256);
  for (const { consultationId, id, state } of found) {
    if (state !== 'published') continue;
    await setAttachmentState(tx, consultationId, id, { state: 'inside', by: null, at: now });
    const { projectId, organisationId } = await requireConsultation(tx, consultationId);
    const { slug } = await requireProject(tx, projectId);
    const event = { attachmentId: id, consultationId, projectId, organisationId, slug };
    await emit(tx, 'attachment.withdrawn', event, now);
  }
  return found;
}
