import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { TaskMode } from '../task.ts';

/** An open stretch of a task of a plan in force, with the bodies that do it. */
export interface StretchRow {
  readonly taskId: string;
  readonly planBodyId: string;
  readonly programmeId: string;
  readonly mode: TaskMode;
  readonly dueOn: string | null;
  /** Who leads what is assigned; of what is asked, everybody who has not declined. Empty: printed names only. */
  readonly bodyIds: readonly string[];
}

/** Due between two days; what is asked also without a day, or with one far ahead. Of what recurs every turn that is open. */
export async function findOpenStretches(db: Db, from: string, to: string): Promise<StretchRow[]> {
  const { rows } = await sql<StretchRow>`
    select t.id as "taskId", p.organisation_id as "planBodyId", p.programme_id as "programmeId", t.mode,
      coalesce(w.due_on, t.due_on) as "dueOn", coalesce(u.ids, '{}') as "bodyIds"
    from task t join plan p on p.id = t.plan_id
    left join task_window w on w.task_id = t.id and w.done_on is null
    left join lateral (
      select array_agg(u.organisation_id) as ids from task_unit u
      where u.task_id = t.id and u.organisation_id is not null and u.answer is distinct from 'declined'
        and (u.part = 'lead' or t.mode = 'requested')
    ) u on true
    where p.state = 'inForce' and t.state in ('notStarted', 'inProgress')
      and (coalesce(w.due_on, t.due_on) between ${from}::date and ${to}::date
        or t.mode = 'requested' and (t.due_on is null or t.due_on > ${to}::date))
    order by t.id`.execute(db);
  return rows;
}

/** Of these tasks, the bodies that have said something: they need no invitation any more. */
export async function findAnswered(db: Db, taskIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct task_id || '/' || organisation_id as key from task_unit
    where task_id = any(${[...taskIds]}::uuid[]) and answer is not null and organisation_id is not null`.execute(
    db,
  );
  return new Set(rows.map(({ key }) => key));
}

export interface Doer {
  readonly personId: string;
  readonly organisationId: string;
}

/** Task → the people who do it now, and for which body. */
export async function findDoers(
  db: Db,
  taskIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly Doer[]>> {
  const { rows } = await sql<Doer & { taskId: string }>`
    select w.task_id as "taskId", w.person_id as "personId", w.organisation_id as "organisationId"
    from task_person w join person p on p.id = w.person_id
    where w.task_id = any(${[...taskIds]}::uuid[]) and w.until_on is null and p.disabled_at is null
      and exists (select from role_assignment r where r.person_id = p.id and r.organisation_id = w.organisation_id
        and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date))`.execute(
    db,
  );
  return Map.groupBy(rows, ({ taskId }) => taskId);
}

export interface RoleRow {
  readonly personId: string;
  readonly organisationId: string;
  readonly role: string;
  readonly programmeId: string | null;
}

/** Who heads, looks after plans, leads, or is the officer of a commune, in these bodies today. */
export async function findRoles(
  db: Db,
  organisationIds: readonly string[],
  today: string,
): Promise<RoleRow[]> {
  const { rows } = await sql<RoleRow>`
    select r.person_id as "personId", r.organisation_id as "organisationId", r.role, r.programme_id as "programmeId"
    from role_assignment r join person p on p.id = r.person_id
    where r.organisation_id = any(${[...organisationIds]}::uuid[]) and p.disabled_at is null
      and r.role in ('unitHead', 'focalUnit', 'leader', 'communeOfficer', 'askedBodyRespondent', 'fatherlandFront')
      and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date)
    order by r.person_id`.execute(db);
  return rows;
}

/** Body → itself, the whole that it is a unit of, and the wholes above while they are units: whose leader is its leader. */
export async function findHouses(
  db: Db,
  organisationIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ body: string; place: string }>`
    with recursive up as (
      select o.id as body, o.id as place, o.level from organisation o where o.id = any(${[...organisationIds]}::uuid[])
      union
      select up.body, r.to_id, o.level from up
      join organisation_relation r on r.from_id = up.place and r.kind = 'belongsTo'
        and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date)
      join organisation o on o.id = r.to_id
      where up.level = 'unit'
    ) select body, place from up`.execute(db);
  const houses = new Map<string, string[]>();
  for (const { body, place } of rows) houses.set(body, [...(houses.get(body) ?? []), place]);
  return houses;
}
