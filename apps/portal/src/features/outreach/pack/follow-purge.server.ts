import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { addFilesToPurge, resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { eraseRecordings } from './audio/recordings.store.server.ts';
import { erasePack } from './pack.store.server.ts';

/** A text that must not be here takes the words and the recordings of its pack along. */
export const followPurgeOfPackSubscriber: Subscriber = {
  name: 'outreach.followPurge',
  topics: ['draft.versionPurged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    const versionId = String(payload.versionId);
    const now = app.clock.now();
    const files = await inTransaction(app.db, async (tx) => {
      await erasePack(tx, versionId, now);
      const { projectId, organisationId, slug } = payload;
      await emit(
        tx,
        'pack.withdrawn',
        { projectId: projectId ?? null, organisationId: organisationId ?? null, slug: slug ?? null },
        now,
      );
      return await eraseRecordings(tx, versionId);
    });
    if (files.length === 0) return;
    await addFilesToPurge(app.db, incident, files);
    await app.jobs.enqueue(resumePurgesJob, {}, { tx: app.db, onceKey: 'purges' });
  },
};
