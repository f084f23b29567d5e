import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { addFilesToPurge, resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { erasePurgedTables } from './purged-tables.store.server.ts';

/** A purged text takes with it its headings in published tables, and the Word files that print them. */
export const followPurgeOfTablesSubscriber: Subscriber = {
  name: 'responses.followPurgeOfTables',
  topics: ['draft.versionPurged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    const rounds = (await listByProject(app.db, String(payload.projectId))).filter(
      ({ draftVersionId }) => draftVersionId === payload.versionId,
    );
    const files = await erasePurgedTables(
      app.db,
      rounds.map(({ id }) => id),
    );
    if (files.length === 0) return;
    await addFilesToPurge(app.db, incident, files);
    await app.jobs.enqueue(resumePurgesJob, {}, { tx: app.db, onceKey: 'purges' });
  },
};
