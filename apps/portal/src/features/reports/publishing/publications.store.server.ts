import type { Selectable } from 'kysely';
import type { IndicatorCode } from '#features/indicators/indicator.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { ReportPublication, ShownReport } from './publication.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    report_publication: PublicationTable;
    shown_report: ShownReportView;
  }
}

interface PublicationTable {
  report_id: string;
  slug: string;
  published_by: string;
  published_at: Date;
  signed_file_id: string | null;
  figures: unknown;
  docx_sha256: string;
  pdf_sha256: string | null;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string;
  version: number;
}

interface ShownReportView {
  id: string;
  slug: string;
  organisation_id: string;
  title: string;
  period_from: string;
  period_to: string;
  edition: number;
  published_at: Date;
  first_id: string;
  symbol: string | null;
  dated_on: string | null;
  is_newest: boolean;
  newest_slug: string;
}

export async function findPublication(db: Db, reportId: string): Promise<ReportPublication | undefined> {
  const row = await db
    .selectFrom('report_publication')
    .selectAll()
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function findPublicationBySlug(db: Db, slug: string): Promise<ReportPublication | undefined> {
  const row = await db
    .selectFrom('report_publication')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function insertPublication(
  tx: Db,
  publication: Pick<
    ReportPublication,
    'reportId' | 'slug' | 'publishedAt' | 'signedFileId' | 'figures' | 'docxSha256'
  > & { readonly publishedBy: string },
): Promise<void> {
  await tx
    .insertInto('report_publication')
    .values({
      report_id: publication.reportId,
      slug: publication.slug,
      published_by: publication.publishedBy,
      published_at: publication.publishedAt,
      signed_file_id: publication.signedFileId,
      figures: JSON.stringify(publication.figures),
      docx_sha256: publication.docxSha256,
      pdf_sha256: null,
      withdrawn_by: null,
      withdrawn_at: null,
      withdrawn_reason: '',
      version: 1,
    })
    .execute();
}

type PublicationChange = Partial<Omit<PublicationTable, 'report_id' | 'slug' | 'version'>>;

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updatePublication(
  tx: Db,
  { reportId, version }: Pick<ReportPublication, 'reportId' | 'version'>,
  change: PublicationChange,
): Promise<void> {
  const result = await tx
    .updateTable('report_publication')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`publication of report ${reportId}`);
}

/** What a job writes beside people; it is no change that they must see first. */
export async function setPdf(tx: Db, reportId: string, pdfSha256: string): Promise<void> {
  await tx
    .updateTable('report_publication')
    .set({ pdf_sha256: pdfSha256 })
    .where('report_id', '=', reportId)
    .execute();
}

/** Published reports of a body, the latest period first; of one period the newest edition first. */
export async function findShownReports(db: Db, organisationId: string): Promise<ShownReport[]> {
  const rows = await db
    .selectFrom('shown_report')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('period_to', 'desc')
    .orderBy('edition', 'desc')
    .orderBy('published_at', 'desc')
    .execute();
  return rows.map(shownFromRow);
}

/** All published editions of the report to which this one belongs. */
export async function findShownEditions(db: Db, reportId: string): Promise<ShownReport[]> {
  const rows = await db
    .selectFrom('shown_report')
    .selectAll()
    .where('first_id', '=', (query) =>
      query.selectFrom('shown_report').select('first_id').where('id', '=', reportId),
    )
    .orderBy('edition', 'desc')
    .execute();
  return rows.map(shownFromRow);
}

const fromRow = (row: Selectable<PublicationTable>): ReportPublication => ({
  reportId: row.report_id,
  slug: row.slug,
  publishedAt: row.published_at,
  signedFileId: row.signed_file_id,
  figures: row.figures as IndicatorCode[],
  docxSha256: row.docx_sha256,
  pdfSha256: row.pdf_sha256,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
  version: row.version,
});

const shownFromRow = (row: Selectable<ShownReportView>): ShownReport => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  edition: row.edition,
  publishedAt: row.published_at,
  symbol: row.symbol,
  datedOn: row.dated_on,
  firstId: row.first_id,
  isNewest: row.is_newest,
  newestSlug: row.newest_slug,
});
