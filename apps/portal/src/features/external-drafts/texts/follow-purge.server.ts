import { incidentNumber } from '#features/documents/purging/incident.ts';
import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { eraseTextsOfFile } from './external-texts.store.server.ts';

/** A purged file takes its words out of the drafts of other bodies too, confirmed ones included; number and state stay. */
export const followPurgeOfExternalSubscriber: Subscriber = {
  name: 'externalDrafts.followPurge',
  topics: ['file.purged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    await eraseTextsOfFile(app.db, incident.sha256, incidentNumber(incident));
  },
};
