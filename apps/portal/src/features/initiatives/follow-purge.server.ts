import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { addFilesToPurge, resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { deleteFilesOf } from './entering/files.store.server.ts';

/** Files of entries that are the same as a purged one go with it, and the incident is not done before the store has let go of each. */
export const followPurgeOfInitiativesSubscriber: Subscriber = {
  name: 'initiatives.followPurge',
  topics: ['file.purged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    await addFilesToPurge(app.db, incident, await deleteFilesOf(app.db, incident.sha256));
    await app.jobs.enqueue(resumePurgesJob, {}, { tx: app.db, onceKey: 'purges' });
  },
};
