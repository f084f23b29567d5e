import { expect, test } from 'vitest';
import { yearsOf } from './count-report.server.ts';

test.each([
  ['a year', '2022-01-01', '2022-12-31', ['2022 2022-01-01 2022-12-31']],
  [
    'cut at both ends',
    '2022-06-15',
    '2023-05-31',
    ['2022 2022-06-15 2022-12-31', '2023 2023-01-01 2023-05-31'],
  ],
  ['one day', '2024-02-29', '2024-02-29', ['2024 2024-02-29 2024-02-29']],
])('years of a period: %s', (_, from, to, years) => {
  expect(yearsOf({ from, to }).map((one) => `${one.year} ${one.from} ${one.to}`)).toEqual(years);
});

test('the years of the whole programme are six', () => {
  expect(yearsOf({ from: '2022-03-30', to: '2027-12-31' }).map(({ year }) => year)).toEqual([
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
    '2027',
  ]);
});
