import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Narrative, Report, ReportSnapshot, ReportState } from './report.ts';
import type { TemplateCode } from './templates/report-template.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    report: ReportTable;
  }
}

interface ReportTable {
  id: string;
  organisation_id: string;
  programme_id: string | null;
  template: TemplateCode;
  template_id: string | null;
  title: string;
  period_from: string;
  period_to: string;
  addressee: string;
  request_reference: string;
  state: ReportState;
  narrative: unknown;
  saved_figures: unknown;
  snapshot: unknown;
  snapshot_sha256: string | null;
  official_document_id: string | null;
  edition: number;
  replaces_id: string | null;
  request_id: string | null;
  rolls_up_id: string | null;
  correction_reason: string;
  paper_source: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function requireReport(db: Db, id: string): Promise<Report> {
  const row = isId(id)
    ? await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`report ${id}`);
  return fromRow(row);
}

/** The same, held until the end of the transaction: nobody else writes on it or submits it meanwhile. */
export async function holdReport(tx: Db, id: string): Promise<Report> {
  const row = isId(id)
    ? await tx.selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`report ${id}`);
  return fromRow(row);
}

/** Words of sections that have a version of their own; whoever has the report open for writing is not disturbed. */
export async function setNarrative(tx: Db, id: string, narrative: Narrative): Promise<void> {
  await tx
    .updateTable('report')
    .set({ narrative: JSON.stringify(narrative) })
    .where('id', '=', id)
    .execute();
}

export interface ListedReport
  extends Pick<
    Report,
    | 'id'
    | 'organisationId'
    | 'programmeId'
    | 'title'
    | 'periodFrom'
    | 'periodTo'
    | 'state'
    | 'edition'
    | 'paperSource'
  > {
  readonly bodyShortName: string;
}

/** Reports of these bodies, the latest period first; without what was counted, which is large. */
export async function listReports(
  db: Db,
  { organisationIds, state }: { readonly organisationIds: readonly string[]; readonly state?: ReportState },
): Promise<ListedReport[]> {
  if (organisationIds.length === 0) return [];
  let query = db
    .selectFrom('report')
    .innerJoin('organisation', 'organisation.id', 'report.organisation_id')
    .select([
      'report.id',
      'report.organisation_id as organisationId',
      'report.programme_id as programmeId',
      'report.title',
      'report.period_from as periodFrom',
      'report.period_to as periodTo',
      'report.state',
      'report.edition',
      'report.paper_source as paperSource',
      'organisation.short_name as bodyShortName',
    ])
    .where('report.organisation_id', 'in', [...organisationIds])
    .orderBy('report.period_to', 'desc')
    .orderBy('report.created_at', 'desc');
  if (state) query = query.where('report.state', '=', state);
  return await query.execute();
}

export async function findReportByDocument(db: Db, documentId: string): Promise<Report | undefined> {
  const row = await db
    .selectFrom('report')
    .selectAll()
    .where('official_document_id', '=', documentId)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** The newest report of a body that answers a request, or sums it; not what others wrote down from its paper. */
export async function findReportIdOf(
  db: Db,
  requestId: string,
  organisationId: string,
  tie: 'answers' | 'rollsUp' = 'answers',
): Promise<string | undefined> {
  const row = await db
    .selectFrom('report')
    .select('id')
    .where(tie === 'answers' ? 'request_id' : 'rolls_up_id', '=', requestId)
    .where('organisation_id', '=', organisationId)
    .where('paper_source', 'is', null)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** The edition that corrects a report, when there is one. */
export async function findNextEdition(
  db: Db,
  id: string,
): Promise<Pick<Report, 'id' | 'edition' | 'state'> | undefined> {
  return await db
    .selectFrom('report')
    .select(['id', 'edition', 'state'])
    .where('replaces_id', '=', id)
    .executeTakeFirst();
}

export type NewReport = Pick<
  Report,
  | 'id'
  | 'organisationId'
  | 'programmeId'
  | 'title'
  | 'periodFrom'
  | 'periodTo'
  | 'addressee'
  | 'requestReference'
  | 'createdAt'
> &
  Partial<
    Pick<
      Report,
      | 'template'
      | 'templateId'
      | 'narrative'
      | 'edition'
      | 'replacesId'
      | 'correctionReason'
      | 'requestId'
      | 'rollsUpId'
      | 'paperSource'
    >
  > & {
    readonly createdBy: string | null;
  };

export async function insertReport(db: Db, report: NewReport): Promise<void> {
  await db
    .insertInto('report')
    .values({
      id: report.id,
      organisation_id: report.organisationId,
      programme_id: report.programmeId,
      template: report.template ?? 'oneYear',
      template_id: report.templateId ?? null,
      title: report.title,
      period_from: report.periodFrom,
      period_to: report.periodTo,
      addressee: report.addressee,
      request_reference: report.requestReference,
      state: 'writing',
      narrative: JSON.stringify(report.narrative ?? {}),
      saved_figures: null,
      snapshot: null,
      snapshot_sha256: null,
      official_document_id: null,
      edition: report.edition ?? 1,
      replaces_id: report.replacesId ?? null,
      request_id: report.requestId ?? null,
      rolls_up_id: report.rollsUpId ?? null,
      correction_reason: report.correctionReason ?? '',
      paper_source: report.paperSource ?? null,
      created_by: report.createdBy,
      created_at: report.createdAt,
      version: 1,
    })
    .execute();
}

export interface ReportChange {
  readonly title?: string;
  readonly addressee?: string;
  readonly request_reference?: string;
  readonly state?: ReportState;
  readonly official_document_id?: string;
  readonly snapshot_sha256?: string;
  readonly narrative?: Narrative;
  readonly snapshot?: ReportSnapshot;
  readonly savedFigures?: ReportSnapshot['figures'];
}

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateReport(
  db: Db,
  id: string,
  version: number,
  { narrative, snapshot, savedFigures, ...change }: ReportChange,
): Promise<void> {
  const result = await db
    .updateTable('report')
    .set((build) => ({
      ...change,
      ...(narrative ? { narrative: JSON.stringify(narrative) } : {}),
      ...(savedFigures ? { saved_figures: JSON.stringify(savedFigures) } : {}),
      ...(snapshot ? { snapshot: JSON.stringify(snapshot) } : {}),
      version: build('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`report ${id}`);
}

function fromRow(row: ReportTable): Report {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    programmeId: row.programme_id,
    template: row.template,
    templateId: row.template_id,
    title: row.title,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    addressee: row.addressee,
    requestReference: row.request_reference,
    state: row.state,
    narrative: row.narrative as Narrative,
    savedFigures: row.saved_figures as ReportSnapshot['figures'] | null,
    snapshot: row.snapshot as ReportSnapshot | null,
    snapshotSha256: row.snapshot_sha256,
    officialDocumentId: row.official_document_id,
    edition: row.edition,
    replacesId: row.replaces_id,
    requestId: row.request_id,
    rollsUpId: row.rolls_up_id,
    correctionReason: row.correction_reason,
    paperSource: row.paper_source,
    createdAt: row.created_at,
    version: row.version,
  };
}
