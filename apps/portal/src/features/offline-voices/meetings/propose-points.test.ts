import { blocksOfText, parse } from '@danban/legal-text';
import { expect, test } from 'vitest';
import { SHORT_LAW } from '#test/factories/law-project.ts';
import { proposePoints } from './propose-points.ts';

const { tree } = parse(blocksOfText(SHORT_LAW));
const one = (paragraph: string) => proposePoints([paragraph], tree)[0];

test.each([
  [
    '- Ông Nguyễn Văn Ba (thôn Đoài): đề nghị tại khoản 1 Điều 2 ghi rõ cả tổ liên gia.',
    'dieu-2__khoan-1',
    'amend',
    'person',
    'Đề nghị tại khoản 1 Điều 2 ghi rõ cả tổ liên gia.',
  ],
  [
    'Ý kiến của bà Tư: nhất trí với Điều 1 như dự thảo.',
    'dieu-1',
    'agree',
    'person',
    'Nhất trí với Điều 1 như dự thảo.',
  ],
  [
    'Đại diện hộ ông Hai: không đồng ý với điểm a khoản 1 Điều 3.',
    'dieu-3__khoan-1__diem-a',
    'disagree',
    'household',
    'Không đồng ý với điểm a khoản 1 Điều 3.',
  ],
  [
    'Cuộc họp thống nhất đề nghị tăng kinh phí cho tổ.',
    null,
    'amend',
    'meeting',
    'Cuộc họp thống nhất đề nghị tăng kinh phí cho tổ.',
  ],
  [
    'Khoản 2 Điều 3 quy định báo cáo hằng tháng, nộp cho ai?',
    'dieu-3__khoan-2',
    'ask',
    'person',
    'Khoản 2 Điều 3 quy định báo cáo hằng tháng, nộp cho ai?',
  ],
])('%s', (paragraph, unitId, position, speaksAs, words) => {
  expect(one(paragraph)).toEqual({ state: 'proposed', paragraph, unitId, position, speaksAs, words });
});

test('a unit of another law is no place of this draft; two places are left to the person', () => {
  expect(one('Đề nghị xem lại Điều 1 Luật Đất đai số 31/2024/QH15.')?.unitId).toBeNull();
  expect(one('Đề nghị sửa Điều 1 và Điều 2 cho thống nhất.')?.unitId).toBeNull();
});

test('a paragraph without an opinion is kept apart, short lines are left out', () => {
  const points = proposePoints(['BIÊN BẢN', 'Thành phần dự họp gồm có 42 người trong thôn.'], tree);
  expect(points.map(({ state }) => state)).toEqual(['dropped']);
});
