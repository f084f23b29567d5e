import { citationOf } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { type Permission, requirePermission } from '#features/authority/permissions.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import type { DraftVersion } from '../draft-version.ts';
import { latestConfirmedVersion, requireProject } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { findApproved, findSheet, insertApproved, writeSheet } from './key-points.store.server.ts';
import { inOrder, nextSheet, type SheetEvent, type SheetRole, type SheetState } from './key-points.ts';
import { followPoints } from './version-steps.server.ts';

type StepRefusal = 'finished' | 'noText' | 'notNow';
export type ProposeKeyPointsRefusal = StepRefusal | 'empty' | 'stale';
export type ApproveKeyPointsRefusal = StepRefusal | 'stale' | FourEyesRefusal;
export type ReturnKeyPointsRefusal = StepRefusal;

/** Hands the sentences to the second pair of eyes; each has been read on the latest version. */
export async function proposeKeyPoints(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  { version }: { readonly version: number },
): Promise<Result<null, ProposeKeyPointsRefusal>> {
  const scene = await sceneOf(platform, actor, projectId, ['propose', 'writer', 'draft.edit']);
  if (!scene.ok) return scene;
  const { project, sheet, state, stale } = scene.value;
  if (sheet.points.length === 0) return refuse('empty');
  if (stale > 0) return refuse('stale', { points: stale });
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    const proposed = { proposedBy: actor.personId, proposedAt: now, returnedReason: null };
    await writeSheet(tx, { ...sheet, ...proposed, state, version });
    await emit(tx, 'keyPoints.proposed', draftEvent(project), now);
    const after = { points: sheet.points.length };
    await record(tx, actor, { act: 'keyPoints.proposed', ...aboutDraft(project), after }, now);
  });
  return ok(null);
}

/** Another person than who proposed: the sentences become an edition, final, for everybody to read with their version. */
export async function approveKeyPoints(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  { version }: { readonly version: number },
): Promise<Result<null, ApproveKeyPointsRefusal>> {
  const { db, clock } = platform;
  const scene = await sceneOf(platform, actor, projectId, ['approve', 'approver', 'keyPoints.approve']);
  if (!scene.ok) return scene;
  const { project, sheet, state, stale, latest, followed } = scene.value;
  // A version that was confirmed since the proposal may have overtaken a sentence.
  if (stale > 0) return refuse('stale', { points: stale });
  const now = clock.now();
  const fourEyes = mayApprove({
    proposedBy: sheet.proposedBy ?? '',
    approver: actor,
    exceptions: await findFourEyesExceptions(db, actor.ownOrganisationIds),
    today: legalDay(now),
  });
  if (!fourEyes.ok) return fourEyes;
  await inTransaction(db, async (tx) => {
    await writeSheet(tx, { ...sheet, state, version });
    const [last] = await findApproved(tx, projectId);
    const edition = (last?.edition ?? 0) + 1;
    const points = inOrder(sheet.points).map((point) => ({
      ...point,
      versionId: latest.id,
      // A unit that was only renumbered since the sentence was read is cited by its number of today.
      unitId: followed.get(point.id)?.unitId ?? null,
      citation: citedIn(latest, followed.get(point.id)?.unitId),
    }));
    const sha256 = canonicalHash({ edition, draftVersionId: latest.id, points });
    await insertApproved(tx, {
      ...{ id: newId(now), projectId, edition, draftVersionId: latest.id, points, sha256 },
      ...{ proposedBy: sheet.proposedBy, approvedBy: actor.personId, approvedAt: now },
    });
    await emit(tx, 'keyPoints.approved', draftEvent(project, { edition }), now);
    const after = { edition, sha256, points: points.length, proposedBy: sheet.proposedBy };
    await record(tx, actor, { act: 'keyPoints.approved', ...aboutDraft(project), after }, now);
  });
  return ok(null);
}

/** Back to the writer with a reason. */
export async function returnKeyPoints(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<Result<null, ReturnKeyPointsRefusal>> {
  const scene = await sceneOf(platform, actor, projectId, ['return', 'approver', 'keyPoints.approve']);
  if (!scene.ok) return scene;
  const { project, sheet, state } = scene.value;
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await writeSheet(tx, { ...sheet, state, returnedReason: reason, version });
    await emit(tx, 'keyPoints.returned', draftEvent(project), now);
    await record(tx, actor, { act: 'keyPoints.returned', ...aboutDraft(project), reason }, now);
  });
  return ok(null);
}

async function sceneOf(
  { db }: Platform,
  actor: PersonActor,
  projectId: string,
  [event, role, permission]: readonly [SheetEvent, SheetRole, Permission],
) {
  const project = await requireProject(db, projectId);
  requirePermission(actor, permission, project);
  if (isFinished(project.stage)) return refuse('finished');
  const [sheet, latest] = await Promise.all([
    findSheet(db, projectId),
    latestConfirmedVersion(db, projectId),
  ]);
  if (!latest) return refuse('noText');
  const state: SheetState | undefined = nextSheet(sheet.state, event, role);
  if (!state) return refuse('notNow');
  const followed = await followPoints(db, projectId, sheet.points, latest.id);
  const stale = [...followed.values()].filter(({ fate }) => fate !== 'current').length;
  return ok({ project, sheet, state, latest, stale, followed });
}

function citedIn({ tree }: DraftVersion, unitId: string | null | undefined): string | null {
  return unitId ? citationOf(tree, unitId) : null;
}
