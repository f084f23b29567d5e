import { describe, expect, test } from 'vitest';
import { cut, stepEnd } from './sentences.ts';

const sentences = (text: string) => cut(text).map(([start, end]) => text.slice(start, end));

describe('sentences of a line of law', () => {
  test.each([
    ['one', ['Hộ nghèo được hỗ trợ.']],
    [
      'numbers and document numbers are not cut',
      ['Mức 5.000 đồng theo Quyết định 407/QĐ-TTg.', 'Chi trả một lần.'],
    ],
    ['a list is cut at its semicolons', ['Lập hồ sơ;', 'lấy ý kiến;', 'trình ký.']],
    ['without a full stop at the end', ['Hộ khác.', 'Hộ cận nghèo']],
  ])('%s', (_what, expected) => {
    expect(sentences(`  ${expected.join(' ')} `)).toEqual(expected);
  });

  test('nothing in nothing; a megabyte does not hold the page up', () => {
    expect(cut('   ')).toEqual([]);
    const began = performance.now();
    expect(cut('Một câu dài. '.repeat(80_000))).toHaveLength(80_000);
    cut('a'.repeat(1_000_000));
    expect(performance.now() - began).toBeLessThan(30_000);
  }, 60_000);
});

test('words are added and taken off, between the first word and the end of the line', () => {
  const text = 'Hộ nghèo được hỗ trợ. Hết.';
  expect(text.slice(0, stepEnd(text, 0, 8, 1))).toBe('Hộ nghèo được');
  expect(text.slice(0, stepEnd(text, 0, 8, -1))).toBe('Hộ');
  expect(stepEnd(text, 0, 2, -1)).toBe(2);
  expect(stepEnd(text, 0, text.length, 1)).toBe(text.length);
});
