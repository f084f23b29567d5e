import {
  INDICATORS,
  type IndicatorCode,
  type IndicatorValue,
  indicatorOf,
  ratioOf,
} from '#features/indicators/indicator.ts';

/** A figure over bodies that reported it; `bodies` says how many did. */
export interface RolledFigure extends IndicatorValue {
  readonly bodies: number;
}

/** A body beside its peers. A figure that it did not report is absent. */
export interface PeerBody {
  readonly name: string;
  readonly shortName: string;
  readonly figures: Readonly<Partial<Record<IndicatorCode, IndicatorValue>>>;
}

/** Bodies that reported, those with the most of one figure first; at most as many as one page shows. */
export interface Peers {
  readonly by: IndicatorCode;
  /** How many reported at all. */
  readonly reported: number;
  readonly bodies: readonly PeerBody[];
}

/** What became of a request: who answered how, who did not, and the sums of those who did. A gap is a name, never a zero. */
export interface RollUp {
  readonly requestId: string;
  readonly asked: number;
  readonly onTime: number;
  readonly late: number;
  /** Of those received: written down by the asker from a paper. */
  readonly paper: number;
  /** Names of bodies whose report is not here, or went back for correction. */
  readonly missing: readonly string[];
  readonly figures: Readonly<Partial<Record<IndicatorCode, RolledFigure>>>;
  /** The asker's own figures and those sums together. */
  readonly totals: Readonly<Partial<Record<IndicatorCode, IndicatorValue>>>;
  /** Where the template sets them beside each other; absent in what was kept before it could. */
  readonly peers?: Peers;
}

/** The sums of one code over the reports that were received: of values, and for ratios of what is above and below the line. */
export interface SummedRow {
  readonly code: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly bodies: number;
}

/**
 * Sums as figures: counts add up, ratios divide their sums. A median of medians says nothing, so it has no sum; a code of
 * another release is left out.
 */
export function rolledFigures(rows: readonly SummedRow[]): Partial<Record<IndicatorCode, RolledFigure>> {
  const figures: Partial<Record<IndicatorCode, RolledFigure>> = {};
  for (const { code, value, numerator, denominator, bodies } of rows) {
    const indicator = indicatorOf(code);
    if (!indicator || indicator.kind === 'median') continue;
    figures[indicator.code] =
      indicator.kind === 'ratio'
        ? { ...ratioOf(indicator.code, numerator ?? 0, denominator ?? 0), bodies }
        : { code: indicator.code, value: value ?? 0, bodies };
  }
  return figures;
}

/** The asker's figures with those from below; what is summed on one side only stands as it is there. */
export function withOwn(
  own: Readonly<Partial<Record<IndicatorCode, IndicatorValue>>>,
  below: Readonly<Partial<Record<IndicatorCode, IndicatorValue>>>,
): Partial<Record<IndicatorCode, IndicatorValue>> {
  const totals: Partial<Record<IndicatorCode, IndicatorValue>> = {};
  for (const { code, kind } of INDICATORS) {
    const [a, b] = [own[code], below[code]];
    if (kind === 'median' || (!a && !b)) continue;
    totals[code] =
      kind === 'ratio'
        ? ratioOf(
            code,
            (a?.numerator ?? 0) + (b?.numerator ?? 0),
            (a?.denominator ?? 0) + (b?.denominator ?? 0),
          )
        : { code, value: (a?.value ?? 0) + (b?.value ?? 0) };
  }
  return totals;
}
