import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Activity } from '../activity.ts';
import { type ActivityRow, fromRow } from '../outreach.store.server.ts';
import type { DraftDays, PlannedEntry } from './conflicts.ts';

/** What the lines of a plan became. */
export async function findActivitiesOfPlan(db: Db, planId: string): Promise<Activity[]> {
  const { rows } = await sql<ActivityRow>`
    select a.* from activity a join outreach_plan_line l on l.id = a.plan_line_id
    where l.plan_id = ${planId} order by l.ordinal`.execute(db);
  return rows.map(fromRow);
}

/** What these bodies carry out or planned on these days, but for one plan: for what may collide with it. */
export async function findEntriesAround(
  db: Db,
  organisationIds: readonly string[],
  days: readonly string[],
  exceptPlanId: string,
): Promise<PlannedEntry[]> {
  if (days.length === 0) return [];
  const { rows } = await sql<PlannedEntry>`
    select a.id, a.project_id as "projectId", a.title, a.channel as kind, a.channel_id as "channelId", a.held_on as "onDay",
      a.from_time as "from", a.to_time as "to", a.place, a.spokesperson, a.notice_on as "noticeOn"
    from activity a left join outreach_plan_line l on l.id = a.plan_line_id
    where a.state in ('planned', 'prepared') and a.held_on = any(${[...days]}::date[])
      and (l.plan_id is null or l.plan_id <> ${exceptPlanId})
      and (a.organisation_id = any(${[...organisationIds]}::uuid[]) or a.planned_by = any(${[...organisationIds]}::uuid[]))
    order by a.held_on, a.from_time, a.id limit 2000`.execute(db);
  return rows;
}

/** Between which days each draft may be made known. */
export async function findDraftDays(
  db: Db,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, DraftDays>> {
  if (projectIds.length === 0) return new Map();
  const { rows } = await sql<DraftDays & { projectId: string }>`
    select p.id as "projectId", case when s.in_scope then s.decided_on end as "screenedOn",
      (select max(c.closes_on) from consultation c where c.project_id = p.id and c.opened_on is not null) as "closesOn",
      (select min(d.adopted_on) from issued_document d join issued_document_draft i on i.document_id = d.id
        where i.project_id = p.id) as "issuedOn"
    from law_project p left join draft_screening s on s.project_id = p.id
    where p.id = any(${[...projectIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ projectId, ...days }) => [projectId, days]));
}

export interface CalendarActivity extends Activity {
  readonly draftTitle: string | null;
  readonly bodyShortName: string;
  readonly channelName: string | null;
}

/** Everything that these bodies carry out or planned between two days, by day and hour; what was struck is left out. */
export async function findActivitiesBetween(
  db: Db,
  organisationIds: readonly string[],
  from: string,
  to: string,
): Promise<CalendarActivity[]> {
  const ids = [...organisationIds];
  const { rows } = await sql<
    ActivityRow & { draft_title: string | null; body: string; channel_name: string | null }
  >`
    select a.*, p.short_title as draft_title, o.short_name as body, c.name as channel_name
    from activity a join organisation o on o.id = a.organisation_id left join law_project p on p.id = a.project_id
    left join outreach_channel c on c.id = a.channel_id
    where a.state <> 'cancelled' and a.held_on between ${from}::date and ${to}::date
      and (a.organisation_id = any(${ids}::uuid[]) or a.planned_by = any(${ids}::uuid[]))
    order by a.held_on, a.from_time nulls last, a.title, a.id limit 2000`.execute(db);
  return rows.map((row) => ({
    ...fromRow(row),
    draftTitle: row.draft_title,
    bodyShortName: row.body,
    channelName: row.channel_name,
  }));
}
