import { POINT_LETTERS, romanValue } from '../text/numerals.ts';
import type { Locator, LocatorStep } from './locator.ts';

/** No range of the law is longer; a longer one is a misprint, and is kept by its ends. */
const LONGEST_RANGE = 500;

/**
 * The single units of a range, as far as numbers alone tell: whole numbers one by one, point letters in
 * the regulation's order (đ after d, no f). Of inserted units (5a) nothing is known here; `resolveLocator`
 * finds them in a tree. A locator without a range comes back alone; a range that cannot be counted
 * ("từ Điều 5a đến Điều 5đ", or backwards) as its two ends.
 *
 * @example
 * expandRange(parseLocators('từ Điều 5 đến Điều 7')[0]!).map(formatLocator); // ['Điều 5', 'Điều 6', 'Điều 7']
 */
export function expandRange(locator: Locator): Locator[] {
  const place = locator.steps.findIndex((step) => step.through !== undefined);
  const step = locator.steps[place];
  if (!step) return [locator];
  return numbersOf(step).map((number) => {
    const steps = [...locator.steps];
    steps[place] = { kind: step.kind, number };
    return { ...locator, steps };
  });
}

function numbersOf({ kind, number = '', through = '' }: LocatorStep): readonly string[] {
  if (kind === 'point') {
    const [from, to] = [POINT_LETTERS.indexOf(number), POINT_LETTERS.indexOf(through)];
    if (number.length === 1 && through.length === 1 && from >= 0 && to > from)
      return [...POINT_LETTERS.slice(from, to + 1)];
  }
  const [from, to] = [number, through].map((text) => (/^\d+$/.test(text) ? Number(text) : undefined));
  if (from !== undefined && to !== undefined && to > from && to - from < LONGEST_RANGE) {
    return Array.from({ length: to - from + 1 }, (_none, index) => String(from + index));
  }
  return romanRange(number, through) ?? [number, through];
}

function romanRange(number: string, through: string): readonly string[] | undefined {
  const [from, to] = [romanValue(number), romanValue(through)];
  if (from === undefined || to === undefined || to <= from) return undefined;
  return Array.from({ length: to - from + 1 }, (_none, index) => roman(from + index));
}

const ROMAN_DIGITS: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let digits = '';
  for (const [size, letters] of ROMAN_DIGITS) {
    while (rest >= size) {
      digits += letters;
      rest -= size;
    }
  }
  return digits;
}
