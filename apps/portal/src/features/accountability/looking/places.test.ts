import { expect, test } from 'vitest';
import { CENTRAL, placeOf, provinceOfCode, UNPLACED } from './places.ts';
import { PROVINCES } from './provinces.data.ts';

test.each([
  ['province', 'tỉnh Hưng Yên', '33'],
  ['commune', 'xã Tân Hưng, tỉnh Hưng Yên', '33'],
  // Until 30/6/2025; the record stays where its people are now.
  ['district', 'huyện Kiến Xương, tỉnh Thái Bình', '33'],
  ['commune', 'xã Bình Minh, tỉnh Hoà Bình', '25'],
  ['province', 'TP. Hồ Chí Minh', '79'],
  ['province', 'Tỉnh Bà Rịa-Vũng Tàu', '79'],
  ['province', 'tỉnh Thừa Thiên Huế', '46'],
  ['central', 'cả nước', CENTRAL],
  ['commune', 'xã Tân Hưng', UNPLACED],
])('%s of %s counts in %s', (level, territory, place) => {
  expect(placeOf({ level, territory })).toBe(place);
});

test('34 provinces, 63 that were before and one former name, each on a tile of its own', () => {
  expect(PROVINCES).toHaveLength(34);
  expect(new Set(PROVINCES.map(({ column, row }) => `${column} ${row}`)).size).toBe(34);
  const names = PROVINCES.flatMap(({ name, before }) => [name, ...before]);
  // Thừa Thiên Huế is Huế.
  expect(new Set(names).size).toBe(63 + 1);
  expect(provinceOfCode('33')?.name).toBe('Hưng Yên');
});
