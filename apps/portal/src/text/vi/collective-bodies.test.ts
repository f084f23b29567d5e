import { expect, test } from 'vitest';
import { placeBeforeDate } from './collective-bodies.ts';

test.each([
  ['tỉnh Hưng Yên', 'Hưng Yên'],
  ['tỉnh Hưng Yên (trước 01/7/2025)', 'Hưng Yên'],
  ['xã Khoái Châu, tỉnh Hưng Yên', 'Khoái Châu'],
  ['thành phố Hà Nội', 'Hà Nội'],
  ['phường 1, tỉnh Vĩnh Long', 'Phường 1'],
])('%s → %s', (territory, place) => {
  expect(placeBeforeDate(territory)).toBe(place);
});
