import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepTogether } from './keep-together.ts';

/** "_" stands for the no-break space. */
const check = (input: string, expected: string): void =>
  expect(keepTogether(input).replaceAll('\u00a0', '_')).toBe(expected);

test.each([
  ['Điều 4 và khoản 1 Điều này', 'Điều_4 và khoản_1 Điều này'],
  ['điểm đ khoản 2', 'điểm_đ khoản_2'],
  ['Chương II. Quy định', 'Chương_II. Quy định'],
  ['không quá 300.000 đồng/hộ', 'không quá 300.000_đồng/hộ'],
  ['còn 3 ngày, thứ Tư, 25/11/2026', 'còn 3_ngày, thứ_Tư, 25/11/2026'],
  ['ngày 20 tháng 11 năm 2026', 'ngày_20_tháng_11_năm_2026'],
  ['mục tiêu của kế hoạch', 'mục tiêu của kế hoạch'],
  ['số lượng ý kiến', 'số lượng ý kiến'],
])('%s', (input, expected) => check(input, expected));

test('nothing but spaces changes, and doing it twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'điểm Điều 12 khoản đ a.thứ Tư ngày đồng') }),
      (text) => {
        const once = keepTogether(text);
        expect(once.replaceAll('\u00a0', ' ')).toBe(text);
        expect(keepTogether(once)).toBe(once);
      },
    ),
  );
});
