import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { addFilesToPurge, resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import { findVersionsOfFile } from '#features/drafts/versions/versions.store.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { eraseComparisonsWith, eraseIssuedTexts, findFilesOfTexts } from './issued-texts.store.server.ts';

/** A purged file takes the texts of issued documents with it, the files that we wrote from them, and comparisons with its words. */
export const followPurgeOfTextsSubscriber: Subscriber = {
  name: 'issuedDocuments.followPurge',
  topics: ['file.purged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    const versions = await findVersionsOfFile(app.db, incident.sha256);
    await eraseComparisonsWith(
      app.db,
      versions.map(({ id }) => id),
    );
    await eraseIssuedTexts(app.db, incident.sha256);
    await addFilesToPurge(app.db, incident, await findFilesOfTexts(app.db, incident.sha256));
    await app.jobs.enqueue(resumePurgesJob, {}, { tx: app.db, onceKey: 'purges' });
  },
};
