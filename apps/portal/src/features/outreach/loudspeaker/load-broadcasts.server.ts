import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { addDays, legalDay, legalTime } from '#platform/clock.ts';
import { NotFound } from '#platform/errors.ts';
import { broadcastStanding } from './broadcast-standing.ts';
import { findBroadcasts, findPublicBroadcasts, findStation } from './broadcasts.store.server.ts';
import { type StationApp, stationBulletins } from './station-bulletins.server.ts';

/** Missed broadcasts stay in sight this long; then they are only in the book. */
const DAYS_BACK = 30;
const DAYS_AHEAD = 14;
/** What a station page and its feeds keep of the past, so that a machine that was off catches up. */
const PUBLIC_DAYS_BACK = 7;

/** What a commune has to broadcast today, what it missed, what comes; for a phone. */
export async function loadOwnBroadcasts(app: StationApp, actor: PersonActor) {
  const { db, clock } = app;
  requirePermission(actor, 'activity.record', { organisationId: actor.organisationId });
  const now = clock.now();
  const [today, time] = [legalDay(now), legalTime(now)];
  const found = await findBroadcasts(
    db,
    actor.ownOrganisationIds,
    addDays(today, -DAYS_BACK),
    addDays(today, DAYS_AHEAD),
  );
  const bulletins = await stationBulletins(app, found);
  const rows = found.map((broadcast) => ({
    ...broadcast,
    bulletin: bulletins.get(broadcast.id),
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
export async function loadStation(app: StationApp, slug: string) {
  const { db, clock } = app;
  const station = await findStation(db, slug);
  if (!station) throw new NotFound(`station ${slug}`);
  const now = clock.now();
  const [today, time] = [legalDay(now), legalTime(now)];
  const broadcasts = await findPublicBroadcasts(db, station.id, addDays(today, -PUBLIC_DAYS_BACK));
  const bulletins = await stationBulletins(app, broadcasts);
  return {
    station,
    today,
    broadcasts: broadcasts.map((broadcast) => ({
      ...broadcast,
      bulletin: bulletins.get(broadcast.id),
      standing: broadcastStanding(broadcast, today, time),
    })),
  };
}

export type StationPage = Awaited<ReturnType<typeof loadStation>>;
