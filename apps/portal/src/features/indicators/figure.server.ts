import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findReach } from '#features/organisations/find-reach.server.ts';
import { lastDayWithin } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { isLegalDay, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { computeIndicator } from './compute-indicators.server.ts';
import { type IndicatorCode, type IndicatorValue, indicatorOf, partsOf, type Scope } from './indicator.ts';
import { findRecords, type IndicatorRecord } from './sources.store.server.ts';

export const FIGURE_PAGE_SIZE = 100;

interface FigureQuery {
  readonly body: string;
  readonly from: string;
  readonly to: string;
  readonly page: number;
}

/** One figure with a page of the records that it counts; for a ratio, those above and below the line. */
export interface Figure {
  readonly code: IndicatorCode;
  readonly body: string;
  readonly from: string;
  readonly to: string;
  readonly page: number;
  readonly value: IndicatorValue;
  readonly lists: readonly {
    readonly code: IndicatorCode;
    readonly more: boolean;
    readonly rows: readonly IndicatorRecord[];
  }[];
}

/** The figure as it is now. */
export async function loadFigure(
  { db, clock }: Platform,
  actor: Actor,
  code: string,
  query: FigureQuery,
): Promise<Figure> {
  const indicator = indicatorOf(code);
  if (!indicator || !isLegalDay(query.from) || !isLegalDay(query.to)) throw new NotFound(`indicator ${code}`);
  const body = await requireOrganisation(db, query.body);
  requirePermission(actor, 'indicator.read', { organisationId: body.id });
  const { countedIds: organisationIds } = await findReach(db, body, lastDayWithin(body, query.to));
  const scope: Scope = { organisationIds, from: query.from, to: query.to, asOf: legalDay(clock.now()) };
  const page = { limit: FIGURE_PAGE_SIZE + 1, offset: (query.page - 1) * FIGURE_PAGE_SIZE };
  const listed = async (part: IndicatorCode) => {
    const found = await findRecords(db, part, scope, page);
    return { code: part, more: found.length > FIGURE_PAGE_SIZE, rows: found.slice(0, FIGURE_PAGE_SIZE) };
  };
  return {
    code: indicator.code,
    body: body.name,
    from: query.from,
    to: query.to,
    page: query.page,
    value: await computeIndicator(db, indicator.code, scope),
    lists: await Promise.all(partsOf(indicator).map(listed)),
  };
}
