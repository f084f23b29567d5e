import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { eraseImportsOfFile } from './imports.store.server.ts';

/** A purged file takes along what was read of it for a plan. A plan that was made of it already is corrected by a person. */
export const followPurgeOfImportsSubscriber: Subscriber = {
  name: 'planImports.followPurge',
  topics: ['file.purged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    await eraseImportsOfFile(app.db, incident.sha256);
  },
};
