/**
 * The three regimes of documents of law: Law 80/2015/QH13; Law 64/2025/QH15 from 1/4/2025; the same as amended by Law
 * 87/2025/QH15 from 1/7/2025, when districts ended and communes issue documents again.
 */
export type Regime = 'law2015' | 'law2025' | 'law2025Amended';

/** The regime of the day on which a consultation opens. */
export function regimeOf(openedOn: string): Regime {
  if (openedOn < '2025-04-01') return 'law2015';
  return openedOn < '2025-07-01' ? 'law2025' : 'law2025Amended';
}
