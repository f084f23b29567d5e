import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { lockStage } from '#features/drafts/projects/projects.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { EditInput, PrepareInput } from './consultation.schema.ts';
import type { Consultation } from './consultation.ts';
import {
  insertConsultation,
  listByProject,
  nextRound,
  requireConsultation,
  updateConsultation,
} from './consultations.store.server.ts';

export type PrepareRefusal =
  | 'versionNotConfirmed'
  | 'otherProject'
  | 'projectStopped'
  | 'roundRunning'
  | 'sameVersion';

/**
 * Prepares a round on a confirmed version; nothing of it is public until it is opened. Each version has its round: people are
 * asked about the same text again only for a reason, such as a minimum that was not reached.
 */
export async function prepareConsultation(
  platform: Platform,
  actor: Actor,
  input: PrepareInput,
): Promise<Result<{ id: string }, PrepareRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, input.projectId);
  requirePermission(actor, 'consultation.edit', project);
  const version = await requireVersion(db, input.draftVersionId);
  if (version.projectId !== project.id) return refuse('otherProject');
  if (version.state !== 'confirmed') return refuse('versionNotConfirmed');
  if (project.stage === 'stopped' || project.stage === 'issued') return refuse('projectStopped');
  const now = clock.now();
  const id = newId(now);
  const organisationId = askingBody(actor, project.organisationId);
  return await inTransaction(db, async (tx) => {
    // Under the lock of the draft: two tabs that prepare at once make one round.
    await lockStage(tx, project.id);
    const rounds = await listByProject(tx, project.id);
    if (rounds.some((round) => round.state === 'prepared' || round.state === 'open'))
      return refuse('roundRunning');
    const again = wasAsked(rounds, version.id);
    if (again && !input.againReason) return refuse('sameVersion', { ordinal: version.ordinal });
    await insertConsultation(tx, {
      ...input,
      id,
      organisationId,
      round: await nextRound(tx, project.id),
      createdBy: actor.kind === 'person' ? actor.personId : null,
      createdAt: now,
    });
    const after = { projectId: project.id, draftVersionId: version.id, versionSha256: version.sha256 };
    await record(
      tx,
      actor,
      {
        act: 'consultation.prepared',
        objectKind: 'consultation',
        objectId: id,
        organisationId,
        reason: (again && input.againReason) || null,
        after,
      },
      now,
    );
    return ok({ id });
  });
}

/** Whether a round on this version ran to its end; one that was withdrawn has said why, and asked nobody to the end. */
export function wasAsked(
  rounds: readonly Pick<Consultation, 'draftVersionId' | 'state'>[],
  versionId: string,
): boolean {
  const ran = rounds.filter(({ state }) => state === 'closed' || state === 'completed');
  return ran.some(({ draftVersionId }) => draftVersionId === versionId);
}

/** A new round on the draft of an ended body is asked for by the successor that prepares it. */
function askingBody(actor: Actor, owner: string): string {
  const isInherited = actor.kind === 'person' && actor.inheritedOrganisationIds.includes(owner);
  return isInherited ? actor.organisationId : owner;
}

/** Changes purpose and contact while the round is prepared or open; dates have their own acts. */
export async function editConsultation(
  platform: Platform,
  actor: Actor,
  id: string,
  input: EditInput,
): Promise<Result<null, 'over'>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.edit', consultation);
  if (consultation.state !== 'prepared' && consultation.state !== 'open') return refuse('over');
  await inTransaction(db, async (tx) => {
    await updateConsultation(tx, id, input.version, {
      purpose: input.purpose,
      contact_address: input.contactAddress,
      contact_email: input.contactEmail,
      contact_phone: input.contactPhone,
    });
    const { projectId, organisationId } = consultation;
    // Purpose and contact stand on public pages, which would otherwise show the old ones for a while.
    await emit(tx, 'consultation.edited', { consultationId: id, projectId, organisationId }, clock.now());
    await record(
      tx,
      actor,
      {
        act: 'consultation.edited',
        objectKind: 'consultation',
        objectId: id,
        organisationId,
      },
      clock.now(),
    );
  });
  return ok(null);
}
