import { blocksOfText, parse } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { readTypedUnit } from './typed-unit.ts';

const { tree } = parse(
  blocksOfText(`Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy định này quy định việc lập tổ.
Điều 5. Việc của tổ
1. Tổ có các việc sau đây:
a) Hướng dẫn người dân;
b) Phổ biến kỹ năng;
đ) Báo cáo.
2. Tổ báo cáo hằng tháng.
2a. Tổ họp hằng quý.
Điều 5a. Kinh phí
1. Kinh phí do xã cấp.`),
);

describe('a place as it is typed in a hurry', () => {
  test.each([
    ['Đ5', 'Điều 5'],
    ['5', 'Điều 5'],
    ['điều 5', 'Điều 5'],
    ['dieu 5', 'Điều 5'],
    ['Đ5k2', 'khoản 2 Điều 5'],
    ['d5 k2', 'khoản 2 Điều 5'],
    ['5.2', 'khoản 2 Điều 5'],
    ['5/2', 'khoản 2 Điều 5'],
    ['Điều 5 khoản 2', 'khoản 2 Điều 5'],
    ['khoản 2 Điều 5', 'khoản 2 Điều 5'],
    ['Đ5k2a', 'khoản 2a Điều 5'],
    ['Đ5k1a', 'điểm a khoản 1 Điều 5'],
    ['Đ5k1đa', 'điểm a khoản 1 Điều 5'],
    ['5.1.b', 'điểm b khoản 1 Điều 5'],
    ['5 k1 đ', 'điểm đ khoản 1 Điều 5'],
    ['Đ5k1đđ', 'điểm đ khoản 1 Điều 5'],
    ['Điều 5 khoản 1 điểm đ', 'điểm đ khoản 1 Điều 5'],
    ['5a.1', 'khoản 1 Điều 5a'],
    ['dieu-5__khoan-2', 'khoản 2 Điều 5'],
    ['Chương I', 'Chương I'],
  ])('%s is %s', (typed, citation) => {
    expect(readTypedUnit(tree, typed)).toMatchObject({ ok: true, citation });
  });

  test.each(['', 'chung', '0', ' Toàn bộ '])('"%s" is the whole draft', (typed) => {
    expect(readTypedUnit(tree, typed)).toEqual({ ok: true, unitId: null, citation: '' });
  });

  test.each([
    ['Đ9', 'notInDraft'],
    ['Đ5k7', 'notInDraft'],
    ['Đ5k2đc', 'notInDraft'],
    ['Điều 1 và Điều 5', 'notInDraft'],
    ['xin chào', 'unreadable'],
    ['k', 'unreadable'],
  ])('%s is refused: %s', (typed, reason) => {
    expect(readTypedUnit(tree, typed)).toMatchObject({ ok: false, reason });
  });
});
