import * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import {
  incidentNumber,
  type PurgeIncident,
  parseIncidentNumber,
} from '#features/documents/purging/incident.ts';
import {
  findIncidentByNumber,
  findIncidents,
  findPurgeFiles,
  insertIncident,
  insertPurgeFiles,
  updateIncident,
  writeRemoved,
} from '#features/documents/purging/purges.store.server.ts';
import { aboutIncident, removePurgedFiles } from '#features/documents/purging/remove-files.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { eraseWords } from './decide-purge.server.ts';

/** One purge as it is kept beside the backups: enough to carry it out again, nothing of what was purged. */
export const tombstoneSchema = v.object({
  number: v.pipe(
    v.string(),
    v.check((number) => parseIncidentNumber(number) !== undefined),
  ),
  organisationId: v.pipe(v.string(), v.uuid()),
  documentId: v.pipe(v.string(), v.uuid()),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  files: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  reason: v.pipe(v.string(), v.minLength(1)),
  reportedAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type Tombstone = v.InferOutput<typeof tombstoneSchema>;

/** All purges that were carried out, the oldest first: the list that is kept beside the backups. */
export async function listTombstones({ db }: Platform): Promise<Tombstone[]> {
  const incidents = (await findIncidents(db)).filter(({ state }) => state === 'approved' || state === 'done');
  return await Promise.all(
    incidents.reverse().map(async (incident) => ({
      number: incidentNumber(incident),
      organisationId: incident.organisationId,
      documentId: incident.documentId,
      sha256: incident.sha256,
      files: (await findPurgeFiles(db, incident.id)).map((file) => file.sha256),
      reason: incident.reason,
      reportedAt: incident.reportedAt.toISOString(),
    })),
  );
}

/**
 * Carries purges out again after a restore: a database or a file store from before a purge brings the words and the bytes
 * back. Repeating it is harmless. Returns how many purges were carried out and how many copies had come back.
 */
export async function replayPurges(
  platform: Platform,
  tombstones: readonly Tombstone[],
): Promise<{ readonly purges: number; readonly cameBack: number }> {
  let cameBack = 0;
  for (const tombstone of tombstones) {
    for (const file of tombstone.files) if (await platform.files.get(file).catch(() => true)) cameBack++;
    const incident = await approvedAgain(platform, tombstone);
    await removePurgedFiles(platform, incident.id);
  }
  return { purges: tombstones.length, cameBack };
}

async function approvedAgain(platform: Platform, tombstone: Tombstone): Promise<PurgeIncident> {
  const { db, clock } = platform;
  const now = clock.now();
  const numbered = parseIncidentNumber(tombstone.number);
  if (!numbered) throw new Error(`replay of purges: expected an incident number, got ${tombstone.number}`);
  return await inTransaction(db, async (tx) => {
    const known = await findIncidentByNumber(tx, numbered);
    const incident = known ?? incidentFrom(tombstone, numbered, now);
    if (!known) await insertIncident(tx, incident);
    else if (known.state !== 'approved')
      await updateIncident(tx, known.id, known.version, {
        state: 'approved',
        done_at: null,
        ...(known.decidedAt === null && { decided_at: now }),
      });
    await insertPurgeFiles(tx, incident.id, tombstone.files);
    for (const file of tombstone.files) await writeRemoved(tx, incident.id, file, null);
    // Also what a purge of an earlier release did not reach.
    await eraseWords(tx, incident, now);
    const after = { number: tombstone.number, fileSha256: tombstone.sha256 };
    await record(tx, systemActor, { act: 'purge.replayed', ...aboutIncident(incident), after }, now);
    return incident;
  });
}

function incidentFrom(
  tombstone: Tombstone,
  numbered: { readonly year: number; readonly ordinal: number },
  now: Date,
): PurgeIncident {
  const { organisationId, documentId, sha256, reason } = tombstone;
  return {
    ...numbered,
    id: newId(now),
    organisationId,
    documentId,
    sha256,
    reason,
    state: 'approved',
    reportedBy: null,
    reportedAt: new Date(tombstone.reportedAt),
    decidedBy: null,
    decidedAt: now,
    decidedReason: null,
    doneAt: null,
    version: 1,
  };
}
