import { describe, expect, it } from 'vitest';
import { foldForSearch, sameText } from './fold.ts';
import { normaliseText } from './normalise.ts';
import { compareKeys, ordinalValue, romanValue, sortKey } from './numerals.ts';
import { wordsOf } from './words.ts';

describe('normaliseText', () => {
  it.each([
    ['no-break spaces become spaces', '\u00a0Điều\u00a05.', 'Điều 5.'],
    ['decomposed letters are composed', 'Điều'.normalize('NFD'), 'Điều'],
    ['soft hyphens and zero-width signs go', 'quy\u00ad đị\u200bnh\ufeff', 'quy định'],
    ['line breaks of all kinds are one', 'a\r\nb\u2028c', 'a\nb\nc'],
    ['a sign between a letter and its mark does not keep them apart', 'a\u200b\u0301', 'á'],
  ])('%s', (_why, text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });
});

describe('sameText', () => {
  it.each([
    ['hoà giải', 'hòa giải', true],
    ['thuỷ sản', 'thủy sản', true],
    ['UỶ BAN', 'ỦY BAN', true],
    ['khoẻ', 'khỏe', true],
    ['quý', 'quý'.normalize('NFD'), true],
    ['hai  khoảng\ntrống', 'hai khoảng trống', true],
    ['của', 'cửa', false],
    ['má', 'mà', false],
    ['Điều', 'điều', false],
  ])('%s and %s', (a, b, expected) => {
    expect(sameText(a, b)).toBe(expected);
  });
});

describe('foldForSearch', () => {
  it('forgets marks, case and đ', () => {
    expect(foldForSearch('Nghị ĐỊNH  78/2025/NĐ-CP, ưỡn')).toBe('nghi dinh 78/2025/nd-cp, uon');
  });
});

describe('wordsOf', () => {
  it.each([
    ['số 407/QĐ-TTg ngày', ['số', '407/QĐ-TTg', 'ngày']],
    ['78/2025/NĐ-CP;', ['78/2025/NĐ-CP', ';']],
    ['30/3/2022', ['30/3/2022']],
    ['1.582.000 đồng, 30,5%', ['1.582.000', 'đồng', ',', '30,5%']],
    ['Điều 5a.', ['Điều', '5a', '.']],
    ['hòa'.normalize('NFD'), ['hòa'.normalize('NFD')]],
  ])('%s', (text, expected) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(expected);
  });
});

describe('numerals', () => {
  it.each([
    ['I', 1],
    ['IV', 4],
    ['XIX', 19],
    ['XL', 40],
    ['L', undefined],
    ['C', undefined],
    ['IIX', undefined],
    ['', undefined],
  ])('Roman %s', (text, value) => {
    expect(romanValue(text)).toBe(value);
  });

  it('ordinals as parts print them', () => {
    expect(['thứ nhất', 'thứ hai', 'THỨ TƯ', 'thứ mười', 'thứ gì'].map(ordinalValue)).toEqual([
      1,
      2,
      4,
      10,
      undefined,
    ]);
  });

  it('numbers sort by number, then letter, then sub-number', () => {
    const printed = ['6', '5đ', '5', '5d', '5a', '10', '5e'];
    expect(printed.sort((a, b) => compareKeys(sortKey(a), sortKey(b)))).toEqual([
      '5',
      '5a',
      '5d',
      '5đ',
      '5e',
      '6',
      '10',
    ]);
  });
});
