import type { PersonActor } from '#features/authority/actor.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { endOlderPieces, findPieces, writePiece } from './pack.store.server.ts';
import { nextPiece, type PieceEvent } from './pack.ts';
import { type PieceScene, packChanged, pieceScene, type SceneRefusal } from './pack-scene.server.ts';
import type { PieceKind } from './piece-kinds.ts';

export type ApprovePieceRefusal = SceneRefusal | FourEyesRefusal | 'notNow' | 'hasProblem';
export type EndPieceRefusal = SceneRefusal | 'notNow';

interface Seen {
  readonly kind: PieceKind;
  readonly version: number;
}

/** Another person than who wrote it: the piece may be handed out, and stands with its draft on the portal. An older one gives way. */
export async function approvePiece(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  seen: Seen,
): Promise<Result<null, ApprovePieceRefusal>> {
  const scene = await pieceScene(platform.db, actor, projectId, seen.kind, 'keyPoints.approve');
  if (!scene.ok) return scene;
  const refusal = await whyNotApprove(platform, actor, scene.value);
  if (refusal) return refuse(refusal);
  await approve(platform, actor, scene.value, seen.version);
  return ok(null);
}

/** Every piece that may be approved; how many were left, because they are too long, one's own, or decided. */
export async function approveAll(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
): Promise<Result<null, SceneRefusal | 'nothingToApprove'>> {
  const first = await pieceScene(platform.db, actor, projectId, 'summary', 'keyPoints.approve');
  if (!first.ok) return first;
  const { project, pack } = first.value;
  let approved = 0;
  for (const piece of await findPieces(platform.db, pack.id)) {
    const scene = { project, pack, piece };
    if (await whyNotApprove(platform, actor, scene)) continue;
    await approve(platform, actor, scene, piece.version);
    approved += 1;
  }
  return approved > 0 ? ok(null) : refuse('nothingToApprove');
}

async function whyNotApprove(
  { db, clock }: Platform,
  actor: PersonActor,
  { piece }: PieceScene,
): Promise<FourEyesRefusal | 'notNow' | 'hasProblem' | undefined> {
  if (!nextPiece(piece.state, 'approve')) return 'notNow';
  if (piece.problem) return 'hasProblem';
  const fourEyes = mayApprove({
    proposedBy: piece.writtenBy ?? '',
    approver: actor,
    exceptions: await findFourEyesExceptions(db, actor.ownOrganisationIds),
    today: legalDay(clock.now()),
  });
  return fourEyes.ok ? undefined : fourEyes.reason;
}

async function approve(
  { db, clock }: Platform,
  actor: PersonActor,
  scene: PieceScene,
  version: number,
): Promise<void> {
  const { project, pack, piece } = scene;
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await writePiece(
      tx,
      { id: piece.id, version },
      { ...piece, state: 'approved', approvedBy: actor.personId, approvedAt: now },
    );
    const end = { state: 'renewed', at: now, kind: piece.kind } as const;
    const renewed = await endOlderPieces(tx, project.id, pack.draftVersionId, end);
    const after = { kind: piece.kind, renewed };
    await packChanged(tx, actor, project, { act: 'pack.pieceApproved', packId: pack.id, after }, now);
  });
}

/** Off the portal at once, with the reason that its short link then gives. */
export async function withdrawPiece(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  { reason, ...seen }: Seen & { readonly reason: string },
): Promise<Result<null, EndPieceRefusal>> {
  return await move(platform, actor, projectId, seen, ['withdraw', 'pack.pieceWithdrawn', reason]);
}

/** Back to a draft, to be written on; off the portal until it is approved again. */
export async function reopenPiece(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  seen: Seen,
): Promise<Result<null, EndPieceRefusal>> {
  return await move(platform, actor, projectId, seen, ['reopen', 'pack.pieceReopened', undefined]);
}

async function move(
  { db, clock }: Platform,
  actor: PersonActor,
  projectId: string,
  { kind, version }: Seen,
  [event, act, reason]: readonly [PieceEvent, string, string | undefined],
): Promise<Result<null, EndPieceRefusal>> {
  const scene = await pieceScene(db, actor, projectId, kind, 'draft.edit');
  if (!scene.ok) return scene;
  const { project, pack, piece } = scene.value;
  const state = nextPiece(piece.state, event);
  if (!state) return refuse('notNow');
  const now = clock.now();
  const end =
    event === 'withdraw'
      ? { endedAt: now, endedBecause: reason ?? '' }
      : { endedAt: null, endedBecause: null };
  const approval = event === 'reopen' ? { approvedBy: null, approvedAt: null } : {};
  await inTransaction(db, async (tx) => {
    await writePiece(tx, { id: piece.id, version }, { ...piece, state, ...end, ...approval });
    const more = reason === undefined ? {} : { reason };
    await packChanged(tx, actor, project, { act, packId: pack.id, after: { kind }, ...more }, now);
  });
  return ok(null);
}
