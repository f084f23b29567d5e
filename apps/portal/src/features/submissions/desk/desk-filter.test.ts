import { expect, test } from 'vitest';
import { queryAt, readDeskFilter } from './desk-filter.ts';

const GROUP = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';

test.each<[string, object, number]>([
  ['', {}, 1],
  ['dieu=dieu-5', { unitId: 'dieu-5' }, 1],
  ['dieu=chung', { unitId: null }, 1],
  ['trang-thai=an&kenh=letter', { state: 'hidden', channel: 'letter' }, 1],
  ['trang-thai=cong-khai&lap-truong=ask', { state: 'published', position: 'ask' }, 1],
  ['nhom=co', { groupId: 'any' }, 1],
  ['nhom=chua&muon=co', { groupId: 'none', late: true }, 1],
  [`nhom=${GROUP}&muon=khong`, { groupId: GROUP, late: false }, 1],
  ['tim=%20m%E1%BB%A9c%20thu%20&trang=3', { search: 'mức thu' }, 3],
  // What nobody offers is left out.
  ["dieu=';--&kenh=fax&lap-truong=x&nhom=1&muon=2&trang=-1&trang-thai=all", {}, 1],
])('"%s"', (query, filter, page) => {
  expect(readDeskFilter(new URLSearchParams(query))).toMatchObject({ page });
  expect(readDeskFilter(new URLSearchParams(query)).filter).toEqual(filter);
});

test('the query keeps the filter and drops the rest; another place begins at its first page', () => {
  const read = readDeskFilter(new URLSearchParams('/group=&xong=group&doi=3&trang=2&kenh=phone&dieu=dieu-1'));
  expect(read.query).toBe('dieu=dieu-1&kenh=phone&trang=2');
  expect(queryAt(read.values, 'chung')).toBe('dieu=chung&kenh=phone');
});
