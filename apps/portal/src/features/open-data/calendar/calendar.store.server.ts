import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import {
  CALENDAR_ENTRY_KINDS,
  type CalendarEntry,
  type CalendarScope,
  EVENT_CHANNELS,
} from './calendar-entry.ts';

const publicRound = sql`c.state in ('open', 'closed', 'completed') and c.opened_at is not null and c.taken_down_at is null`;
const ofRound = sql`p.short_title as title, p.slug, o.name as "bodyName", '' as place, null::text as channel, null::text as "from",
  null::text as until,
  c.version as sequence, c.opened_at as "madeAt", c.organisation_id`;
const rounds = sql`consultation c join law_project p on p.id = c.project_id join organisation o on o.id = c.organisation_id`;

/** Gatherings that everybody may know of; what is the same as one of them in the channel book is told once. */
const announced = sql`select from gathering g where g.state in ('announced', 'held', 'closed') and not g.invited_only`;

/** What was held in public about a draft, the newest first. */
export async function findMeetingsOfDraft(db: Db, slug: string): Promise<CalendarEntry[]> {
  const entries = await findCalendarEntries(db, { slug, from: '1900-01-01', to: '9999-12-31' });
  return entries.filter(({ kind }) => kind === 'activity').reverse();
}

/** By day. Activities are public when what they speak of is, and when they were not inside the house. */
export async function findCalendarEntries(db: Db, scope: CalendarScope): Promise<CalendarEntry[]> {
  const conditions = [sql`day between ${scope.from}::date and ${scope.to}::date`];
  if (scope.slug !== undefined) conditions.push(sql`slug = ${scope.slug}`);
  if (scope.organisationId !== undefined) conditions.push(sql`organisation_id = ${scope.organisationId}`);
  const { rows } = await sql<CalendarEntry>`
    select kind, id, day, title, slug, "bodyName", place, channel, "from", until, sequence, "madeAt" from (
      select 'opens' as kind, c.id, c.opened_on as day, ${ofRound} from ${rounds} where ${publicRound}
      union all
      select 'closes', c.id, c.closes_on, ${ofRound} from ${rounds} where ${publicRound} and c.closes_on is not null
      union all
      select 'answered', c.id, (m.published_at at time zone 'Asia/Ho_Chi_Minh')::date, p.short_title, p.slug, o.name, '',
        null, null, null, 1, m.published_at, c.organisation_id
      from ${rounds} join published_matrix m on m.consultation_id = c.id and m.edition = 1 where ${publicRound}
      union all
      select 'activity', a.id, a.held_on, a.title, p.slug, o.name, a.place, a.channel, a.from_time, a.to_time, a.version,
        a.created_at, a.organisation_id
      from activity a join organisation o on o.id = a.organisation_id left join law_project p on p.id = a.project_id
      where a.state = 'recorded' and a.channel <> 'internalSystem'
        and (exists (select from consultation c where c.project_id = a.project_id and ${publicRound})
          or exists (select from issued_document d where d.id = a.issued_document_id and d.published_at is not null))
        and not exists (${announced} and g.activity_id = a.id)
      union all
      select 'planned', a.id, a.held_on, a.title, p.slug, o.name, a.place, a.channel, a.from_time, a.to_time, a.version,
        a.created_at, a.organisation_id
      from activity a join organisation o on o.id = a.organisation_id join law_project p on p.id = a.project_id
      where a.state in ('planned', 'prepared') and a.channel = any(${[...EVENT_CHANNELS]}::text[])
        and a.held_on >= ${scope.today ?? '9999-12-31'}::date
        and exists (select from consultation c where c.project_id = a.project_id and ${publicRound})
        and not exists (${announced} and g.activity_id = a.id)
      union all
      select 'gathering', g.id, (g.starts_at at time zone 'Asia/Ho_Chi_Minh')::date, g.title, g.slug, o.name, g.place, null,
        to_char(g.starts_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI'), to_char(g.ends_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI'),
        g.version, g.created_at, g.organisation_id
      from gathering g join organisation o on o.id = g.organisation_id
      where g.state in ('announced', 'held', 'closed') and not g.invited_only
    ) entry where ${sql.join(conditions, sql` and `)}
    order by day, array_position(${[...CALENDAR_ENTRY_KINDS]}::text[], kind), title, id`.execute(db);
  return rows;
}
