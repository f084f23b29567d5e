import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { AskedReport, ReportRequest } from './report-request.ts';
import type { Period, ReporterInPeriod } from './reporting-bodies.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    report_request_body: AskedTable;
  }
}

interface AskedTable {
  request_id: string;
  organisation_id: string;
  report_id: string | null;
  received_on: string | null;
  returned_at: Date | null;
  return_reason: string;
  reminders: number;
  reminded_on: string | null;
}

/** Bodies that reported to these at some time of the period, in the programme or in every one, or sit in the council of one. */
export async function findReporters(
  db: Db,
  organisationIds: readonly string[],
  programmeId: string | null,
  { from, to }: Period,
): Promise<ReporterInPeriod[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    body_from: string;
    body_to: string | null;
    from: string;
    to: string | null;
  }>`
    with tie as (
      select r.from_id as id, r.valid_from, r.valid_to from organisation_relation r
      where r.kind = 'reportsTo' and r.to_id = any(${[...organisationIds]}::uuid[])
        and (r.programme_id is null or r.programme_id = ${programmeId}::uuid)
      union all
      select m.organisation_id, m.valid_from, m.valid_to from council_member m
      where m.council_id = any(${[...organisationIds]}::uuid[])
    )
    select o.id, o.name, o.valid_from as body_from, o.valid_to as body_to, t.valid_from as "from", t.valid_to as "to"
    from tie t join organisation o on o.id = t.id
    where t.valid_from <= ${to}::date and (t.valid_to is null or t.valid_to >= ${from}::date)
      and o.id <> all(${[...organisationIds]}::uuid[])
    order by o.sort_key, o.name`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    body: { validFrom: row.body_from, validTo: row.body_to },
    relation: { validFrom: row.from, validTo: row.to },
  }));
}

export async function insertAsked(
  tx: Db,
  requestId: string,
  organisationIds: readonly string[],
): Promise<void> {
  await sql`insert into report_request_body (request_id, organisation_id)
    select ${requestId}::uuid, id from unnest(${[...organisationIds]}::uuid[]) id`.execute(tx);
}

type AskedRow = AskedTable & { name: string; edition: number | null; from_paper: boolean | null };

/** The asked bodies of a request in their order, or one of them; what came of each. */
export async function findAsked(
  db: Db,
  requestId: string,
  { organisationId }: { readonly organisationId?: string } = {},
): Promise<AskedReport[]> {
  const one = organisationId ? sql`and b.organisation_id = ${organisationId}` : sql``;
  const { rows } = await sql<AskedRow>`
    select b.*, o.name, r.edition, r.paper_source is not null as from_paper
    from report_request_body b join organisation o on o.id = b.organisation_id
    left join report r on r.id = b.report_id
    where b.request_id = ${requestId} ${one} order by o.sort_key, o.name`.execute(db);
  return rows.map(askedFromRow);
}

function askedFromRow(row: AskedRow): AskedReport {
  return {
    requestId: row.request_id,
    organisationId: row.organisation_id,
    name: row.name,
    reportId: row.report_id,
    receivedOn: row.received_on,
    returnedAt: row.returned_at,
    returnReason: row.return_reason,
    fromPaper: row.report_id !== null && row.from_paper === true,
    edition: row.edition,
    reminders: row.reminders,
    remindedOn: row.reminded_on,
  };
}

export interface RequestToUs
  extends Pick<
    ReportRequest,
    'id' | 'template' | 'title' | 'programmeId' | 'periodFrom' | 'periodTo' | 'dueOn'
  > {
  readonly organisationId: string;
  readonly askerName: string;
  readonly receivedOn: string | null;
  readonly returnedAt: Date | null;
  readonly returnReason: string;
  /** The newest report that answers it, signed or not. */
  readonly reportId: string | null;
}

/** What is asked of these bodies: first what is not in yet, by its last day. */
export async function findRequestsTo(db: Db, organisationIds: readonly string[]): Promise<RequestToUs[]> {
  const { rows } = await sql<RequestToUs>`
    select q.id, q.template, q.title, q.programme_id as "programmeId", q.period_from as "periodFrom",
      q.period_to as "periodTo", q.due_on as "dueOn", b.organisation_id as "organisationId", o.name as "askerName",
      b.received_on as "receivedOn", b.returned_at as "returnedAt", b.return_reason as "returnReason",
      (select r.id from report r where r.request_id = q.id and r.organisation_id = b.organisation_id
        and r.paper_source is null order by r.edition desc limit 1) as "reportId"
    from report_request_body b join report_request q on q.id = b.request_id
    join organisation o on o.id = q.organisation_id
    where b.organisation_id = any(${[...organisationIds]}::uuid[]) and q.state = 'open'
    order by (b.received_on is not null and b.returned_at is null), q.due_on, q.title limit 100`.execute(db);
  return rows;
}

/** The signed report that counts from now on; a return that asked for it is done. */
export async function setReceived(
  tx: Db,
  requestId: string,
  organisationId: string,
  { reportId, receivedOn }: { readonly reportId: string; readonly receivedOn: string },
): Promise<void> {
  // A correction does not make a report late that was on time.
  await sql`update report_request_body set report_id = ${reportId}, received_on = coalesce(received_on, ${receivedOn}::date),
      returned_at = null, return_reason = ''
    where request_id = ${requestId} and organisation_id = ${organisationId}`.execute(tx);
}

/** A paper that was written down is forgotten for the body's own report; the day is that of its own. */
export async function forgetPaper(tx: Db, requestId: string, organisationId: string): Promise<void> {
  await sql`update report_request_body b set report_id = null, received_on = null, returned_at = null, return_reason = ''
    from report r where r.id = b.report_id and r.paper_source is not null
      and b.request_id = ${requestId} and b.organisation_id = ${organisationId}`.execute(tx);
}

/** False when there is nothing to return, or it went back already. */
export async function setReturned(
  tx: Db,
  requestId: string,
  organisationId: string,
  { at, reason }: { readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('report_request_body')
    .set({ returned_at: at, return_reason: reason })
    .where('request_id', '=', requestId)
    .where('organisation_id', '=', organisationId)
    .where('report_id', 'is not', null)
    .where('returned_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The bodies that are reminded today: those without a report that were not reminded today already. */
export async function setReminded(tx: Db, requestId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update report_request_body set reminders = reminders + 1, reminded_on = ${day}::date
    where request_id = ${requestId} and (report_id is null or returned_at is not null)
      and reminded_on is distinct from ${day}::date
    returning organisation_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}
