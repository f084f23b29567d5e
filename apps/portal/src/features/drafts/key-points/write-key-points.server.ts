import { findUnit } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft } from '../draft-event.ts';
import type { DraftVersion } from '../draft-version.ts';
import { latestConfirmedVersion, requireProject } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { countStalePoints } from '../waiting/count-waiting.server.ts';
import { findSheet, writeSheet } from './key-points.store.server.ts';
import {
  type KeyPoint,
  type KeyPointHeading,
  nextSheet,
  type PointRefusal,
  whyNotPoint,
} from './key-points.ts';
import { followPoints } from './version-steps.server.ts';

export type WriteRefusal = PointRefusal | 'finished' | 'noText' | 'locked' | 'noSuchPoint';

export interface PointInput {
  /** Of the sheet that the person saw. */
  readonly version: number;
  /** Empty for a new sentence. */
  readonly id: string;
  readonly heading: KeyPointHeading;
  readonly text: string;
  readonly unitId: string | null;
}

/** Writes a sentence, new or anew; whoever writes it has read its unit in the latest version. */
export async function savePoint(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: PointInput,
): Promise<Result<null, WriteRefusal>> {
  const { heading, text, unitId } = input;
  const now = platform.clock.now();
  return await change(platform, actor, projectId, input.version, 'keyPoints.written', (points, latest) => {
    const others = points.filter(({ id }) => id !== input.id);
    const hasUnit = (id: string) => findUnit(latest.tree, id) !== undefined;
    const refusal = whyNotPoint({ heading, text, unitId }, { hasUnit, others: others.length });
    if (refusal) return refusal;
    if (input.id !== '' && others.length === points.length) return 'noSuchPoint';
    const written = { id: input.id || newId(now), heading, text, unitId, versionId: latest.id };
    // A sentence that was corrected stays where it stood.
    const at = points.findIndex(({ id }) => id === input.id);
    return at < 0 ? [...points, written] : points.with(at, written);
  });
}

export async function removePoint(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: { readonly version: number; readonly id: string },
): Promise<Result<null, WriteRefusal>> {
  return await change(platform, actor, projectId, input.version, 'keyPoints.removed', (points) => {
    const others = points.filter(({ id }) => id !== input.id);
    return others.length === points.length ? 'noSuchPoint' : others;
  });
}

/** "Still true": a person has read the sentence beside the unit as it is now. */
export async function reviewPoint(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: { readonly version: number; readonly id: string },
): Promise<Result<null, WriteRefusal>> {
  const sheet = await findSheet(platform.db, projectId);
  const latest = await latestConfirmedVersion(platform.db, projectId);
  const followed = latest && (await followPoints(platform.db, projectId, sheet.points, latest.id));
  return await change(platform, actor, projectId, input.version, 'keyPoints.reviewed', (points, version) => {
    const point = points.find(({ id }) => id === input.id);
    if (!point) return 'noSuchPoint';
    const unitId = followed?.get(point.id)?.unitId ?? null;
    // Of what is gone nothing is still true: the sentence is written anew or taken away.
    if (point.unitId !== null && unitId === null) return 'noSuchUnit';
    return points.map((each) => (each === point ? { ...point, unitId, versionId: version.id } : each));
  });
}

async function change(
  { db, clock }: Platform,
  actor: PersonActor,
  projectId: string,
  version: number,
  act: 'keyPoints.written' | 'keyPoints.removed' | 'keyPoints.reviewed',
  write: (points: readonly KeyPoint[], latest: DraftVersion) => readonly KeyPoint[] | WriteRefusal,
): Promise<Result<null, WriteRefusal>> {
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  const [sheet, latest] = await Promise.all([
    findSheet(db, projectId),
    latestConfirmedVersion(db, projectId),
  ]);
  if (!latest) return refuse('noText');
  const state = nextSheet(sheet.state, 'save', 'writer');
  if (!state) return refuse('locked');
  const points = write(sheet.points, latest);
  if (typeof points === 'string') return refuse(points);
  await inTransaction(db, async (tx) => {
    await writeSheet(tx, { ...sheet, points, state, version });
    await countStalePoints(tx, projectId);
    const after = { points: points.length, ordinal: latest.ordinal };
    await record(tx, actor, { act, ...aboutDraft(project), after }, clock.now());
  });
  return ok(null);
}
