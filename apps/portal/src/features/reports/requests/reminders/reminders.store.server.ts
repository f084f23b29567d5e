import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { ReportRequest } from '../report-request.ts';
import type { ReminderStep } from './reminder-steps.ts';

/** Open requests about whose last day something may be said, of which some answer is still out. */
export async function findOpenRequests(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Pick<ReportRequest, 'id' | 'organisationId' | 'programmeId' | 'dueOn' | 'createdAt'>[]> {
  const { rows } = await sql<
    Pick<ReportRequest, 'id' | 'organisationId' | 'programmeId' | 'dueOn' | 'createdAt'>
  >`
    select q.id, q.organisation_id as "organisationId", q.programme_id as "programmeId", q.due_on as "dueOn",
      q.created_at as "createdAt"
    from report_request q
    where q.state = 'open' and q.due_on between ${from}::date and ${to}::date
      and exists (select from report_request_body b where b.request_id = q.id and b.report_id is null)
    order by q.due_on, q.id`.execute(db);
  return rows;
}

/** Takes a step for every body that has not answered; gives those that are told: not those whom somebody reminded today already. */
export async function takeStep(
  tx: Db,
  requestId: string,
  step: ReminderStep,
  day: string,
): Promise<string[]> {
  const { rows: taken } = await sql<{ id: string }>`
    insert into report_reminder (request_id, organisation_id, step, told_on)
    select request_id, organisation_id, ${step}, ${day}::date from report_request_body
    where request_id = ${requestId} and report_id is null
    on conflict do nothing returning organisation_id as id`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    update report_request_body set reminders = reminders + 1, reminded_on = ${day}::date
    where request_id = ${requestId} and organisation_id = any(${taken.map(({ id }) => id)}::uuid[])
      and reminded_on is distinct from ${day}::date
    returning organisation_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface ReminderReader {
  readonly personId: string;
  readonly organisationId: string;
}

/** Who is told for these bodies and their units: leaders, officers of communes, and who looks after the programme. */
export async function findReaders(
  db: Db,
  organisationIds: readonly string[],
  programmeId: string | null,
  today: string,
): Promise<ReminderReader[]> {
  const { rows } = await sql<ReminderReader>`
    with place as (
      select o.id as body, o.id as place from organisation o where o.id = any(${[...organisationIds]}::uuid[])
      union
      select r.to_id, r.from_id from organisation_relation r join organisation u on u.id = r.from_id
      where r.kind = 'belongsTo' and r.to_id = any(${[...organisationIds]}::uuid[]) and u.level = 'unit'
        and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date)
    )
    select distinct a.person_id as "personId", place.body as "organisationId"
    from place join role_assignment a on a.organisation_id = place.place join person p on p.id = a.person_id
    where p.disabled_at is null and (a.role in ('leader', 'communeOfficer')
        or a.role = 'focalUnit' and (a.programme_id = ${programmeId}::uuid or ${programmeId}::uuid is null))
      and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to >= ${today}::date)`.execute(
    db,
  );
  return rows;
}
