import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { NotFound } from '#platform/errors.ts';
import { findPublicBulletins, type PublicBulletin } from '../pack/public-pack.server.ts';
import type { Broadcast } from './broadcasts.store.server.ts';
import { fittingBulletin } from './fitting-bulletin.ts';

/** What is played or read at one broadcast. */
export interface StationBulletin {
  readonly minutes: string;
  readonly seconds: number;
  readonly text: string;
  /** Read by a person; otherwise by the voice of a program, or not yet by anybody. */
  readonly isPerson: boolean;
  /** MP3 first, or as a person's recording came; then OGG. */
  readonly sounds: readonly BulletinSound[];
}

export interface BulletinSound {
  /** From the root. */
  readonly href: string;
  readonly bytes: number;
  readonly mediaType: string;
}

export type StationBulletins = ReadonlyMap<string, StationBulletin>;
export type StationApp = Pick<App, 'db' | 'clock' | 'files' | 'installation'>;

/**
 * Broadcast → the bulletin of the pack of its draft, as it is approved now: a new version or a withdrawn piece changes what is played
 * from that moment. A broadcast whose words somebody wrote has none, unless one was chosen; nor has a draft that is not public.
 */
export async function stationBulletins(
  app: StationApp,
  broadcasts: readonly Broadcast[],
): Promise<StationBulletins> {
  const found = new Map<string, StationBulletin>();
  const wanted = broadcasts.filter(
    ({ kind, hasOwnWords, bulletinKind }) => kind === 'loudspeaker' && (bulletinKind || !hasOwnWords),
  );
  for (const [slug, ofDraft] of Map.groupBy(wanted, (each) => each.slug)) {
    if (slug === null) continue;
    const bulletins = await publicBulletins(app, slug);
    for (const broadcast of ofDraft) {
      const bulletin = fittingBulletin(bulletins, broadcast);
      if (bulletin) found.set(broadcast.id, await shown(app, slug, bulletin));
    }
  }
  return found;
}

async function publicBulletins(app: StationApp, slug: string): Promise<PublicBulletin[]> {
  try {
    return await findPublicBulletins(app.db, await requirePublicDraft(app, slug));
  } catch (error) {
    // Taken down a moment ago.
    if (error instanceof NotFound) return [];
    throw error;
  }
}

async function shown(app: StationApp, slug: string, bulletin: PublicBulletin): Promise<StationBulletin> {
  const { minutes, seconds, text, isPerson } = bulletin;
  const sounds: BulletinSound[] = [];
  for (const { name, mediaType, sha256 } of bulletin.sounds) {
    const bytes = await sizeOf(app, sha256);
    // A purge takes the sound first.
    if (bytes !== undefined) sounds.push({ href: paths.publicPackFile(slug, name), bytes, mediaType });
  }
  return { minutes, seconds, text, isPerson, sounds };
}

/** What a hash names never changes its size; whether it is still there is asked at each download. */
const sizes = new Map<string, number>();
const MOST_SIZES = 5_000;

async function sizeOf({ files }: StationApp, sha256: string): Promise<number | undefined> {
  const known = sizes.get(sha256);
  if (known !== undefined) return known;
  const size = (await files.get(sha256))?.length;
  if (size !== undefined && sizes.size < MOST_SIZES) sizes.set(sha256, size);
  return size;
}
