import { expect, test } from 'vitest';
import { INDICATORS, type IndicatorCode, type IndicatorValue } from '#features/indicators/indicator.ts';
import { figureTable } from './figure-table.ts';
import { fragmentText } from './fragment-text.ts';
import type { ReportSnapshot } from './report.ts';

const figures = (given: Partial<Record<IndicatorCode, IndicatorValue>>) =>
  ({
    ...Object.fromEntries(INDICATORS.map(({ code }) => [code, { code, value: 0 }])),
    ...given,
  }) as ReportSnapshot['figures'];
const opened = (value: number) => ({ consultationsOpened: { code: 'consultationsOpened' as const, value } });
const snapshot = (more: Partial<ReportSnapshot>): ReportSnapshot => ({
  ...{ countedAt: '', channels: [], inScope: [], issued: [], plans: [], records: {} },
  figures: figures(opened(6)),
  ...more,
});
const CODES = ['consultationsOpened', 'communicatedRate'] as const;
const before = { from: '2025-01-01', to: '2025-12-31', figures: figures(opened(3)) };

test('the period before stands in front of this one, and the chart shows the same two numbers', () => {
  const table = figureTable(
    { kind: 'figures', codes: CODES, compared: true, charts: ['consultationsOpened'] },
    snapshot({ before }),
  );
  if (table.kind !== 'table') throw new Error('no table');
  expect(table.head.slice(2)).toEqual(['Kỳ trước (01/01/2025 – 31/12/2025)', 'Kỳ này']);
  expect(table.rows[0]!.slice(2)).toEqual(['3', '6']);
  expect(table.charts).toMatchObject([
    {
      kind: 'bars',
      points: [
        { label: 'Kỳ trước', value: 3 },
        { label: 'Kỳ này', value: 6 },
      ],
    },
  ]);
  expect(table.widths).toHaveLength(4);
});

test('without anything to compare with there is neither column nor chart; a chart of a figure that is not in the table is left out', () => {
  const alone = figureTable({ kind: 'figures', codes: CODES, compared: true, charts: CODES }, snapshot({}));
  expect(alone).toMatchObject({ head: ['STT', 'Chỉ tiêu', 'Cả kỳ'] });
  expect('charts' in alone).toBe(false);
  const other = figureTable(
    { kind: 'figures', codes: ['activities'], compared: true, charts: CODES },
    snapshot({ before }),
  );
  expect('charts' in other).toBe(false);
});

test('years are drawn, the whole of them is not; what nobody counted then is a gap', () => {
  const years = [
    { year: '2025', figures: {} as ReportSnapshot['figures'] },
    {
      year: '2026',
      figures: figures({
        communicatedRate: { code: 'communicatedRate', value: 1, numerator: 2, denominator: 2 },
      }),
    },
  ];
  const table = figureTable(
    { kind: 'figures', codes: CODES, byYear: true, charts: ['communicatedRate'] },
    snapshot({ years }),
  );
  if (table.kind !== 'table') throw new Error('no table');
  expect(table.rows[1]!.slice(2)).toEqual(['–', '100% (2/2)', expect.any(String)]);
  expect(table.charts?.[0]).toMatchObject({
    ...{ kind: 'line', top: 1 },
    points: [
      { label: '2025', value: null, shown: '–' },
      { label: '2026', value: 1, shown: '100%' },
    ],
  });
});

test('a part of another report is copied as text: tabs between cells, the annex behind', () => {
  const table = {
    kind: 'table' as const,
    head: ['STT', 'Chỉ tiêu'],
    rows: [['1', 'a\nb\tc']],
    widths: [1, 1],
  };
  const text = fragmentText({
    body: [
      { kind: 'paragraph', text: 'Đã làm.' },
      { kind: 'list', items: ['một;', 'hai.'] },
    ],
    appendices: [{ title: 'Số liệu', issuer: 'x', body: [table] }],
  });
  expect(text).toBe('Đã làm.\n\n- một;\n- hai.\n\nPHỤ LỤC\nSố liệu\n\nSTT\tChỉ tiêu\n1\ta b c\n');
});
