import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { eraseParagraphsOf } from './meetings.store.server.ts';

/** Purged minutes take their paragraphs with them; what was entered by then is an opinion of its own and stays. */
export const followPurgeOfMinutesSubscriber: Subscriber = {
  name: 'offlineVoices.followPurge',
  topics: ['file.purged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    await eraseParagraphsOf(app.db, incident.sha256);
  },
};
