import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task_person: TaskPersonTable;
  }
}

interface TaskPersonTable {
  id: string;
  task_id: string;
  organisation_id: string;
  person_id: string;
  from_on: string;
  until_on: string | null;
  given_by: string | null;
  reason: string;
}

/** Who does a task, or did until they handed it over. */
export interface TaskPerson {
  readonly taskId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly displayName: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly reason: string;
  /** Is disabled or holds no role in that body any more. */
  readonly hasLeft: boolean;
}

/** Those who do it now first. `today` decides who has left. */
export async function findTaskPeople(
  db: Db,
  taskIds: readonly string[],
  today: string,
): Promise<TaskPerson[]> {
  const { rows } = await sql<TaskPerson>`
    select w.task_id as "taskId", w.organisation_id as "organisationId", w.person_id as "personId",
      p.display_name as "displayName", w.from_on as "fromOn", w.until_on as "untilOn", w.reason,
      ${hasLeft(today)} as "hasLeft"
    from task_person w join person p on p.id = w.person_id
    where w.task_id = any(${[...taskIds]}::uuid[]) order by w.until_on desc nulls first, p.display_name, w.id`.execute(
    db,
  );
  return rows;
}

const hasLeft = (today: string) => sql<boolean>`(p.disabled_at is not null or not exists (
  select from role_assignment r where r.person_id = p.id and r.organisation_id = w.organisation_id
    and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today})))`;

/** False when this person does it already. */
export async function insertTaskPerson(
  tx: Db,
  row: Pick<TaskPerson, 'taskId' | 'organisationId' | 'personId' | 'fromOn' | 'reason'> & {
    readonly id: string;
    readonly givenBy: string | null;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into task_person (id, task_id, organisation_id, person_id, from_on, given_by, reason)
    values (${row.id}, ${row.taskId}, ${row.organisationId}, ${row.personId}, ${row.fromOn}, ${row.givenBy}, ${row.reason})
    on conflict (task_id, person_id) where until_on is null do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** What a person still does in a body, of plans that are not ended. */
export interface HeldTask {
  readonly taskId: string;
  readonly planId: string;
  /** The body whose plan it is. */
  readonly ownerId: string;
  readonly programmeId: string;
  /** Bodies of the register that the task names. */
  readonly named: readonly string[];
}

export async function findHeldTasks(
  db: Db,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string },
): Promise<HeldTask[]> {
  const { rows } = await sql<HeldTask>`
    select w.task_id as "taskId", p.id as "planId", p.organisation_id as "ownerId", p.programme_id as "programmeId",
      array(select u.organisation_id::text from task_unit u where u.task_id = w.task_id and u.organisation_id is not null) as named
    from task_person w join task t on t.id = w.task_id join plan p on p.id = t.plan_id
    where w.until_on is null and w.person_id = ${personId} and w.organisation_id = ${organisationId}
      and p.state <> 'ended' and t.state in ('notStarted', 'inProgress')
    order by p.id, t.ordinal for update of w`.execute(db);
  return rows;
}

/**
 * Ends what a person does in these tasks, with the reason: today, or on the last day of their post in that body when that has
 * passed, because nobody has done it since.
 */
export async function endTaskPeople(
  tx: Db,
  { personId, taskIds }: { readonly personId: string; readonly taskIds: readonly string[] },
  { today, reason }: { readonly today: string; readonly reason: string },
): Promise<void> {
  await sql`
    update task_person w set reason = ${reason}, until_on = greatest(w.from_on, least(${today}::date, l.last_on))
    from task_person_last_day l
    where l.id = w.id and w.until_on is null and w.person_id = ${personId}
      and w.task_id = any(${[...taskIds]}::uuid[])`.execute(tx);
}

export interface PersonWithTasks {
  readonly personId: string;
  readonly displayName: string;
  readonly organisationId: string;
  readonly body: string;
  readonly programmeId: string;
  readonly tasks: number;
  readonly hasLeft: boolean;
}

/** Who in these bodies has open tasks, programme by programme; those who have left first. */
export async function findPeopleWithTasks(
  db: Db,
  organisationIds: readonly string[],
  today: string,
): Promise<PersonWithTasks[]> {
  const { rows } = await sql<PersonWithTasks>`
    select w.person_id as "personId", p.display_name as "displayName", w.organisation_id as "organisationId",
      o.short_name as body, l.programme_id as "programmeId", count(*)::int as tasks, ${hasLeft(today)} as "hasLeft"
    from task_person w join person p on p.id = w.person_id join organisation o on o.id = w.organisation_id
    join task t on t.id = w.task_id join plan l on l.id = t.plan_id
    where w.until_on is null and l.state <> 'ended' and t.state in ('notStarted', 'inProgress')
      and w.organisation_id = any(${[...organisationIds]}::uuid[])
    group by w.person_id, p.id, w.organisation_id, o.short_name, l.programme_id
    order by "hasLeft" desc, p.display_name, w.person_id`.execute(db);
  return rows;
}
