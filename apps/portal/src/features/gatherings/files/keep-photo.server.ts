import { createHash } from 'node:crypto';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { picturesForPage } from '#features/documents/publishing/picture-sizes.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { lockGathering, requireGathering } from '../gatherings.store.server.ts';
import { fileChanged, loadFileDesk, uploadTo } from './file-access.server.ts';
import type { PhotoWords } from './files.schema.ts';
import { deletePhoto, findPhotos, insertPhoto, updatePhoto } from './files.store.server.ts';
import { hasPhotos, MOST_PHOTOS, type PhotoSize } from './photo.ts';

export type PhotoRefusal = 'gone';
export type AddPhotoRefusal = AdmitRefusal | 'notHeld' | 'notPicture' | 'brokenPicture' | 'tooMany';

export async function loadPhotoDesk(platform: Platform, actor: PersonActor, id: string) {
  const desk = await loadFileDesk(platform, actor, id);
  return { ...desk, photos: await findPhotos(platform.db, id), mayAdd: hasPhotos(desk.gathering.state) };
}

/** Adds a photograph of what was. What is kept was drawn anew from its points: no place, no device, no preview of another cut. */
export async function addPhoto(
  platform: Platform,
  actor: PersonActor,
  gatheringId: string,
  { file, ...words }: PhotoWords & { readonly file: SentFile | undefined },
): Promise<Result<{ id: string }, AddPhotoRefusal>> {
  const { db, clock, files } = platform;
  const gathering = await requireGathering(db, gatheringId);
  requirePermission(actor, 'gathering.edit', gathering);
  const admitted = await admitFile(platform, actor, uploadTo(gathering), file);
  if (!admitted.ok) return admitted;
  if (!admitted.value.mediaType.startsWith('image/')) return refuse('notPicture');
  const drawn = await picturesForPage(admitted.value.bytes);
  if (!drawn) return refuse('brokenPicture');
  const came = createHash('sha256').update(admitted.value.bytes).digest('hex');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const { state } = await lockGathering(tx, gatheringId);
    if (!hasPhotos(state)) return refuse('notHeld');
    if ((await findPhotos(tx, gatheringId)).length >= MOST_PHOTOS)
      return refuse('tooMany', { most: MOST_PHOTOS });
    const sizes: PhotoSize[] = [];
    for (const { bytes, width, height } of drawn.sizes)
      sizes.push({ width, height, sha256: await files.put(bytes) });
    const photo = { ...words, id: newId(now), mediaType: drawn.mediaType, sizes };
    await insertPhoto(tx, gatheringId, photo, { sha256: came, by: actor.personId, at: now });
    const after = { photoShows: words.alt, photoPeople: words.people };
    await fileChanged(tx, actor, gathering, 'gathering.photoAdded', after, now);
    return ok({ id: photo.id });
  });
}

export async function editPhoto(
  { db, clock }: Platform,
  actor: PersonActor,
  gatheringId: string,
  { id, ...words }: PhotoWords & { readonly id: string },
): Promise<Result<null, PhotoRefusal>> {
  const gathering = await requireGathering(db, gatheringId);
  requirePermission(actor, 'gathering.edit', gathering);
  return await inTransaction(db, async (tx) => {
    if (!(await updatePhoto(tx, gatheringId, id, words))) return refuse('gone');
    const after = { photoShows: words.alt, photoPeople: words.people };
    await fileChanged(tx, actor, gathering, 'gathering.photoDescribed', after, clock.now());
    return ok(null);
  });
}

/** Somebody who stands in it may ask for this at any time; it is gone from the page at once. */
export async function removePhoto(
  { db, clock }: Platform,
  actor: PersonActor,
  gatheringId: string,
  { id }: { readonly id: string },
): Promise<Result<null, PhotoRefusal>> {
  const gathering = await requireGathering(db, gatheringId);
  requirePermission(actor, 'gathering.edit', gathering);
  return await inTransaction(db, async (tx) => {
    const found = (await findPhotos(tx, gatheringId)).find((each) => each.id === id);
    if (!found || !(await deletePhoto(tx, gatheringId, id))) return refuse('gone');
    const after = { photoShows: found.alt };
    await fileChanged(tx, actor, gathering, 'gathering.photoRemoved', after, clock.now());
    return ok(null);
  });
}
