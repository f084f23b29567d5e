import type { IndicatorCode } from '#features/indicators/indicator.ts';
import type { MoneyPart } from '#features/indicators/plan-sources.store.server.ts';
import type { CountedBodies } from '#features/organisations/counted-bodies.server.ts';
import type { BodyStanding, OverviewBody } from '../views/overview/plan-overview.ts';

/** What belongs to the year of a plan, whatever quarter is looked at. */
export const YEAR_CODES = [
  ...(['bodiesWithPlan', 'moneyEstimated', 'moneyApproved', 'moneyVariance'] as const),
] satisfies readonly IndicatorCode[];
/** What happened in the period. */
export const PERIOD_CODES = [
  ...([
    'tasksOfYear',
    'tasksDone',
    'tasksProven',
    'tasksLate',
    'draftsInScope',
    'draftsCommunicated',
  ] as const),
  ...(['moneySpent', 'moneySettled', 'socialMoney', 'socialInKind', 'socialUnvalued'] as const),
] satisfies readonly IndicatorCode[];
/** Drawn quarter by quarter. */
export const QUARTER_CODES = [
  ...(['tasksOfYear', 'tasksDone', 'tasksLate', 'moneySpent'] as const),
] satisfies readonly IndicatorCode[];

/** Columns of the tables by source and by spend item, all of the year. */
export const CUT_CODES = [
  ...(['moneyEstimated', 'moneyApproved', 'moneySpent', 'moneySettled'] as const),
] satisfies readonly IndicatorCode[];

export type DashboardCode = (typeof YEAR_CODES)[number] | (typeof PERIOD_CODES)[number];
export type DashboardFigures = Readonly<Record<DashboardCode, number>>;
export type QuarterFigures = Readonly<Record<(typeof QUARTER_CODES)[number], number>>;

/** The decision's programme: only there policies in scope are held against 100 %. */
export const COMMUNICATION_PROGRAMME = 'qd-407';

export interface DashboardBody {
  readonly id: string;
  readonly name: string;
  readonly standing: BodyStanding;
  readonly plans: OverviewBody['plans'];
  /** Names of ended bodies whose figures are in these, because this body alone took them over. */
  readonly predecessors: readonly string[];
  readonly figures: DashboardFigures;
  readonly quarters: readonly QuarterFigures[];
}

/** Figures of one code for one organisation, as `totalsByBody` gives them. */
export interface CountedTotal {
  readonly code: IndicatorCode;
  readonly organisationId: string;
  readonly total: number;
}

/** A row of figures of an organisation as single totals. */
export function totalsOf({
  organisationId,
  quarter: _,
  ...figures
}: { readonly organisationId: string; readonly quarter?: number } & Partial<
  Record<IndicatorCode, number>
>): CountedTotal[] {
  return Object.entries(figures).map(([code, total]) => ({
    ...{ code: code as IndicatorCode, organisationId, total: total ?? 0 },
  }));
}

const OF_YEAR: readonly IndicatorCode[] = ['moneyEstimated', 'moneyApproved'];

/** Of the year what was estimated, approved and is left of it; of the period what was spent, settled and given. */
export function moneyOf(inYear: readonly CountedTotal[], inPeriod: readonly CountedTotal[]): CountedTotal[] {
  const left = inYear.flatMap(({ code, organisationId, total }): CountedTotal[] => {
    if (code !== 'moneyApproved' && code !== 'moneySpent') return [];
    return [{ code: 'moneyVariance', organisationId, total: code === 'moneyApproved' ? total : -total }];
  });
  return [
    ...inYear.filter(({ code }) => OF_YEAR.includes(code)),
    ...left,
    ...inPeriod.filter(({ code }) => !OF_YEAR.includes(code)),
  ];
}

/** First and last day of a year, or of one of its quarters. */
export function periodOf(year: number, quarter?: number): { readonly from: string; readonly to: string } {
  if (quarter === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const month = (n: number) => String(n).padStart(2, '0');
  const last = new Date(Date.UTC(year, quarter * 3, 0)).getUTCDate();
  return { from: `${year}-${month(quarter * 3 - 2)}-01`, to: `${year}-${month(quarter * 3)}-${last}` };
}

/**
 * One row a body. An ended body that one of the others took over alone is in the figures of that one and has no row; one that
 * several took over keeps its own. A unit stands in the row of its whole.
 */
export function bodiesOf(
  bodies: readonly (Omit<DashboardBody, 'predecessors' | 'figures' | 'quarters'> & CountedBodies)[],
  /** Names of ended bodies that are worth a word. */
  ended: ReadonlyMap<string, string>,
  totals: readonly CountedTotal[],
  quarters: readonly (readonly CountedTotal[])[],
): DashboardBody[] {
  const owner = new Map<string, string>();
  for (const { id, ids } of bodies) for (const part of ids) if (part !== id) owner.set(part, id);
  const shown = bodies.filter(({ id }) => !owner.has(id));
  const merged = bodies.filter(({ id }) => owner.has(id));
  return shown.map(({ ids: countedIds, inheritedIds, ...body }) => {
    const ids = new Set(countedIds);
    const parts = merged.filter(({ id }) => ids.has(id));
    const own = totals.filter(({ organisationId }) => ids.has(organisationId));
    return {
      ...body,
      standing: worst([body, ...parts]),
      plans: [body, ...parts].flatMap(({ plans }) => plans),
      predecessors: inheritedIds.flatMap((id) => ended.get(id) ?? []),
      figures: figuresOf([...YEAR_CODES, ...PERIOD_CODES], own),
      quarters: quarters.map((one) =>
        figuresOf(
          QUARTER_CODES,
          one.filter(({ organisationId }) => ids.has(organisationId)),
        ),
      ),
    };
  });
}

/** A body whose predecessor made the plan of the year has one. */
function worst(parts: readonly Pick<DashboardBody, 'standing'>[]): BodyStanding {
  const order: readonly BodyStanding[] = ['late', 'onTime', 'drafting', 'without'];
  return order.find((standing) => parts.some((part) => part.standing === standing)) ?? 'without';
}

function figuresOf<Code extends IndicatorCode>(
  codes: readonly Code[],
  totals: readonly CountedTotal[],
): Readonly<Record<Code, number>> {
  const sums = new Map<IndicatorCode, number>();
  for (const { code, total } of totals) sums.set(code, (sums.get(code) ?? 0) + total);
  return Object.fromEntries(codes.map((code) => [code, sums.get(code) ?? 0])) as Record<Code, number>;
}

/** The figures of all rows together. */
export function sumOf(bodies: readonly Pick<DashboardBody, 'figures'>[]): DashboardFigures {
  const codes = [...YEAR_CODES, ...PERIOD_CODES];
  return Object.fromEntries(
    codes.map((code) => [code, bodies.reduce((sum, { figures }) => sum + figures[code], 0)]),
  ) as Record<DashboardCode, number>;
}

export function sumOfQuarters(bodies: readonly Pick<DashboardBody, 'quarters'>[]): QuarterFigures[] {
  return [0, 1, 2, 3].map(
    (at) =>
      Object.fromEntries(
        QUARTER_CODES.map((code) => [
          code,
          bodies.reduce((sum, { quarters }) => sum + (quarters[at]?.[code] ?? 0), 0),
        ]),
      ) as QuarterFigures,
  );
}

export interface RateBar {
  readonly id: string;
  readonly name: string;
  readonly done: number;
  readonly of: number;
}

/** Bodies that are farthest from 100 %, at most `most`; where nothing was due there is no rate. Of the same rate the larger one first. */
export function farthestFrom100(
  bodies: readonly DashboardBody[],
  [above, below]: readonly [DashboardCode, DashboardCode],
  most: number,
): RateBar[] {
  return bodies
    .map(({ id, name, figures }) => ({ id, name, done: figures[above], of: figures[below] }))
    .filter(({ of }) => of > 0)
    .sort((a, b) => a.done / a.of - b.done / b.of || b.of - a.of || a.name.localeCompare(b.name, 'vi'))
    .slice(0, most);
}

/** Money by one of its two cuts: a row a source or spend item, the amounts in the order of `CUT_CODES`; the largest estimate first. */
export function cutBy(
  parts: readonly MoneyPart[],
  cut: 'source' | 'item',
): { readonly key: string; readonly amounts: readonly number[] }[] {
  return [...Map.groupBy(parts, (part) => part[cut])]
    .map(([key, own]) => ({
      key,
      amounts: CUT_CODES.map((code) =>
        own.filter((part) => part.code === code).reduce((sum, { amount }) => sum + amount, 0),
      ),
    }))
    .sort((a, b) => b.amounts[0]! - a.amounts[0]! || a.key.localeCompare(b.key));
}
