import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { FIGURE_PAGE_SIZE, type Figure } from '#features/indicators/figure.server.ts';
import { indicatorOf, partsOf } from '#features/indicators/indicator.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { RECORDS_KEPT } from './report.ts';
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
  requirePermission(actor, 'report.read', report);
  const indicator = indicatorOf(code);
  if (!indicator || !report.snapshot?.figures[indicator.code])
    throw new NotFound(`kept figure ${code} of report ${reportId}`);
  const { figures, records, countedAt } = report.snapshot;
  const start = (page - 1) * FIGURE_PAGE_SIZE;
  const lists = partsOf(indicator).map((part) => {
    const kept = records[part] ?? [];
    const end = start + FIGURE_PAGE_SIZE;
    return { code: part, more: kept.length > end, rows: kept.slice(start, end), all: kept.length };
  });
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
    keptOnly: lists.some(({ all }) => all >= RECORDS_KEPT) ? RECORDS_KEPT : undefined,
  };
}
