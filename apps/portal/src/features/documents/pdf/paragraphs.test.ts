import { expect, test } from 'vitest';
import type { PdfLine } from './lines.ts';
import { rebuildBlocks } from './paragraphs.ts';

/** Lines as a scan gives them: all begin at the left margin; those with `|` at their end run to the right one. */
function flushLines(printed: readonly string[]): PdfLine[] {
  return printed.map((line, at) => {
    const text = line.replace(/\|$/, '');
    const right = line.endsWith('|') ? 520 : 80 + text.length * 5;
    const place = { page: 1, left: 80, right, y: 800 - at * 16, size: 13, raisedMarks: 0 };
    return { ...place, text, segments: [{ text, left: 80, right }] };
  });
}

const paragraphs = (...printed: string[]) => rebuildBlocks(flushLines(printed)).map(({ text }) => text);

const CLAUSES = [
  '1. Bến đò có biển báo, phao cứu sinh và nơi chờ có mái che cho khách.|',
  '2. Người lái đò có chứng chỉ còn hiệu lực và mặc áo phao khi chở khách.|',
  '3. Chủ bến niêm yết giá vé ở nơi dễ thấy.',
];

test('clauses that all run to the right margin are a paragraph each', () => {
  expect(paragraphs(...CLAUSES)).toEqual(CLAUSES.map((line) => line.replace('|', '')));
});

test('also where the full stop was not read: the next number in the row begins a clause, a letter a point', () => {
  const unread = CLAUSES.map((line) => line.replace('.|', '|'));
  expect(paragraphs(...unread)).toEqual(unread.map((line) => line.replace('|', '')));
  const points = [
    'a) Bến đò có biển báo, phao cứu sinh và nơi chờ có mái che cho khách|',
    'b) Người lái đò có chứng chỉ còn hiệu lực và mặc áo phao khi chở khách|',
    'c) Giá vé được niêm yết',
    'd) Sổ khách qua sông được ghi hằng ngày và giữ lại ít nhất hai năm liền|',
    'đ) Đèn báo được thắp từ lúc trời tối',
  ];
  expect(paragraphs(...points)).toEqual(points.map((line) => line.replace('|', '')));
});

test('a number that a sentence wraps before begins none', () => {
  const first = '1. Người lái đò trên sông lớn phải có đủ giấy tờ theo quy định tại khoản|';
  for (const second of ['2. Điều này, và được kiểm tra mỗi năm.', '5. Điều này, và được kiểm tra mỗi năm.'])
    expect(paragraphs(first, second)).toEqual([`${first.replace('|', '')} ${second}`]);
  const counted = '1. Chủ bến gửi báo cáo cho Ủy ban nhân dân cấp xã vào ngày cuối của tháng|';
  expect(paragraphs(counted, '12. hằng năm.')).toHaveLength(1);
});

test('the head of an article begins a paragraph below a title that fills its line; one that is only named does not', () => {
  const title = 'Quy định về việc mở bến đò ngang trên địa bàn các xã ven sông của tỉnh Minh Hà|';
  const head = 'Điều 1. Phạm vi điều chỉnh';
  expect(paragraphs(title, head)).toEqual([title.replace('|', ''), head]);
  const naming = '1. Người lái đò trên sông lớn phải có đủ giấy tờ theo quy định tại|';
  expect(paragraphs(naming, 'Điều 5. Giấy tờ để ở nơi dễ thấy.')).toHaveLength(1);
});
