import { findUnit } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { aboutDraft, draftEvent } from '#features/drafts/draft-event.ts';
import type { DraftVersion } from '#features/drafts/draft-version.ts';
import { findVersions, requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { carryAnchorsTo } from '../carry-anchors.server.ts';
import type { DecidePlaceInput } from './place.schema.ts';
import { type DecideRefusal, keyOf, type PlaceGroup, whyNotDecide } from './place.ts';
import { lockPlaced, removeCarried, writeDecided, writeUndecided } from './places.store.server.ts';

export type PlaceRefusal = DecideRefusal | 'noSuchPlace';

type Placed = Awaited<ReturnType<typeof lockPlaced>>;

/**
 * A person says where the opinions of one place stand in this version. What was found is kept, so that the decision can be taken
 * back; later versions are carried anew from here, unless a person decided there.
 */
export async function decidePlace(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  versionId: string,
  input: DecidePlaceInput,
): Promise<Result<{ changed: number }, PlaceRefusal>> {
  const scene = await sceneOf(platform, actor, projectId, versionId);
  const { decision, unit, reason } = input;
  const unitExists = unit !== '' && findUnit(scene.version.tree, unit) !== undefined;
  return await change(platform, actor, scene, input, async (tx, group, opinions) => {
    const refusal = whyNotDecide(group.found, { decision, unitExists, reason });
    if (refusal) return refuse(refusal);
    const unitId = { keep: group.found.unitId, move: unit, removed: null }[decision];
    const state = decision === 'removed' ? 'removed' : unitId === group.fromUnitId ? 'kept' : 'moved';
    const by = { by: actor.personId, at: platform.clock.now() };
    await writeDecided(tx, versionId, opinions, { decision, state, unitId, reason: reason || null, ...by });
    return ok({ act: 'opinion.placed', after: { decision, became: unitId }, reason });
  });
}

/** Takes the decision about a place back: its opinions stand again where the comparison had put them. */
export async function undoPlace(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  versionId: string,
  input: { readonly place: string },
): Promise<Result<{ changed: number }, PlaceRefusal>> {
  const scene = await sceneOf(platform, actor, projectId, versionId);
  return await change(platform, actor, scene, { ...input, opinionIds: [] }, async (tx, group, opinions) => {
    if (group.decision === null) return refuse('noSuchPlace');
    await writeUndecided(tx, versionId, opinions);
    return ok({
      act: 'opinion.placeUndone',
      after: { decision: group.decision, became: group.unitId },
      reason: '',
    });
  });
}

interface Scene {
  readonly project: LawProject;
  readonly version: DraftVersion;
}

async function sceneOf(
  { db }: Platform,
  actor: PersonActor,
  projectId: string,
  versionId: string,
): Promise<Scene> {
  const version = await requireVersion(db, versionId);
  if (version.projectId !== projectId || version.state !== 'confirmed')
    throw new NotFound(`confirmed version ${versionId} of ${projectId}`);
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'opinion.place', project);
  return { project, version };
}

interface Written {
  readonly act: 'opinion.placed' | 'opinion.placeUndone';
  readonly after: Readonly<Record<string, string | null>>;
  readonly reason: string;
}

async function change(
  { db, clock }: Platform,
  actor: PersonActor,
  { project, version }: Scene,
  chosen: { readonly place: string; readonly opinionIds: readonly string[] },
  write: (
    tx: Db,
    group: Omit<PlaceGroup, 'opinions'>,
    opinions: Placed,
  ) => Promise<Result<Written, PlaceRefusal>>,
): Promise<Result<{ changed: number }, PlaceRefusal>> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const inPlace = (await lockPlaced(tx, version.id)).filter((each) => keyOf(each) === chosen.place);
    const ticked = new Set(chosen.opinionIds);
    const opinions = ticked.size === 0 ? inPlace : inPlace.filter((each) => ticked.has(each.opinionId));
    const [group] = opinions;
    if (!group) return refuse('noSuchPlace');
    const written = await write(tx, group, opinions);
    if (!written.ok) return written;
    await carryOn(tx, version, opinions, now);
    const { act, after, reason } = written.value;
    const codes = { versionId: version.id, ordinal: version.ordinal };
    await emit(tx, act, draftEvent(project, codes), now);
    const counted = { ordinal: version.ordinal, unit: group.fromUnitId, ...after, opinions: opinions.length };
    await record(tx, actor, { act, ...aboutDraft(project), reason: reason || null, after: counted }, now);
    return ok({ changed: opinions.length });
  });
}

async function carryOn(tx: Db, version: DraftVersion, opinions: Placed, at: Date): Promise<void> {
  const later = (await findVersions(tx, version.projectId))
    .filter((other) => other.state === 'confirmed' && other.ordinal > version.ordinal)
    .sort((a, b) => a.ordinal - b.ordinal);
  await removeCarried(
    tx,
    later.map(({ id }) => id),
    opinions,
  );
  for (const { id } of later) await carryAnchorsTo(tx, id, at);
}
