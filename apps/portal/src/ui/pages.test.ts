import { expect, test } from 'vitest';
import { calendarWeeks } from './calendar.ts';
import { pageHref, pageNumbers } from './pages.ts';

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [6, 23, [1, 0, 5, 6, 7, 0, 23]],
  [3, 23, [1, 2, 3, 4, 0, 23]],
  [4, 23, [1, 2, 3, 4, 5, 0, 23]],
  [23, 23, [1, 0, 22, 23]],
])('page %d of %d shows %j', (page, pages, shown) => expect(pageNumbers(page, pages)).toEqual(shown));

test('another page keeps the filters, and the first page has no number', () => {
  const url = { pathname: '/du-thao', search: '?stage=answered&trang=3' };
  expect(pageHref(url, 4, 'trang')).toBe('/du-thao?stage=answered&trang=4');
  expect(pageHref(url, 1, 'trang')).toBe('/du-thao?stage=answered');
  expect(pageHref({ pathname: '/du-thao', search: '' }, 1, 'trang')).toBe('/du-thao');
});

test('a calendar shows whole weeks from Monday and says which days are outside', () => {
  const weeks = calendarWeeks('2026-11-04', '2026-11-25');
  expect(weeks).toHaveLength(4);
  expect(weeks[0]?.[0]).toEqual({ day: '2026-11-02', inside: false });
  expect(weeks[3]?.[2]).toEqual({ day: '2026-11-25', inside: true });
  expect(weeks.flat()).toHaveLength(28);
  expect(
    calendarWeeks('2026-12-28', '2027-01-03')
      .flat()
      .map((d) => d.day)[6],
  ).toBe('2027-01-03');
});
