import { expect, test } from 'vitest';
import { linePoints, shareOfYear } from './plan-line.ts';
import type { Task } from './task.ts';

const task = (ordinal: number, dueOn: string | null) =>
  ({ ordinal, dueOn, title: '', standing: 'open' }) as Task & { standing: 'open' };

test('the year runs from the first of January to the end of December; other years stand at its ends', () => {
  expect(shareOfYear('2026-01-01', 2026)).toBe(0);
  expect(shareOfYear('2026-07-02', 2026)).toBeCloseTo(0.5, 2);
  expect(shareOfYear('2027-02-01', 2026)).toBe(1);
  expect(shareOfYear('2025-12-31', 2026)).toBe(0);
});

test('a task without a day is not on the line', () =>
  expect(linePoints([task(1, null), task(2, '2026-03-30')], 2026).map(({ ordinal }) => ordinal)).toEqual([
    2,
  ]));

test('tasks of the same days stand one above the other, later ones begin below again', () =>
  expect(
    linePoints(
      [task(1, '2026-03-31'), task(2, '2026-03-30'), task(3, '2026-04-02'), task(4, '2026-06-30')],
      2026,
    ).map(({ ordinal, row }) => [ordinal, row]),
  ).toEqual([
    [2, 0],
    [1, 1],
    [3, 2],
    [4, 0],
  ]));
