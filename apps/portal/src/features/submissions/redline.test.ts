import { blocksOfText, parse } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { redline } from './redline.ts';

const { tree } = parse(
  blocksOfText(`Điều 3. Mức hỗ trợ
1. Hộ nghèo được hỗ trợ 40% giá mua máy.
2. Trả tiền hằng quý, chậm nhất vào ngày 15 của tháng đầu quý sau.`),
);
const marked = (
  unitId: string | null,
  wording: string,
  quote: { exact: string } | null = null,
): string | undefined =>
  redline(tree, { unitId, quote }, wording)
    ?.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text.trim()}]`))
    .join('')
    .replace(/\]\s*/g, '] ')
    .trim();

describe('suggested wording against the text', () => {
  test.each<[string, string | null, string, { exact: string } | null, string | undefined]>([
    [
      'of the clause it is about',
      'dieu-3__khoan-1',
      'Hộ nghèo được hỗ trợ 60% giá mua máy.',
      null,
      'Hộ nghèo được hỗ trợ -[40%] +[60%] giá mua máy.',
    ],
    [
      'given for the article, found in its clause',
      'dieu-3',
      'Trả tiền hằng tháng, chậm nhất vào ngày 15 của tháng đầu quý sau.',
      null,
      'Trả tiền hằng -[quý] +[tháng] , chậm nhất vào ngày 15 của tháng đầu quý sau.',
    ],
    ['of the quoted words', 'dieu-3', '60% giá mua', { exact: '40% giá mua' }, '-[40%] +[60%] giá mua'],
    ['a new clause stands alone', 'dieu-3', 'Xã niêm yết danh sách ở nhà văn hóa thôn.', null, undefined],
    ['about the whole draft: nothing to compare with', null, 'Bỏ Điều 3.', null, undefined],
    ['about a unit of another version', 'dieu-99', 'Hộ nghèo được hỗ trợ.', null, undefined],
  ])('%s', (_why, unitId, wording, quote, expected) => {
    expect(marked(unitId, wording, quote)).toBe(expected);
  });
});
