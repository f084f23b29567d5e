import { expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { outlineRows } from '../index.ts';

const cites = (...lines: string[]) =>
  outlineRows(lawOf('Điều 1. Ban hành các mẫu kèm theo.', ...lines)).map(({ cite }) => cite);

it('leaves the annex of a form, which has no number, in the form', () => {
  expect(
    cites(
      'PHỤ LỤC I',
      'CÁC MẪU',
      'Mẫu số 01: Đơn xin phép',
      'Tên tôi là:',
      'PHỤ LỤC',
      'BẢN VẼ',
      '(Kèm theo Đơn xin phép)',
      'Mẫu số 02: Giấy phép',
    ),
  ).toEqual([
    'Điều 1',
    'Phụ lục I',
    'Mẫu số 01 Phụ lục I',
    'đoạn 2 Mẫu số 01 Phụ lục I',
    'đoạn 3 Mẫu số 01 Phụ lục I',
    'đoạn 4 Mẫu số 01 Phụ lục I',
    'Mẫu số 02 Phụ lục I',
  ]);
});

it('takes an annex of the act for what it is, behind forms too', () => {
  expect(
    cites(
      'PHỤ LỤC I',
      'CÁC MẪU',
      'Mẫu số 01: Đơn xin phép',
      'PHỤ LỤC',
      '(Kèm theo Quyết định số 5/2026/QĐ-UBND)',
    ),
  ).toEqual(['Điều 1', 'Phụ lục I', 'Mẫu số 01 Phụ lục I', 'Phụ lục']);
});

it('keeps the number of a form of which a consolidation leaves nothing', () => {
  expect(cites('PHỤ LỤC', 'CÁC MẪU', 'Mẫu số 01 (được bãi bỏ)', 'Mẫu số 02: Giấy phép').slice(2)).toEqual([
    'Mẫu số 01 Phụ lục',
    'Mẫu số 02 Phụ lục',
  ]);
});
