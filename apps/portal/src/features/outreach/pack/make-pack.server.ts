import { randomBytes } from 'node:crypto';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { latestConfirmedVersion, requireProject } from '#features/drafts/drafts.store.server.ts';
import { findApproved } from '#features/drafts/key-points/key-points.store.server.ts';
import { isFinished } from '#features/drafts/lifecycle.ts';
import type { App } from '#platform/app.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { makePackJob } from './make-pack.job.server.ts';
import { beginMaking, findPacks, insertPack } from './pack.store.server.ts';
import { codeFrom } from './pack.ts';
import { isTextGone, packChanged } from './pack-scene.server.ts';
import { PIECE_KINDS } from './piece-kinds.ts';

export type MakePackRefusal =
  | 'finished'
  | 'noText'
  | 'textGone'
  | 'noKeyPoints'
  | 'keyPointsOlder'
  | 'making';

/** A process that died in the middle is not waited for longer than this. */
const MAKING_MS = 10 * 60_000;

/**
 * All pieces of the newest confirmed text, made in the background from its approved key points. Pieces that somebody has written by
 * hand or that are approved stay as they are.
 */
export async function makePack(
  platform: Platform & Pick<App, 'jobs'>,
  actor: PersonActor,
  projectId: string,
): Promise<Result<null, MakePackRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  const latest = await latestConfirmedVersion(db, projectId);
  if (!latest) return refuse('noText');
  if (await isTextGone(db, projectId, latest.id)) return refuse('textGone');
  const [approved] = await findApproved(db, projectId);
  if (!approved) return refuse('noKeyPoints');
  if (approved.draftVersionId !== latest.id) return refuse('keyPointsOlder');
  const now = clock.now();
  const known = (await findPacks(db, projectId)).find(({ draftVersionId }) => draftVersionId === latest.id);
  if (known?.state === 'making' && now.getTime() - known.madeAt.getTime() < MAKING_MS)
    return refuse('making');
  const made = {
    keyPointsEdition: approved.edition,
    piecesTotal: PIECE_KINDS.length,
    madeBy: actor.personId,
    madeAt: now,
  };
  const id = known?.id ?? newId(now);
  await inTransaction(db, async (tx) => {
    if (known) await beginMaking(tx, known, made);
    else {
      const pack = {
        id,
        projectId,
        draftVersionId: latest.id,
        organisationId: project.organisationId,
        ...made,
      };
      const begun = {
        ...pack,
        code: codeFrom(randomBytes(7)),
        state: 'making',
        piecesDone: 0,
        version: 1,
      } as const;
      if (!(await insertPack(tx, begun))) throw new Conflict(`communication pack of ${latest.id}`);
    }
    await platform.jobs.enqueue(makePackJob, { packId: id }, { tx, onceKey: id });
    const after = { ordinal: latest.ordinal, edition: approved.edition };
    await packChanged(tx, actor, project, { act: 'pack.made', packId: id, after }, now);
  });
  return ok(null);
}
