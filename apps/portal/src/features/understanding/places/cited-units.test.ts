import { describe, expect, test } from 'vitest';
import { writtenWords } from '../words/written-words.ts';
import { findCitedUnits, unitName } from './cited-units.ts';

const cited = (text: string) =>
  findCitedUnits(text, writtenWords(text))
    .filter(({ other }) => !other)
    .map(unitName);

describe('units of the draft that a free text names', () => {
  test.each([
    ['Sửa khoản 2 Điều 5 dự thảo', ['5.2']],
    ['Sửa Điều 5.2 giúp', ['5.2']],
    ['k2 đ5 cao quá', ['5.2']],
    ['d5k2 cao qua', ['5.2']],
    ['mục 2 điều 5', ['5.2']],
    ['điều năm khoản hai', ['5.2']],
    ['dieu nam khoan hai', ['5.2']],
    ['điều mười hai', ['12']],
    ['điểm a), khoản 3, Điều 4', ['4.3.a']],
    ['khoản 1 và 2 Điều 5', ['5.1', '5.2']],
    ['mục giá vé ở điều 5', ['5']],
    ['gia dien o khoan 2 dieu 3', ['3.2']],
    ['khoản 2 Điều 3 nhưng khoản 1 Điều 7', ['3.2', '7.1']],
  ])('%s', (text, units) => expect(cited(text)).toEqual(units));
});

describe('what cites nothing of the draft', () => {
  test.each([
    'Theo Điều 75, Điều 79 Luật Bảo vệ môi trường',
    'theo khoản 2 điều 25 nghị định xử phạt',
    'Nghị định của Chính phủ quy định tại khoản 3 điều 14',
    'Báo nói theo Nghị định 61, điều 4 thì phải hỏi dân',
    'Hiến pháp, Điều 28, cho dân bàn việc',
    'Luật Tiếp công dân, Điều 4, đã nói rồi',
    'Tôi có 3 điều muốn nói, điều này khó, điều kiện chưa có',
    'dieu ba con mong nhat',
  ])('%s', (text) => expect(cited(text)).toEqual([]));

  test('the draft beside another text', () => {
    expect(cited('Khoản 1 Điều 5 của dự thảo trái khoản 2 Điều 24 Luật Giá')).toEqual(['5.1']);
  });
});
