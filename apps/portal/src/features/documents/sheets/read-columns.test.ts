import { describe, expect, test } from 'vitest';
import { isoDay, MOST_LINES, readColumns } from './read-columns.ts';

const NAMES = { year: ['năm'], points: ['điểm', 'tổng điểm'] };
const read = (text: string) => readColumns(text, NAMES, ['year']);

describe('a pasted table with a head', () => {
  test('columns stand in any order, with or without marks; others are passed over', () => {
    expect(read('Tong diem;Ghi chú;NĂM\n87,5;x;2025')).toEqual({
      ok: true,
      lines: [{ number: 2, typed: { points: '87,5', year: '2025' } }],
    });
  });
  test.each([
    ['', 'empty'],
    ['năm', 'empty'],
    ['điểm\n1', 'noHead'],
    [`năm\n${'2025\n'.repeat(MOST_LINES + 1)}`, 'tooMany'],
  ])('%# is refused', (text, reason) => expect(read(text)).toEqual({ ok: false, reason }));
});

test.each([
  ['3/11/2026', '2026-11-03'],
  ['03.11.2026', '2026-11-03'],
  [' 2026-11-03 ', '2026-11-03'],
  ['tháng 11', 'tháng 11'],
])('the day %s', (typed, day) => expect(isoDay(typed)).toBe(day));
