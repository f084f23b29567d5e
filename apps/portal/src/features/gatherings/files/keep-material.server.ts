import { createHash } from 'node:crypto';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import {
  type CleaningRefusal,
  cleanForPublishing,
} from '#features/documents/publishing/clean-for-publishing.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { lockGathering, requireGathering } from '../gatherings.store.server.ts';
import { fileChanged, loadFileDesk, uploadTo } from './file-access.server.ts';
import type { MaterialWords } from './files.schema.ts';
import { deleteMaterial, findMaterials, insertMaterial, updateMaterial } from './files.store.server.ts';
import { MOST_MATERIALS } from './material.ts';

export type AddMaterialRefusal = AdmitRefusal | CleaningRefusal | 'cancelled' | 'tooMany';
export type MaterialRefusal = 'gone';

export async function loadMaterialDesk(platform: Platform, actor: PersonActor, id: string) {
  return {
    ...(await loadFileDesk(platform, actor, id)),
    materials: await findMaterials(platform.db, id),
  };
}

/** Adds a file for those who come. What is kept was written anew: no name of who typed it, no remark, no place of a picture. */
export async function addMaterial(
  platform: Platform,
  actor: PersonActor,
  gatheringId: string,
  { file, ...words }: MaterialWords & { readonly file: SentFile | undefined },
): Promise<Result<{ id: string }, AddMaterialRefusal>> {
  const { db, clock, files } = platform;
  const gathering = await requireGathering(db, gatheringId);
  requirePermission(actor, 'gathering.edit', gathering);
  if (gathering.state === 'cancelled') return refuse('cancelled');
  const admitted = await admitFile(platform, actor, uploadTo(gathering), file);
  if (!admitted.ok) return admitted;
  const cleaned = await cleanForPublishing({ bytes: admitted.value.bytes, fileName: admitted.value.name });
  if (!cleaned.ok) return refuse(cleaned.reason);
  const came = createHash('sha256').update(admitted.value.bytes).digest('hex');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await lockGathering(tx, gatheringId);
    if ((await findMaterials(tx, gatheringId)).length >= MOST_MATERIALS)
      return refuse('tooMany', { most: MOST_MATERIALS });
    const sha256 = await files.put(cleaned.bytes);
    const id = newId(now);
    const { fileName, mediaType } = cleaned;
    const size = cleaned.bytes.length;
    await insertMaterial(
      tx,
      { ...words, gatheringId, id, fileName, mediaType, sha256, size, addedAt: now },
      { sha256: came, by: actor.personId },
    );
    const after = {
      materialTitle: words.title,
      materialAudience: words.audience,
      materialSince: words.since,
    };
    await fileChanged(tx, actor, gathering, 'gathering.materialAdded', after, now);
    return ok({ id });
  });
}

/** Another title, for others, from another time on; the file stays. */
export async function editMaterial(
  { db, clock }: Platform,
  actor: PersonActor,
  gatheringId: string,
  { id, ...words }: MaterialWords & { readonly id: string },
): Promise<Result<null, MaterialRefusal>> {
  const gathering = await requireGathering(db, gatheringId);
  requirePermission(actor, 'gathering.edit', gathering);
  return await inTransaction(db, async (tx) => {
    if (!(await updateMaterial(tx, gatheringId, id, words))) return refuse('gone');
    const after = {
      materialTitle: words.title,
      materialAudience: words.audience,
      materialSince: words.since,
    };
    await fileChanged(tx, actor, gathering, 'gathering.materialEdited', after, clock.now());
    return ok(null);
  });
}

export async function removeMaterial(
  { db, clock }: Platform,
  actor: PersonActor,
  gatheringId: string,
  { id }: { readonly id: string },
): Promise<Result<null, MaterialRefusal>> {
  const gathering = await requireGathering(db, gatheringId);
  requirePermission(actor, 'gathering.edit', gathering);
  return await inTransaction(db, async (tx) => {
    const found = (await findMaterials(tx, gatheringId)).find((each) => each.id === id);
    if (!found || !(await deleteMaterial(tx, gatheringId, id))) return refuse('gone');
    const after = { materialTitle: found.title };
    await fileChanged(tx, actor, gathering, 'gathering.materialRemoved', after, clock.now());
    return ok(null);
  });
}
