import type { Actor } from '#features/authority/actor.ts';
import { deskRights } from '#features/indicators/desk-rights.ts';
import { FIGURE_PAGE_SIZE, type Figure } from '#features/indicators/figure.server.ts';
import { indicatorOf, partsOf } from '#features/indicators/indicator.ts';
import { findOpenRecords, keptSource } from '#features/indicators/open-records.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { RECORDS_KEPT } from './report.ts';
import { requireReading } from './report-desk.server.ts';
import { requireReport } from './reports.store.server.ts';

/** A figure as a report holds it: what was counted when it was submitted, whatever was recorded since. */
export interface KeptFigure extends Figure {
  readonly report: { readonly id: string; readonly title: string };
  readonly countedAt: string;
  /** Set when the list ends before the figure does. */
  readonly keptOnly: number | undefined;
}

/** One figure of a report that has been submitted, with the records that were kept beside it. */
export async function loadKeptFigure(
  { db }: Pick<Platform, 'db'>,
  actor: Actor,
  code: string,
  { reportId, page }: { readonly reportId: string; readonly page: number },
): Promise<KeptFigure> {
  const report = await requireReport(db, reportId);
  await requireReading(db, actor, report);
  const indicator = indicatorOf(code);
  // A report of an earlier release keeps the figures that were counted then.
  if (!indicator || !report.snapshot || !Object.hasOwn(report.snapshot.figures, code))
    throw new NotFound(`kept figure ${code} of report ${reportId}`);
  const { figures, records, countedAt } = report.snapshot;
  const at = { limit: FIGURE_PAGE_SIZE, offset: (page - 1) * FIGURE_PAGE_SIZE };
  const kept = partsOf(indicator).map((part) => ({ code: part, rows: records[part] ?? [] }));
  const { organisationId } = report;
  const owners = kept.flatMap(({ rows }) => rows.map((row) => row.organisationId ?? organisationId));
  const desk = deskRights(actor, [...new Set([organisationId, ...owners])]);
  const lists = await Promise.all(
    kept.map(async ({ code: part, rows }) => ({
      code: part,
      ...(await findOpenRecords(db, keptSource(rows, organisationId), desk, at)),
    })),
  );
  return {
    code: indicator.code,
    body: (await requireOrganisation(db, report.organisationId)).name,
    from: report.periodFrom,
    to: report.periodTo,
    page,
    value: figures[indicator.code],
    lists,
    report: { id: report.id, title: report.title },
    countedAt,
    keptOnly: kept.some(({ rows }) => rows.length >= RECORDS_KEPT) ? RECORDS_KEPT : undefined,
  };
}
