import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { addFilesToPurge, resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { endFiles, findAllParts } from './data-files.store.server.ts';
import { writeDataFilesJob } from './write-data-files.job.server.ts';

/**
 * Files of a round whose text is purged quote it: nothing more is handed out of them, and every part leaves the store. The parts are
 * named to the incident, so that they go again after a restore; the job takes out what a writer was putting in meanwhile.
 */
export const followPurgeOfDataFilesSubscriber: Subscriber = {
  name: 'openData.followPurge',
  topics: ['draft.versionPurged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    const rounds = await listByProject(app.db, String(payload.projectId));
    for (const { id } of rounds.filter(({ draftVersionId }) => draftVersionId === payload.versionId)) {
      await endFiles(app.db, id);
      const parts = await findAllParts(app.db, id);
      if (parts.length === 0) continue;
      await addFilesToPurge(
        app.db,
        incident,
        parts.map(({ storedSha256 }) => storedSha256),
      );
      await app.jobs.enqueue(resumePurgesJob, {}, { tx: app.db, onceKey: 'purges' });
      await app.jobs.enqueue(writeDataFilesJob, { consultationId: id }, { tx: app.db, onceKey: id });
    }
  },
};
