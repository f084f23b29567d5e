import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { TemplateCode } from '../templates/report-template.ts';
import type { ReportRequest } from './report-request.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    report_request: RequestTable;
  }
}

interface RequestTable {
  id: string;
  organisation_id: string;
  programme_id: string | null;
  template: TemplateCode;
  template_id: string | null;
  title: string;
  letter: string;
  addressee: string;
  period_from: string;
  period_to: string;
  due_on: string;
  state: 'open' | 'withdrawn';
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function insertRequest(
  tx: Db,
  request: Omit<ReportRequest, 'version' | 'state'> & { readonly createdBy: string },
): Promise<void> {
  await tx
    .insertInto('report_request')
    .values({
      id: request.id,
      organisation_id: request.organisationId,
      programme_id: request.programmeId,
      template: request.template,
      template_id: request.templateId,
      title: request.title,
      letter: request.letter,
      addressee: request.addressee,
      period_from: request.periodFrom,
      period_to: request.periodTo,
      due_on: request.dueOn,
      state: 'open',
      created_by: request.createdBy,
      created_at: request.createdAt,
      version: 1,
    })
    .execute();
}

export async function requireRequest(db: Db, id: string): Promise<ReportRequest> {
  const row = isId(id)
    ? await db.selectFrom('report_request').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`report request ${id}`);
  return fromRow(row);
}

/** Writes when nobody else has since `version` was read; throws Conflict otherwise. */
export async function updateRequest(
  tx: Db,
  id: string,
  version: number,
  change: { readonly state?: 'withdrawn'; readonly due_on?: string },
): Promise<void> {
  const result = await tx
    .updateTable('report_request')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`report request ${id}`);
}

export interface ListedRequest extends ReportRequest {
  readonly askerName: string;
  readonly asked: number;
  readonly received: number;
}

/** Requests that these bodies made, the latest period first, with how many were asked and have answered. */
export async function listRequests(db: Db, organisationIds: readonly string[]): Promise<ListedRequest[]> {
  const { rows } = await sql<RequestTable & { asker_name: string; asked: number; received: number }>`
    select r.*, o.short_name as asker_name, count(b.organisation_id)::int as asked,
      count(b.report_id) filter (where b.returned_at is null)::int as received
    from report_request r join organisation o on o.id = r.organisation_id
    left join report_request_body b on b.request_id = r.id
    where r.organisation_id = any(${[...organisationIds]}::uuid[])
    group by r.id, o.short_name order by r.period_to desc, r.created_at desc limit 200`.execute(db);
  return rows.map((row) => ({
    ...fromRow(row),
    askerName: row.asker_name,
    asked: row.asked,
    received: row.received,
  }));
}

/** The last request of the same asker, template and programme whose period ended before this one began. */
export async function findPreviousRequest(
  db: Db,
  request: ReportRequest,
): Promise<ReportRequest | undefined> {
  const row = await db
    .selectFrom('report_request')
    .selectAll()
    .where('organisation_id', '=', request.organisationId)
    .where('template', '=', request.template)
    .where('state', '=', 'open')
    .where('period_to', '<', request.periodFrom)
    .where(sql<boolean>`programme_id is not distinct from ${request.programmeId}::uuid`)
    .orderBy('period_to', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && fromRow(row);
}

function fromRow(row: RequestTable): ReportRequest {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    programmeId: row.programme_id,
    template: row.template,
    templateId: row.template_id,
    title: row.title,
    letter: row.letter,
    addressee: row.addressee,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    dueOn: row.due_on,
    state: row.state,
    createdAt: row.created_at,
    version: row.version,
  };
}
