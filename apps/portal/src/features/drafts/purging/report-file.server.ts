import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type ImportedDocument, requireDocument } from '#features/documents/documents.store.server.ts';
import { incidentNumber, type PurgeIncident } from '#features/documents/purging/incident.ts';
import {
  findIncidentOfFile,
  insertIncident,
  insertPurgeFiles,
  nextIncidentOrdinal,
} from '#features/documents/purging/purges.store.server.ts';
import { aboutIncident } from '#features/documents/purging/remove-files.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { tellOfFile } from './purge-event.server.ts';

export type ReportRefusal = 'reasonMissing' | 'alreadyReported' | 'alreadyPurged';

/**
 * Reports a file that must not be here. From this instant nobody outside sees it; it is removed when a second person
 * agrees. Hiding waits for nobody, because every minute counts; removing cannot be taken back, so it waits.
 */
export async function reportFile(
  platform: Platform,
  actor: PersonActor,
  input: { readonly documentId: string; readonly reason: string },
): Promise<Result<PurgeIncident, ReportRefusal>> {
  return await reportStored(
    platform,
    actor,
    await requireDocument(platform.db, input.documentId),
    input.reason,
  );
}

/** Any file of the house, wherever its bytes lie: an import, or what a contributor sent along. */
export type StoredFile = Pick<
  ImportedDocument,
  'id' | 'organisationId' | 'sha256' | 'importedAt' | 'purgedAt'
>;

export async function reportStored(
  { db, clock }: Platform,
  actor: PersonActor,
  document: StoredFile,
  typed: string,
): Promise<Result<PurgeIncident, ReportRefusal>> {
  requirePermission(actor, 'purge.report', document);
  const reason = typed.trim();
  if (reason === '') return refuse('reasonMissing');
  if (document.purgedAt) return refuse('alreadyPurged');
  const now = clock.now();
  const year = Number(legalDay(now).slice(0, 4));
  return await inTransaction(db, async (tx) => {
    const before = await findIncidentOfFile(tx, document.sha256);
    if (before && before.state !== 'refused')
      return refuse('alreadyReported', { number: incidentNumber(before) });
    const incident: PurgeIncident = {
      id: newId(now),
      year,
      ordinal: await nextIncidentOrdinal(tx, year),
      organisationId: document.organisationId,
      documentId: document.id,
      sha256: document.sha256,
      state: 'reported',
      reason,
      reportedBy: actor.personId,
      reportedAt: now,
      decidedBy: null,
      decidedAt: null,
      decidedReason: null,
      doneAt: null,
      version: 1,
    };
    await insertIncident(tx, incident);
    await insertPurgeFiles(tx, incident.id, [document.sha256]);
    await tellOfFile(tx, 'hidden', incident, now);
    const after = { number: incidentNumber(incident), fileSha256: document.sha256 };
    await record(tx, actor, { act: 'purge.reported', ...aboutIncident(incident), reason, after }, now);
    return ok(incident);
  });
}
