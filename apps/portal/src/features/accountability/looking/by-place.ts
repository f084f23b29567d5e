import {
  type IndicatorCode,
  type IndicatorValue,
  indicatorOf,
  partsOf,
  ratioOf,
} from '#features/indicators/indicator.ts';
import { PUBLIC_FIGURES, type PublicFigure } from '../public-figures.ts';

/** The codes that are counted for public figures: counts themselves, and what is above and below the line of shares. */
export const COUNTED_CODES: readonly IndicatorCode[] = [
  ...new Set(
    PUBLIC_FIGURES.flatMap((code) => {
      const indicator = indicatorOf(code);
      return indicator && indicator.kind !== 'median' ? partsOf(indicator) : [];
    }),
  ),
];

export interface CountOfBody {
  readonly code: IndicatorCode;
  readonly organisationId: string;
  readonly total: number;
}

export type FigureValues = Readonly<Record<PublicFigure, IndicatorValue>>;

/** Public figures of bodies taken together: counts add up, shares divide their sums; the median comes from all records at once. */
export function valuesOf(counts: readonly CountOfBody[], days: number | null): FigureValues {
  const sums = new Map<IndicatorCode, number>();
  for (const { code, total } of counts) sums.set(code, (sums.get(code) ?? 0) + total);
  const sum = (code: IndicatorCode) => sums.get(code) ?? 0;
  const value = (code: PublicFigure): IndicatorValue => {
    const indicator = indicatorOf(code);
    if (indicator?.kind === 'median') return { code, value: days };
    return indicator?.of
      ? ratioOf(code, sum(indicator.of.numerator), sum(indicator.of.denominator))
      : { code, value: sum(code) };
  };
  return Object.fromEntries(PUBLIC_FIGURES.map((code) => [code, value(code)])) as unknown as FigureValues;
}

/** Nothing is counted and nothing is due. */
export const isNothing = (values: FigureValues): boolean =>
  Object.values(values).every(({ value, denominator }) => !value && !denominator);

/**
 * In which of four steps from light to dark a value stands among its peers: shares by quarters of 100 %, others by the largest one. 0:
 * nothing, or not due.
 */
export function stepOf(
  { value, denominator }: IndicatorValue,
  peers: readonly IndicatorValue[],
): 0 | 1 | 2 | 3 | 4 {
  if (value === null || (value === 0 && denominator === undefined)) return 0;
  const most = denominator === undefined ? Math.max(...peers.map((peer) => peer.value ?? 0), 1) : 1;
  return Math.min(4, Math.max(1, Math.ceil((value / most) * 4))) as 1 | 2 | 3 | 4;
}
