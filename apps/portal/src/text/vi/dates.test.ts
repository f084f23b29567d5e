import { describe, expect, test } from 'vitest';
import {
  daysBetween,
  daysDue,
  daysLeft,
  formatBytes,
  formatDeadline,
  formatInstant,
  formatLegalDate,
  formatLegalDateFirst,
  formatLongDate,
  formatMoney,
  formatNumber,
  formatShare,
} from './dates.ts';

describe('Dates are written as official texts write them', () => {
  test.each([
    ['2026-11-25', 'thứ Tư, 25/11/2026'],
    ['2026-11-22', 'Chủ nhật, 22/11/2026'],
    ['2028-02-29', 'thứ Ba, 29/02/2028'],
  ])('%s is %s', (day, text) => expect(formatLegalDate(day)).toBe(text));

  test('a deadline runs to the end of its day', () => {
    expect(formatDeadline('2026-11-25')).toBe('24 giờ thứ Tư, 25/11/2026');
    expect(formatLegalDateFirst('2026-11-25')).toBe('Thứ Tư, 25/11/2026');
  });

  test.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-03-05', 'ngày 05 tháng 3 năm 2026'],
    ['2026-11-20', 'ngày 20 tháng 11 năm 2026'],
  ])('the heading of a document: %s is %s', (day, text) => expect(formatLongDate(day)).toBe(text));

  test('an instant is told on Vietnamese clocks', () => {
    expect(formatInstant('2026-11-20T17:30:00Z')).toBe('00:30, 21/11/2026');
  });
});

describe('Numbers have Vietnamese separators', () => {
  test.each([
    [0, 0, '0'],
    [1486, 0, '1.486'],
    [1234567.891, 2, '1.234.567,89'],
    [-1500, 0, '−1.500'],
    [-0.04, 1, '0,0'],
  ])('%d with %d digits is %s', (value, digits, text) => expect(formatNumber(value, digits)).toBe(text));

  test('a share of nothing is a dash', () => {
    expect(formatShare(17, 18)).toBe('94,4%');
    expect(formatShare(0, 0)).toBe('–');
    expect(formatMoney(300000)).toBe('300.000 đồng');
  });

  test.each([
    [900, '900 byte'],
    [1536, '1,5 KB'],
    [10_485_760, '10,0 MB'],
  ])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});

test('Days to a deadline are words for readers and for staff', () => {
  expect([3, 0, -1].map(daysLeft)).toEqual(['Còn 3 ngày', 'Hôm nay là ngày cuối', 'Đã hết hạn']);
  expect([3, 0, -2].map(daysDue)).toEqual(['còn 3 ngày', 'hạn hôm nay', 'trễ 2 ngày']);
  expect(daysBetween('2026-11-22', '2026-12-01')).toBe(9);
});
