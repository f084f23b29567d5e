import type { IndicatorCode, IndicatorValue } from '#features/indicators/indicator.ts';
import { indicatorOf, partsOf } from '#features/indicators/indicator.ts';
import { findOpenRecords, keptSource } from '#features/indicators/open-records.store.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import {
  findOrganisationBySlug,
  requireOrganisation,
} from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { Report, ReportSnapshot } from '../report.ts';
import { findNextEdition, requireReport } from '../reports.store.server.ts';
import type { SignedFile } from '../signed-files/signed-file.ts';
import { findSignedFiles } from '../signed-files/signed-files.store.server.ts';
import type { ReportPublication, ShownReport } from './publication.ts';
import {
  findPublication,
  findPublicationBySlug,
  findShownEditions,
  findShownReports,
} from './publications.store.server.ts';

/** As many records as a page of a figure names. */
export const RECORDS_PER_PAGE = 100;

/** Published reports of a body; of several editions the newest leads and those before it stand below it. */
export async function listPublicReports(
  db: Db,
  slug: string,
): Promise<{
  readonly body: { readonly id: string; readonly name: string; readonly slug: string };
  readonly reports: readonly (ShownReport & { readonly before: readonly ShownReport[] })[];
}> {
  const body = await findOrganisationBySlug(db, slug);
  if (!body) throw new NotFound(`body ${slug}`);
  const shown = await findShownReports(db, body.id);
  // A part inside a body that publishes nothing has no public page.
  if (body.level === 'unit' && shown.length === 0) throw new NotFound(`reports of body ${slug}`);
  return { body: { id: body.id, name: body.name, slug: body.slug }, reports: withEditions(shown) };
}

/** The same for the page of a body, which names the latest. */
export async function latestPublicReports(
  db: Db,
  organisationId: string,
  most: number,
): Promise<ShownReport[]> {
  return (await findShownReports(db, organisationId)).filter(({ isNewest }) => isNewest).slice(0, most);
}

function withEditions(shown: readonly ShownReport[]) {
  return shown
    .filter(({ isNewest }) => isNewest)
    .map((newest) => ({
      ...newest,
      before: shown.filter((each) => each.firstId === newest.firstId && each.id !== newest.id),
    }));
}

/** What of a published report everybody reads; a report that was taken off leaves its address, the day and the reason. */
export async function viewPublicReport({ db }: Pick<Platform, 'db'>, slug: string) {
  const { publication, report } = await requirePublication(db, slug);
  const { name, slug: bodySlug } = await requireOrganisation(db, report.organisationId);
  const body = { name, slug: bodySlug };
  if (publication.withdrawnAt) {
    const { withdrawnAt, withdrawnReason } = publication;
    const newer = await findNewerShown(db, report);
    return { kind: 'withdrawn', body, reportId: report.id, withdrawnAt, withdrawnReason, newer } as const;
  }
  const { snapshot } = report;
  const document = report.officialDocumentId
    ? await requireDocument(db, report.officialDocumentId)
    : undefined;
  if (!snapshot || !document)
    throw new Error(`published report ${report.id}: expected snapshot and document`);
  const editions = await findShownEditions(db, report.id);
  const newest = editions.find(({ isNewest }) => isNewest);
  const signed = await shownSignedFile(db, publication);
  const { symbol, datedOn, signature, content } = document;
  const { title, periodFrom, periodTo, edition, snapshotSha256 } = report;
  return {
    kind: 'shown',
    body,
    reportId: report.id,
    report: { title, periodFrom, periodTo, edition, snapshotSha256, slug: publication.slug },
    publishedAt: publication.publishedAt,
    countedAt: snapshot.countedAt,
    content,
    issued: { symbol, datedOn, signature },
    figures: publication.figures.flatMap((code) => figureOf(snapshot, code)),
    files: {
      docx: publication.docxSha256,
      pdf: publication.pdfSha256,
      signed: signed && {
        ...{ sha256: signed.sha256, size: signed.size, signatures: signed.signatures },
        ...{ timeStamps: signed.timeStamps, writtenAfter: signed.writtenAfter },
      },
    },
    newer: newest && newest.edition > edition ? { slug: newest.slug, edition: newest.edition } : null,
    older: editions.filter((each) => each.edition < edition),
  } as const;
}

function figureOf(snapshot: ReportSnapshot, code: IndicatorCode) {
  const value = snapshot.figures[code];
  return value ? [{ value, hasRecords: partsWithRecords(snapshot, code).length > 0 }] : [];
}

/** One printed figure as it was counted, with those of its records that everybody may open today; the others are counted. */
export async function viewPublicReportFigure(
  { db }: Pick<Platform, 'db'>,
  slug: string,
  code: string,
  page: number,
) {
  const { publication, report } = await requireShown(db, slug);
  const indicator = indicatorOf(code);
  const value: IndicatorValue | undefined = indicator && report.snapshot?.figures[indicator.code];
  if (!indicator || !value || !report.snapshot || !publication.figures.includes(indicator.code))
    throw new NotFound(`figure ${code} of published report ${slug}`);
  const { snapshot, organisationId } = report;
  const at = { limit: RECORDS_PER_PAGE, offset: (page - 1) * RECORDS_PER_PAGE };
  const lists = await Promise.all(
    partsWithRecords(snapshot, indicator.code).map(async (part) => {
      const source = keptSource(snapshot.records[part] ?? [], organisationId);
      const { rows, more, shut } = await findOpenRecords(db, source, [], at);
      const named = rows.flatMap(({ id, kind, slug: place, unitId, label, onDate }) =>
        place === null ? [] : [{ id, kind, slug: place, unitId, label, onDate }],
      );
      return { code: part, rows: named, unnamed: shut.records, more };
    }),
  );
  const { name, slug: bodySlug } = await requireOrganisation(db, organisationId);
  return {
    body: { name, slug: bodySlug },
    report: { title: report.title, slug, periodFrom: report.periodFrom, periodTo: report.periodTo },
    records: {
      value: { ...value, code: indicator.code },
      page,
      more: lists.some((list) => list.more),
      lists,
    },
  };
}

function partsWithRecords({ records }: ReportSnapshot, code: IndicatorCode): IndicatorCode[] {
  const indicator = indicatorOf(code);
  return indicator ? partsOf(indicator).filter((part) => (records[part]?.length ?? 0) > 0) : [];
}

/** The signed copy that was chosen to go out, unless it was removed from the house since. */
export async function shownSignedFile(
  db: Db,
  { reportId, signedFileId }: ReportPublication,
): Promise<SignedFile | undefined> {
  if (!signedFileId) return undefined;
  return (await findSignedFiles(db, reportId)).find(({ id, purgedAt }) => id === signedFileId && !purgedAt);
}

async function requirePublication(db: Db, slug: string) {
  const publication = await findPublicationBySlug(db, slug);
  if (!publication) throw new NotFound(`published report ${slug}`);
  return { publication, report: await requireReport(db, publication.reportId) };
}

/** NotFound for what was taken off. */
export async function requireShown(db: Db, slug: string) {
  const found = await requirePublication(db, slug);
  if (found.publication.withdrawnAt) throw new NotFound(`published report ${slug}, which was taken off`);
  return found;
}

/** The newest published edition after this one. */
async function findNewerShown(db: Db, report: Pick<Report, 'id'>): Promise<{ slug: string } | null> {
  let newest: { slug: string } | null = null;
  for (let next = await findNextEdition(db, report.id); next; next = await findNextEdition(db, next.id)) {
    const shown = await findPublication(db, next.id);
    if (shown && !shown.withdrawnAt) newest = { slug: shown.slug };
  }
  return newest;
}

/** What the page of a published report draws. */
export type PublicReportView = Extract<Awaited<ReturnType<typeof viewPublicReport>>, { kind: 'shown' }>;
