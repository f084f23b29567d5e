import { expect, test } from 'vitest';
import { periodBefore } from './period-before.ts';

test.each([
  ['a year', '2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
  ['a quarter', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
  ['a quarter of other days', '2026-04-01', '2026-06-30', '2026-01-01', '2026-03-31'],
  ['February', '2024-03-01', '2024-03-31', '2024-02-01', '2024-02-29'],
  ['from 1/11 to 31/10, as reports before 20/11', '2025-11-01', '2026-10-31', '2024-11-01', '2025-10-31'],
  ['a day', '2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
  ['days across months', '2026-03-10', '2026-03-19', '2026-02-28', '2026-03-09'],
])('%s', (_what, from, to, before, until) => {
  expect(periodBefore({ from, to })).toEqual({ from: before, to: until });
});
