import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Channel } from '../channel.ts';
import { CHANNEL_KIND_RULES } from '../channels/channel-kinds.data.ts';
import type { ActivityState } from '../life/activity-life.ts';
import type { BulletinKind } from '../pack/piece-kinds.ts';

/** One broadcast of one loudspeaker, with the words to be read out. Times are "HH:MM" of its day. */
export interface Broadcast {
  readonly id: string;
  readonly kind: Channel;
  readonly channelId: string | null;
  readonly station: string;
  readonly stationSlug: string | null;
  readonly area: string;
  readonly organisationId: string;
  readonly title: string;
  readonly draftTitle: string | null;
  /** Address of the draft on the portal; null: not public. */
  readonly slug: string | null;
  readonly onDay: string;
  readonly from: string | null;
  readonly to: string | null;
  /** What is read out when no bulletin of the pack is; the message of the plan while nobody has written more. */
  readonly words: string;
  /** Whether somebody wrote words for this broadcast. */
  readonly hasOwnWords: boolean;
  /** The kind of the bulletin that was chosen in the plan. */
  readonly bulletinKind: BulletinKind | null;
  readonly state: ActivityState;
  readonly proven: boolean;
  readonly version: number;
  readonly madeAt: Date;
}

const BROADCAST = sql`a.id, a.channel as kind, a.channel_id as "channelId", coalesce(c.name, nullif(a.place, ''), a.title) as station, c.station_slug as "stationSlug",
  coalesce(c.area, '') as area, a.organisation_id as "organisationId", a.title, p.short_title as "draftTitle",
  case when public_round.id is not null then p.slug end as slug, a.held_on as "onDay", a.from_time as "from", a.to_time as "to",
  case when a.bulletin <> '' then a.bulletin else a.summary end as words, a.bulletin <> '' as "hasOwnWords",
  piece.kind as "bulletinKind", a.state, a.proven,
  a.version, a.created_at as "madeAt"`;
/** The draft of a line is public while a round of it stands on the portal; what is about no draft is public by itself. */
const FROM = sql`activity a left join outreach_channel c on c.id = a.channel_id left join law_project p on p.id = a.project_id
  left join pack_piece piece on piece.id = a.pack_piece_id
  left join lateral (select r.id from consultation r where r.project_id = a.project_id and r.opened_at is not null
    and r.state in ('open', 'closed', 'completed') and r.taken_down_at is null limit 1) public_round on true`;

/** Kinds on which one tap may be proof: what a commune does with its own hands. */
const TAPPED_KINDS = Object.entries(CHANNEL_KIND_RULES).flatMap(([kind, { proofs }]) =>
  proofs.includes('confirmation') ? kind : [],
);

/**
 * What these bodies carry out between two days and may confirm with one tap: broadcasts, notices, hamlet meetings; the earliest first.
 * What was struck is left out, and so is what its channel wants proven otherwise.
 */
export async function findBroadcasts(
  db: Db,
  organisationIds: readonly string[],
  from: string,
  to: string,
): Promise<Broadcast[]> {
  const { rows } = await sql<Broadcast>`
    select ${BROADCAST} from ${FROM} where a.channel = any(${TAPPED_KINDS}::text[]) and a.state <> 'cancelled' and a.plan_line_id is not null
      and (c.id is null or c.proofs ? 'confirmation') and a.organisation_id = any(${[...organisationIds]}::uuid[]) and a.held_on between ${from}::date and ${to}::date
    order by a.held_on, a.from_time nulls last, station, a.id limit 1000`.execute(db);
  return rows;
}

/** What a station has to broadcast, from a day on, as far as it is public: only drafts that were opened to the public. */
export async function findPublicBroadcasts(db: Db, channelId: string, from: string): Promise<Broadcast[]> {
  const { rows } = await sql<Broadcast>`
    select ${BROADCAST} from ${FROM} where a.channel = 'loudspeaker' and a.state <> 'cancelled' and a.plan_line_id is not null
      and a.channel_id = ${channelId} and a.held_on >= ${from}::date
      and (a.project_id is null or public_round.id is not null)
    order by a.held_on, a.from_time nulls last, a.id limit 500`.execute(db);
  return rows;
}

export interface Station {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly slug: string;
  readonly bodyName: string;
  readonly validTo: string | null;
}

/** The loudspeaker behind an address; undefined when there is none. */
export async function findStation(db: Db, slug: string): Promise<Station | undefined> {
  const { rows } = await sql<Station>`
    select c.id, c.name, c.area, c.station_slug as slug, coalesce(w.name, nullif(c.owner_text, ''), o.name) as "bodyName",
      c.valid_to as "validTo"
    from outreach_channel c join organisation o on o.id = c.organisation_id left join organisation w on w.id = c.owner_id
    where c.station_slug = ${slug}`.execute(db);
  return rows[0];
}
