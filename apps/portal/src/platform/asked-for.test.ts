import { expect, test } from 'vitest';
import { isLegalDay } from './clock.ts';
import { pageNumber } from './page-number.ts';

test.each([
  ['2026-11-22', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-11-22T00:00', false],
  ['0000-00-00', false],
  ['', false],
])('%j is a day of the calendar: %s', (text, expected) => {
  expect(isLegalDay(text)).toBe(expected);
});

test.each([
  [null, 1],
  ['', 1],
  ['3', 3],
  ['0', 1],
  ['-2', 1],
  ['1.5', 1],
  ['1e9', 1],
  ['Infinity', 1],
  ['99999999999999999999', 1],
])('page %j is page %d', (asked, expected) => {
  expect(pageNumber(asked)).toBe(expected);
});
