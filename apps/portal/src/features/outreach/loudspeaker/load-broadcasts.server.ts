import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { addDays, legalDay, legalTime } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { broadcastStanding } from './broadcast-standing.ts';
import {
  type Broadcast,
  findBroadcasts,
  findPublicBroadcasts,
  findStation,
} from './broadcasts.store.server.ts';

/** Missed broadcasts stay in sight this long; then they are only in the book. */
const DAYS_BACK = 30;
const DAYS_AHEAD = 14;
/** What a station page and its feeds keep of the past, so that a machine that was off catches up. */
const PUBLIC_DAYS_BACK = 7;

/** What a commune has to broadcast today, what it missed, what comes; for a phone. */
export async function loadOwnBroadcasts({ db, clock }: Platform, actor: PersonActor) {
  requirePermission(actor, 'activity.record', { organisationId: actor.organisationId });
  const now = clock.now();
  const [today, time] = [legalDay(now), legalTime(now)];
  const found = await findBroadcasts(
    db,
    actor.ownOrganisationIds,
    addDays(today, -DAYS_BACK),
    addDays(today, DAYS_AHEAD),
  );
  const rows = found.map((broadcast) => ({
    ...broadcast,
    standing: broadcastStanding(broadcast, today, time),
  }));
  return {
    today,
    missed: rows.filter(({ standing }) => standing === 'missed'),
    now: rows.filter(({ onDay }) => onDay === today),
    ahead: rows.filter(({ onDay }) => onDay > today),
  };
}

/** The page of one loudspeaker and its feeds: what is public of its schedule. Throws NotFound for an address of no station. */
export async function loadStation({ db, clock }: Platform, slug: string) {
  const station = await findStation(db, slug);
  if (!station) throw new NotFound(`station ${slug}`);
  const now = clock.now();
  const [today, time] = [legalDay(now), legalTime(now)];
  const broadcasts = await findPublicBroadcasts(db, station.id, addDays(today, -PUBLIC_DAYS_BACK));
  return {
    station,
    today,
    broadcasts: broadcasts.map((broadcast) => ({
      ...broadcast,
      standing: broadcastStanding(broadcast, today, time),
    })),
  };
}

export type StationPage = Awaited<ReturnType<typeof loadStation>>;

/** The sound of a bulletin, when the communication pack has made one. */
export interface BulletinAudio {
  readonly href: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Finds the sound of these pieces; a portal without packs has none. */
export type FindAudio = (pieceIds: readonly string[]) => Promise<ReadonlyMap<string, BulletinAudio>>;
export const noAudio: FindAudio = async () => new Map();

export const pieceIdsOf = (broadcasts: readonly Pick<Broadcast, 'packPieceId'>[]): string[] =>
  broadcasts.flatMap(({ packPieceId }) => packPieceId ?? []);
