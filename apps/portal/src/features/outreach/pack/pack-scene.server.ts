import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { type Permission, requirePermission } from '#features/authority/permissions.ts';
import { aboutDraft, draftEvent } from '#features/drafts/draft-event.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { isFinished } from '#features/drafts/lifecycle.ts';
import { findWithdrawnVersions } from '#features/drafts/purging/purged-versions.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findPacks, findPieces } from './pack.store.server.ts';
import type { CommunicationPack, PackPiece } from './pack.ts';
import type { PieceKind } from './piece-kinds.ts';

export interface PieceScene {
  readonly project: LawProject;
  readonly pack: CommunicationPack;
  readonly piece: PackPiece;
}
export type SceneRefusal = 'finished' | 'noPack' | 'noPiece' | 'textGone';

/** The piece that a person is about to change: of the newest pack, of a draft that is alive and whose text may be shown. */
export async function pieceScene(
  db: Db,
  actor: PersonActor,
  projectId: string,
  kind: PieceKind,
  permission: Permission,
): Promise<Result<PieceScene, SceneRefusal>> {
  const project = await requireProject(db, projectId);
  requirePermission(actor, permission, project);
  if (isFinished(project.stage)) return refuse('finished');
  const [pack] = await findPacks(db, projectId);
  if (!pack) return refuse('noPack');
  if (await isTextGone(db, projectId, pack.draftVersionId)) return refuse('textGone');
  const piece = (await findPieces(db, pack.id)).find((each) => each.kind === kind);
  if (!piece) return refuse('noPiece');
  return ok({ project, pack, piece });
}

/** Reported as a file that must not be here, or purged: nothing is made of its text. */
export async function isTextGone(db: Db, projectId: string, versionId: string): Promise<boolean> {
  return (await findWithdrawnVersions(db, projectId)).some((each) => each.draftVersionId === versionId);
}

/** The event and the audit entry of every change of a pack; last in its transaction. Kept under the draft, whose page shows them. */
export async function packChanged(
  tx: Db,
  actor: PersonActor,
  project: LawProject,
  what: {
    readonly act: string;
    readonly packId: string;
    readonly after: Readonly<Record<string, string | number | boolean | null>>;
    readonly reason?: string;
  },
  now: Date,
): Promise<void> {
  await emit(tx, 'pack.changed', draftEvent(project, { packId: what.packId }), now);
  const { act, after, reason = null } = what;
  await record(tx, actor, { act, ...aboutDraft(project), after, reason }, now);
}
