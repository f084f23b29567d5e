import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findReach } from '#features/organisations/find-reach.server.ts';
import { lastDayWithin } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { isLegalDay, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { computeIndicator } from './compute-indicators.server.ts';
import { deskRights } from './desk-rights.ts';
import {
  type IndicatorCode,
  type IndicatorValue,
  indicatorOf,
  MONEY_CODES,
  partsOf,
  type Scope,
} from './indicator.ts';
import { findOpenRecords, type OpenList } from './open-records.store.server.ts';
import { rowsOf } from './sources.store.server.ts';

export const FIGURE_PAGE_SIZE = 100;

interface FigureQuery {
  readonly body: string;
  readonly from: string;
  readonly to: string;
  /** The day on which it is asked whose records the body counts; the last of the period without one. */
  readonly countedOn?: string | undefined;
  readonly moneySource?: string | undefined;
  readonly moneyItem?: string | undefined;
  /** Only plans of this programme. */
  readonly programmeId?: string | undefined;
  readonly page: number;
}

/**
 * One figure with a page of the records that it counts, as far as this person opens them; for a ratio, those above and below the line.
 */
export interface Figure {
  readonly code: IndicatorCode;
  readonly body: string;
  readonly from: string;
  readonly to: string;
  readonly page: number;
  readonly value: IndicatorValue;
  readonly lists: readonly (OpenList & { readonly code: IndicatorCode })[];
}

/** The figure as it is now. */
export async function loadFigure(
  platform: Platform,
  actor: Actor,
  code: string,
  query: FigureQuery,
): Promise<Figure> {
  const days = [query.from, query.to, query.countedOn ?? query.to];
  if (!indicatorOf(code) || !days.every(isLegalDay)) throw new NotFound(`indicator ${code}`);
  const body = await requireOrganisation(platform.db, query.body);
  requirePermission(actor, 'indicator.read', { organisationId: body.id, ...programmeOf(code, query) });
  const { countedIds } = await findReach(platform.db, body, lastDayWithin(body, query.countedOn ?? query.to));
  return await figureOver(platform, actor, code, { ...query, body: body.name, organisationIds: countedIds });
}

/** The same over bodies whose figures the caller has found to be this person's to read. */
export async function figureOver(
  { db, clock }: Platform,
  actor: Actor,
  code: string,
  query: FigureQuery & { readonly organisationIds: readonly string[] },
): Promise<Figure> {
  const indicator = indicatorOf(code);
  if (!indicator) throw new NotFound(`indicator ${code}`);
  const { organisationIds, programmeId, from, to } = query;
  const scope: Scope = {
    organisationIds,
    from,
    to,
    asOf: legalDay(clock.now()),
    ...(programmeId && { programmeId }),
    ...(query.moneySource && { moneySource: query.moneySource }),
    ...(query.moneyItem && { moneyItem: query.moneyItem }),
  };
  const asked = programmeOf(code, query);
  // Above the body nobody reads a voucher: there the records are its plans (decision 0120).
  const isAbove =
    isMoney(code) &&
    !organisationIds.every((id) => can(actor, 'money.read', { organisationId: id, ...asked }));
  const page = { limit: FIGURE_PAGE_SIZE, offset: (query.page - 1) * FIGURE_PAGE_SIZE };
  const desk = deskRights(actor, organisationIds);
  const listed = async (part: IndicatorCode) => ({
    code: part,
    ...(await findOpenRecords(db, rowsOf(part, scope, isAbove), desk, page)),
  });
  return {
    ...{ code: indicator.code, body: query.body, from, to, page: query.page },
    value: await computeIndicator(db, indicator.code, scope),
    lists: await Promise.all(partsOf(indicator).map(listed)),
  };
}

const isMoney = (code: string) => MONEY_CODES.some((one) => one === code) || code === 'socialUnvalued';

/** Money of all programmes at once is seen by whoever receives all of them. */
function programmeOf(code: string, { programmeId }: FigureQuery): { readonly programmeId?: string | null } {
  if (programmeId) return { programmeId };
  return isMoney(code) ? { programmeId: null } : {};
}
