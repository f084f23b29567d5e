import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { erasePurged } from '#features/documents/documents.store.server.ts';
import { incidentNumber, type PurgeIncident } from '#features/documents/purging/incident.ts';
import {
  findIncident,
  insertPurgeFiles,
  updateIncident,
} from '#features/documents/purging/purges.store.server.ts';
import { aboutIncident, removePurgedFiles } from '#features/documents/purging/remove-files.server.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { forgetReadingTexts } from '../reading/reading-texts.server.ts';
import { tellOfFile } from './purge-event.server.ts';
import {
  erasePurgedComparisons,
  erasePurgedKeyPoints,
  erasePurgedPapers,
} from './purged-copies.store.server.ts';
import { erasePurgedVersions } from './purged-versions.store.server.ts';

export type DecideRefusal = 'notReported' | 'reasonMissing' | FourEyesRefusal;

interface Decision {
  readonly incidentId: string;
  readonly version: number;
}

/**
 * The second person agrees: in one transaction the words go from the database and everybody is told; then the files go
 * from the store. What is cut off after the commit is gone on with by a job.
 */
export async function approvePurge(
  platform: Platform,
  actor: PersonActor,
  input: Decision,
): Promise<Result<null, DecideRefusal>> {
  const { db, clock } = platform;
  const incident = await load(platform, actor, input.incidentId);
  if (incident.state !== 'reported') return refuse('notReported');
  const now = clock.now();
  const eyes = mayApprove({
    proposedBy: incident.reportedBy ?? '',
    approver: actor,
    exceptions: await findFourEyesExceptions(db, actor.ownOrganisationIds),
    today: legalDay(now),
  });
  if (!eyes.ok) return refuse(eyes.reason);
  await inTransaction(db, async (tx) => {
    const decided = { state: 'approved' as const, decided_by: actor.personId, decided_at: now };
    await updateIncident(tx, incident.id, input.version, decided);
    await eraseWords(tx, incident, now);
    const after = { number: incidentNumber(incident), fileSha256: incident.sha256 };
    await record(tx, actor, { act: 'purge.approved', ...aboutIncident(incident), after }, now);
  });
  forgetReadingTexts();
  // The commit stands whatever the store answers: the job takes up what is left.
  await removePurgedFiles(platform, incident.id).catch(() => undefined);
  return ok(null);
}

/**
 * Words of the file and of whatever rests on it in drafts; other features follow the event. The incident must be approved: the
 * trigger asks. Repeating it is harmless.
 */
export async function eraseWords(tx: Db, incident: PurgeIncident, now: Date): Promise<void> {
  const { id, sha256 } = incident;
  await erasePurgedVersions(tx, sha256, incidentNumber(incident));
  await erasePurged(tx, sha256, now);
  await insertPurgeFiles(tx, id, await erasePurgedPapers(tx, sha256));
  await insertPurgeFiles(tx, id, await erasePurgedComparisons(tx, sha256));
  await erasePurgedKeyPoints(tx, sha256);
  await tellOfFile(tx, 'purged', incident, now);
}

/** The file may stay: it is shown again. Whoever reported it may take the report back. */
export async function refusePurge(
  platform: Platform,
  actor: PersonActor,
  input: Decision & { readonly reason: string },
): Promise<Result<null, DecideRefusal>> {
  const { db, clock } = platform;
  const incident = await load(platform, actor, input.incidentId);
  if (incident.state !== 'reported') return refuse('notReported');
  const reason = input.reason.trim();
  if (reason === '') return refuse('reasonMissing');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const decided = { decided_by: actor.personId, decided_at: now, decided_reason: reason };
    await updateIncident(tx, incident.id, input.version, { state: 'refused', ...decided });
    await tellOfFile(tx, 'shownAgain', incident, now);
    const after = { number: incidentNumber(incident) };
    await record(tx, actor, { act: 'purge.refused', ...aboutIncident(incident), reason, after }, now);
  });
  return ok(null);
}

async function load({ db }: Platform, actor: PersonActor, id: string): Promise<PurgeIncident> {
  const incident = await findIncident(db, id);
  if (!incident) throw new NotFound(`purge incident ${id}`);
  requirePermission(actor, 'purge.decide', incident);
  return incident;
}
