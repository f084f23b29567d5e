import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { addFilesToPurge, resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { tasksText } from '#text/vi/tasks.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { purgeEditionsOf } from '../skill-documents/skill-documents.store.server.ts';
import { purgeFilesOf } from './files.store.server.ts';

/** What was made of a purged file goes with it: materials, photographs, versions of documents of training. */
export const followPurgeOfGatheringsSubscriber: Subscriber = {
  name: 'gatherings.followPurge',
  topics: ['file.purged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    const now = app.clock.now();
    await inTransaction(app.db, async (tx) => {
      const files = await purgeFilesOf(tx, incident.sha256, tasksText.purgedFile);
      const documents = await purgeEditionsOf(tx, incident.sha256, tasksText.purgedFile);
      const hashes = [...files.hashes, ...documents.hashes];
      for (const id of files.gatheringIds) {
        const { organisationId } = await requireGathering(tx, id);
        await emit(tx, 'gathering.filesChanged', { gatheringId: id }, now);
        const about = { objectKind: 'gathering', objectId: id, organisationId };
        const after = { incidentId: incident.id };
        await record(tx, systemActor, { act: 'gathering.filePurged', ...about, after }, now);
      }
      for (const { id, organisationId } of documents.documents) {
        await emit(tx, 'skillDocument.changed', { skillDocumentId: id }, now);
        const about = { objectKind: 'skillDocument', objectId: id, organisationId };
        const after = { incidentId: incident.id };
        await record(tx, systemActor, { act: 'skillDocument.filePurged', ...about, after }, now);
      }
      if (hashes.length === 0) return;
      await addFilesToPurge(tx, incident, hashes);
      await app.jobs.enqueue(resumePurgesJob, {}, { tx, onceKey: 'purges' });
    });
  },
};
