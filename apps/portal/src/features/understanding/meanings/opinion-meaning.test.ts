import { blocksOfText, parse } from '@danban/legal-text';
import { expect, test } from 'vitest';
import { draftPlaces } from './draft-places.ts';
import { meaningOf } from './opinion-meaning.ts';

const DRAFT = `Điều 1. Giờ mở cửa của chợ đêm
1. Chợ đêm mở cửa từ 18 giờ đến 22 giờ.
2. Ngày lễ, chợ đêm mở cửa đến 23 giờ.
Điều 2. Giá thuê ki-ốt
1. Giá thuê ki-ốt là 200.000 đồng mỗi tháng.
2. Hộ nghèo được miễn:
a) Giá thuê ki-ốt;
b) Tiền thu gom rác.
Điều 3. Hiệu lực
Quyết định này có hiệu lực từ ngày ký.`;
const places = draftPlaces(parse(blocksOfText(DRAFT)).tree);

test.each<[string, string | null, string[], string[]]>([
  ['Đề nghị bỏ khoản 2 Điều 1.', null, ['dieu-1__khoan-2'], []],
  ['Điểm b khoản 2 Điều 2 và Điều 3 nên gộp lại.', null, ['dieu-2__khoan-2__diem-b', 'dieu-3'], []],
  ['k2 đ1 mở muộn quá', null, ['dieu-1__khoan-2'], []],
  // A clause that the draft does not have: the article that holds it.
  ['Khoản 9 Điều 1 chưa rõ.', null, ['dieu-1'], []],
  // An article that it does not have: nothing.
  ['Điều 40 chưa rõ.', null, [], []],
  // Of another text.
  ['Theo khoản 2 Điều 1 Nghị định 60/2024/NĐ-CP thì chợ do xã quản lý.', null, [], []],
  ['Tiền thuê ki-ốt cao quá, hộ nghèo không thuê nổi.', null, [], ['dieu-2']],
  // Who said where it belongs is not asked twice.
  ['Tiền thuê ki-ốt cao quá, hộ nghèo không thuê nổi.', 'dieu-1', [], []],
  ['Tôi đồng ý với toàn bộ dự thảo.', null, [], []],
])('%s', (text, given, cited, likely) => {
  expect(meaningOf(text, given, places)).toMatchObject({ cited, likely });
});

test('a question and a telephone number are flags for the officer', () => {
  const { flags } = meaningOf('Cho hỏi bao giờ chợ mở cửa? Gọi tôi 0912 345 678.', null, places);
  expect(flags).toEqual(['question', 'personalData']);
});
