import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { incidentNumber, type PurgeIncident } from './incident.ts';
import {
  findIncident,
  findIncidents,
  findPurgeFiles,
  insertPurgeFiles,
  updateIncident,
  writeRemoved,
} from './purges.store.server.ts';

/**
 * Takes the files of an approved incident out of the store, one after the other; each is noted at once, so that a run that
 * was cut off goes on where it stood. Removing twice is harmless. The incident is done when nothing is left.
 */
export async function removePurgedFiles(platform: Platform, incidentId: string): Promise<void> {
  const { db, files, clock } = platform;
  for (const file of await findPurgeFiles(db, incidentId)) {
    if (file.removedAt) continue;
    await files.remove(file.sha256);
    await inTransaction(db, (tx) => writeRemoved(tx, incidentId, file.sha256, clock.now()));
  }
  await inTransaction(db, async (tx) => {
    const incident = await findIncident(tx, incidentId);
    const left = (await findPurgeFiles(tx, incidentId)).filter((file) => !file.removedAt);
    if (incident?.state !== 'approved' || left.length > 0) return;
    const now = clock.now();
    await updateIncident(tx, incident.id, incident.version, { state: 'done', done_at: now });
    const after = { number: incidentNumber(incident), fileSha256: incident.sha256 };
    await record(tx, systemActor, { act: 'purge.done', ...aboutIncident(incident), after }, now);
  });
}

/** More files that were made from a purged one, found by whoever made them; the incident is not done until they are gone. */
export async function addFilesToPurge(
  tx: Db,
  incident: PurgeIncident,
  hashes: readonly string[],
): Promise<void> {
  await insertPurgeFiles(tx, incident.id, hashes);
  if (incident.state === 'done' && hashes.length > 0)
    await updateIncident(tx, incident.id, incident.version, { state: 'approved', done_at: null });
}

/** Goes on with every purge that was cut off: by a killed process, or by a store that did not answer. */
export const resumePurgesJob = defineJob<Record<string, never>>({
  name: 'documents.resumePurges',
  handle: async (_data, app) => {
    for (const incident of await findIncidents(app.db, { state: 'approved' }))
      await removePurgedFiles(app, incident.id);
  },
});

export function aboutIncident(incident: Pick<PurgeIncident, 'id' | 'organisationId'>) {
  return {
    objectKind: 'purgeIncident',
    objectId: incident.id,
    organisationId: incident.organisationId,
  } as const;
}
