import { erasePurged } from '#features/documents/documents.store.server.ts';
import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { addFilesToPurge, resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { eraseImportsOfFile } from './imports.store.server.ts';

/**
 * A purged file takes along what was read of it for a plan, and the file that was made of it or that it was made of: both say
 * the same. A plan that was made of it already is corrected by a person.
 */
export const followPurgeOfImportsSubscriber: Subscriber = {
  name: 'planImports.followPurge',
  topics: ['file.purged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    const others = await eraseImportsOfFile(app.db, incident.sha256);
    if (others.length === 0) return;
    for (const sha256 of others) await erasePurged(app.db, sha256, app.clock.now());
    await addFilesToPurge(app.db, incident, others);
    await app.jobs.enqueue(resumePurgesJob, {}, { tx: app.db, onceKey: 'purges' });
  },
};
