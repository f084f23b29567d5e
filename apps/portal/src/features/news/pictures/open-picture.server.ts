import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { findEditions, requirePiece } from '../news.store.server.ts';
import { findShownBySlugs } from '../public-news.store.server.ts';
import { findPicture, type NewsPicture } from './news-picture.ts';

export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly sha256: string;
}

/** A picture of the edition that the public reads now. */
export async function requireShownPicture(
  platform: Platform,
  slug: string,
  name: string,
): Promise<PictureFile> {
  const [piece] = await findShownBySlugs(platform.db, [slug]);
  return await openFile(platform, piece?.pictures ?? [], name);
}

/** A picture of any edition, for who works on the piece. */
export async function requireDeskPicture(
  platform: Platform,
  actor: Actor,
  id: string,
  name: string,
): Promise<PictureFile> {
  requirePermission(actor, 'news.read', await requirePiece(platform.db, id));
  const editions = await findEditions(platform.db, id);
  return await openFile(
    platform,
    editions.flatMap(({ pictures }) => pictures),
    name,
  );
}

async function openFile(
  { files }: Platform,
  pictures: readonly NewsPicture[],
  name: string,
): Promise<PictureFile> {
  const found = findPicture(pictures, name);
  const bytes = found && (await files.get(found.size.sha256));
  if (!found || !bytes) throw new NotFound(`picture ${name}`);
  return { bytes, mediaType: found.picture.mediaType, sha256: found.size.sha256 };
}
