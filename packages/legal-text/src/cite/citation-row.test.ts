import { describe, expect, it } from 'vitest';
import { citationRow } from './citation-row.ts';
import { expandRange } from './expand-range.ts';
import { findCitations } from './find-citations.ts';
import { formatLocator } from './format-locator.ts';
import { parseLocators } from './locator.ts';

describe('expandRange', () => {
  it.each([
    ['từ Điều 5 đến Điều 7', ['Điều 5', 'Điều 6', 'Điều 7']],
    [
      'từ điểm c đến điểm e khoản 1 Điều 2',
      ['c', 'd', 'đ', 'e'].map((letter) => `điểm ${letter} khoản 1 Điều 2`),
    ],
    ['từ Chương III đến Chương V', ['Chương III', 'Chương IV', 'Chương V']],
    ['từ Điều 5a đến Điều 7', ['Điều 5a', 'Điều 7']],
    ['từ Điều 9 đến Điều 7', ['Điều 9', 'Điều 7']],
    ['Điều 5', ['Điều 5']],
  ])('%s', (text, expected) => {
    expect(expandRange(parseLocators(text)[0]!).map(formatLocator)).toEqual(expected);
  });
});

describe('citationRow', () => {
  it.each([
    ['Điều 5 Luật Giá', 'Luật Giá', ['Điều 5']],
    ['Điều 5 Luật Giá số 16/2023/QH15', '16/2023/QH15', ['Điều 5']],
    ['từ Điều 5 đến Điều 6 Luật này', null, ['Điều 5', 'Điều 6']],
    ['khoản 2 Điều này', null, ['khoản 2 Điều này']],
  ])('%s', (text, document, units) => {
    const start = text.search(/Điều|khoản/);
    expect(findCitations(text).map(citationRow)).toEqual([
      { start, end: text.length, text: text.slice(start), document, units },
    ]);
  });
});
