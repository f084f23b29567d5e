import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Gathering, GatheringState } from './gathering.ts';
import type { GatheringKind } from './gathering-kinds.data.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    gathering: GatheringTable;
  }
}

interface GatheringTable {
  id: string;
  organisation_id: string;
  kind: GatheringKind;
  slug: string;
  title: string;
  summary: string;
  starts_at: Date;
  ends_at: Date;
  place: string;
  online_address: string;
  capacity: number | null;
  registration_until: Date;
  invited_only: boolean;
  state: GatheringState;
  cancel_reason: string;
  consultation_id: string | null;
  meeting_id: string | null;
  activity_id: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export interface GatheringFilter {
  readonly organisationIds: readonly string[];
  readonly state?: string;
  readonly kind?: string;
  readonly search?: string;
  readonly limit: number;
  readonly offset: number;
}

export interface ListedGathering extends Gathering {
  readonly placed: number;
  readonly waiting: number;
  readonly attended: number;
}

const COUNTS = sql`
  (select count(*)::int from gathering_registration r where r.gathering_id = g.id and r.state = 'placed') as placed,
  (select count(*)::int from gathering_registration r where r.gathering_id = g.id and r.state = 'waiting') as waiting,
  (select count(*)::int from gathering_registration r where r.gathering_id = g.id and r.attended_at is not null)
    + (select coalesce(sum(d.people), 0)::int from gathering_door_count d where d.gathering_id = g.id) as attended`;
type Counted = GatheringTable & { placed: number; waiting: number; attended: number };

/** Of the own bodies, the latest first. */
export async function findGatherings(db: Db, filter: GatheringFilter): Promise<ListedGathering[]> {
  const conditions = [
    sql`g.organisation_id = any(${[...filter.organisationIds]}::uuid[])`,
    ...(filter.state ? [sql`g.state = ${filter.state}`] : []),
    ...(filter.kind ? [sql`g.kind = ${filter.kind}`] : []),
    ...(filter.search ? [sql`strpos(lower(g.title), lower(${filter.search})) > 0`] : []),
  ];
  const { rows } = await sql<Counted>`select g.*, ${COUNTS} from gathering g
    where ${sql.join(conditions, sql` and `)}
    order by g.starts_at desc, g.id limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows.map(listed);
}

/** What everybody may read: `coming` what is not over, the next first; `past` the rest, the latest first. */
export async function findPublicGatherings(
  db: Db,
  now: Date,
  which: 'coming' | 'past',
  limit: number,
): Promise<(ListedGathering & { readonly bodyName: string })[]> {
  const [when, order] =
    which === 'coming'
      ? [sql`g.ends_at > ${now}`, sql`g.starts_at, g.id`]
      : [sql`g.ends_at <= ${now}`, sql`g.starts_at desc, g.id`];
  const { rows } = await sql<Counted & { body_name: string }>`
    select g.*, o.name as body_name, ${COUNTS} from gathering g join organisation o on o.id = g.organisation_id
    where g.state <> 'draft' and ${when} order by ${order} limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...listed(row), bodyName: row.body_name }));
}

export async function findGathering(db: Db, id: string): Promise<Gathering | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('gathering').selectAll().where('id', '=', id).executeTakeFirst();
  return row && gatheringFrom(row);
}

export async function requireGathering(db: Db, id: string): Promise<Gathering> {
  const found = await findGathering(db, id);
  if (!found) throw new NotFound(`gathering ${id}`);
  return found;
}

export async function findGatheringBySlug(db: Db, slug: string): Promise<Gathering | undefined> {
  const row = await db.selectFrom('gathering').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && gatheringFrom(row);
}

/** Holds the gathering until the transaction ends: whoever gives or frees a place does it under this lock. */
export async function lockGathering(tx: Db, id: string): Promise<Gathering> {
  const row = await tx
    .selectFrom('gathering')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(`gathering ${id}`);
  return gatheringFrom(row);
}

/** Announced, with people who wait although there is a place. */
export async function findWithFreePlaces(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select g.id from gathering g join gathering_registration r on r.gathering_id = g.id
    where g.state = 'announced' group by g.id
    having count(*) filter (where r.state = 'waiting') > 0
      and (g.capacity is null or count(*) filter (where r.state = 'placed') < g.capacity)`.execute(db);
  return rows.map(({ id }) => id);
}

export async function insertGathering(
  tx: Db,
  gathering: Omit<Gathering, 'version' | 'state' | 'cancelReason' | 'meetingId' | 'activityId'>,
  created: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('gathering')
    .values({
      ...rowOf(gathering),
      id: gathering.id,
      organisation_id: gathering.organisationId,
      slug: gathering.slug,
      state: 'draft',
      cancel_reason: '',
      meeting_id: null,
      activity_id: null,
      created_by: created.by,
      created_at: created.at,
      version: 1,
    })
    .execute();
}

/** Writes what changed when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateGathering(
  tx: Db,
  id: string,
  version: number,
  change: Partial<Omit<GatheringTable, 'id' | 'organisation_id' | 'slug' | 'version'>>,
): Promise<void> {
  const result = await tx
    .updateTable('gathering')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`gathering ${id}`);
}

/** The facts that its form changes. */
export function rowOf(
  facts: Omit<
    Gathering,
    'id' | 'organisationId' | 'slug' | 'version' | 'state' | 'cancelReason' | 'meetingId' | 'activityId'
  >,
) {
  return {
    kind: facts.kind,
    title: facts.title,
    summary: facts.summary,
    starts_at: facts.startsAt,
    ends_at: facts.endsAt,
    place: facts.place,
    online_address: facts.onlineAddress,
    capacity: facts.capacity,
    registration_until: facts.registrationUntil,
    invited_only: facts.invitedOnly,
    consultation_id: facts.consultationId,
  };
}

const listed = (row: Counted): ListedGathering => ({
  ...gatheringFrom(row),
  placed: row.placed,
  waiting: row.waiting,
  attended: row.attended,
});

function gatheringFrom(row: GatheringTable): Gathering {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    kind: row.kind,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    onlineAddress: row.online_address,
    capacity: row.capacity,
    registrationUntil: row.registration_until,
    invitedOnly: row.invited_only,
    state: row.state,
    cancelReason: row.cancel_reason,
    consultationId: row.consultation_id,
    meetingId: row.meeting_id,
    activityId: row.activity_id,
    version: row.version,
  };
}
