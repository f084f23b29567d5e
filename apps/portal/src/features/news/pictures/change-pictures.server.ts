import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import { picturesForPage } from '#features/documents/publishing/picture-sizes.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findEditions, requirePiece, touchPiece, updateEdition } from '../news.store.server.ts';
import { after, type NewsEdition, type NewsPiece } from '../piece.ts';
import { noted } from '../write-piece.server.ts';
import { MOST_PICTURES, type NewsPicture } from './news-picture.ts';

interface PictureWords {
  readonly alt: string;
  readonly altEn: string;
  readonly caption: string;
}
interface Seen {
  readonly version: number;
}

export type PictureRefusal = 'notOpenForWriting' | 'noPictures' | 'noSuchPicture';
export type AddPictureRefusal = PictureRefusal | AdmitRefusal | 'notPicture' | 'brokenPicture' | 'tooMany';

/** Takes the answer to "does it hold state secrets?" before a picture. */
export async function declareNewsPicture(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, PictureRefusal>> {
  const found = await openEdition(platform, actor, id);
  if (!found.ok) return found;
  await answerSecrecy(platform, actor, uploadTo(found.value.piece), answer);
  return ok(null);
}

export const uploadTo = ({ id, organisationId }: NewsPiece): UploadTarget => ({
  ...{ kind: 'news', id, organisationId },
});

/**
 * Adds a picture to the newest edition. What is kept was drawn anew from its points: no place, no device, no preview of another
 * cut goes out. Whoever waits for approval is asked anew.
 */
export async function addPicture(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, file, ...words }: Seen & PictureWords & { readonly file: SentFile | undefined },
): Promise<Result<null, AddPictureRefusal>> {
  const found = await openEdition(platform, actor, id);
  if (!found.ok) return found;
  const { piece, edition } = found.value;
  if (edition.pictures.length >= MOST_PICTURES) return refuse('tooMany');
  const admitted = await admitFile(platform, actor, uploadTo(piece), file);
  if (!admitted.ok) return admitted;
  if (!admitted.value.mediaType.startsWith('image/')) return refuse('notPicture');
  const drawn = await picturesForPage(admitted.value.bytes);
  if (!drawn) return refuse('brokenPicture');
  const sizes: NewsPicture['sizes'][number][] = [];
  for (const { bytes, width, height } of drawn.sizes)
    sizes.push({ width, height, sha256: await platform.files.put(bytes) });
  const picture: NewsPicture = { id: newId(), mediaType: drawn.mediaType, ...words, sizes };
  const pictures = [...edition.pictures, picture];
  await write(platform, actor, found.value, { version, pictures, act: 'news.pictureAdded' });
  return ok(null);
}

export async function describePicture(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, picture, ...words }: Seen & PictureWords & { readonly picture: string },
): Promise<Result<null, PictureRefusal>> {
  const found = await openEdition(platform, actor, id);
  if (!found.ok) return found;
  const { pictures } = found.value.edition;
  if (!pictures.some((each) => each.id === picture)) return refuse('noSuchPicture');
  const described = pictures.map((each) => (each.id === picture ? { ...each, ...words } : each));
  await write(platform, actor, found.value, {
    version,
    pictures: described,
    act: 'news.pictureDescribed',
  });
  return ok(null);
}

export async function removePicture(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, picture }: Seen & { readonly picture: string },
): Promise<Result<null, PictureRefusal>> {
  const found = await openEdition(platform, actor, id);
  if (!found.ok) return found;
  const { pictures } = found.value.edition;
  const left = pictures.filter((each) => each.id !== picture);
  if (left.length === pictures.length) return refuse('noSuchPicture');
  await write(platform, actor, found.value, { version, pictures: left, act: 'news.pictureRemoved' });
  return ok(null);
}

interface Open {
  readonly piece: NewsPiece;
  readonly edition: NewsEdition;
}

/** The newest edition while its words may still change. An answer to a question is words alone. */
async function openEdition(
  { db }: Platform,
  actor: PersonActor,
  id: string,
): Promise<Result<Open, 'notOpenForWriting' | 'noPictures'>> {
  const piece = await requirePiece(db, id);
  requirePermission(actor, 'news.write', piece);
  if (piece.kind === 'question') return refuse('noPictures');
  const [edition] = await findEditions(db, id);
  if (!edition || !after(edition.state, 'edit')) return refuse('notOpenForWriting');
  return ok({ piece, edition });
}

async function write(
  { db, clock }: Platform,
  actor: PersonActor,
  { piece, edition }: Open,
  change: { readonly version: number; readonly pictures: readonly NewsPicture[]; readonly act: string },
): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await touchPiece(tx, piece.id, change.version);
    const written = { written_by: actor.personId, written_at: now, requested_by: null, requested_at: null };
    const pictures = JSON.stringify(change.pictures);
    await updateEdition(tx, piece.id, edition.ordinal, { state: 'draft', ...written, pictures });
    const values = { edition: edition.ordinal, pictures: change.pictures.length };
    await noted(tx, actor, piece, change.act, values, now);
  });
}
