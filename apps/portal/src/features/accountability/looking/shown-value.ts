import type { IndicatorValue } from '#features/indicators/indicator.ts';
import { indicatorOf } from '#features/indicators/indicator.ts';

/** How a public figure is said, in the words of the page. */
export interface ValueWords {
  readonly nothing: string;
  readonly percent: (share: number) => string;
  readonly days: (n: number) => string;
  readonly number: (n: number) => string;
}

export function shownValue(value: IndicatorValue, words: ValueWords): string {
  if (value.value === null) return words.nothing;
  if (value.denominator !== undefined) return words.percent(value.value);
  return indicatorOf(value.code)?.kind === 'median' ? words.days(value.value) : words.number(value.value);
}
