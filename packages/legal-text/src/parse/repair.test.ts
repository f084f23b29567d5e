import { describe, expect, it } from 'vitest';
import { walk } from '../model/visit.ts';
import { blocksOfText } from './blocks-of-text.ts';
import { parse } from './parse.ts';

function read(...lines: string[]) {
  const { tree, diagnostics } = parse(blocksOfText(lines.join('\n')));
  const ids: string[] = [];
  walk(tree, (node) => {
    ids.push(node.id);
  });
  const typos = diagnostics.filter(({ code }) => code === 'likelyTypo').map(({ data }) => data);
  return { ids, typos };
}

const POINTS = [
  'Điều 1. Đối tượng',
  '1. Gồm:',
  'a) Một;',
  'b) Hai;',
  'c) Ba;',
  'd) Bốn;',
  'đ) Năm;',
  'e) Sáu;',
];

describe('a spoilt marker is read where the count leaves no doubt, and reported', () => {
  it.each([
    ['ø) Bảy;', 'ø', 'g'],
    ['8) Bảy;', '8', 'g'],
  ])('point %s', (line, found, expected) => {
    const { ids, typos } = read(...POINTS, line, 'h) Tám.');
    expect(ids.slice(-2)).toEqual(['dieu-1__khoan-1__diem-g', 'dieu-1__khoan-1__diem-h']);
    expect(typos).toEqual([{ found, expected }]);
  });

  it('đ) twice after c): the first is d)', () => {
    const lines = POINTS.map((line) => line.replace('d) Bốn', 'đ) Bốn'));
    const { ids, typos } = read(...lines);
    expect(ids).toContain('dieu-1__khoan-1__diem-d');
    expect(typos).toEqual([{ found: 'đ', expected: 'd' }]);
  });

  it('đ) after c) where the next one is spoilt: d) and đ)', () => {
    const lines = POINTS.map((line) => line.replace('đ) Năm', ') Năm').replace('d) Bốn', 'đ) Bốn'));
    expect(read(...lines).ids.slice(-3)).toEqual(
      ['d', 'dd', 'e'].map((letter) => `dieu-1__khoan-1__diem-${letter}`),
    );
  });

  it('a letter of another alphabet', () => {
    expect(read(...POINTS.slice(0, 4), 'с) Ba;').ids).toContain('dieu-1__khoan-1__diem-c');
  });

  it.each([
    ['Điêu 2. Hồ sơ', 'dieu-2'],
    ['Diều 2. Hồ sơ', 'dieu-2'],
    ['. 2. Hai việc.', 'dieu-1__khoan-2'],
    ['__2. Hai việc.', 'dieu-1__khoan-2'],
  ])('%s', (line, id) => {
    expect(read('Điều 1. Tên', '1. Một việc.', line).ids).toContain(id);
  });

  it('chapters by their strokes', () => {
    const { ids } = read(
      'Chương ]',
      'CHUNG',
      'Điều 1. A',
      'Chương II',
      'B',
      'Điều 2. B',
      'Chương IH',
      'C',
      'Điều 3. C',
    );
    expect(ids.filter((id) => id.startsWith('chuong'))).toEqual(['chuong-1', 'chuong-2', 'chuong-3']);
  });
});

describe('what only looks spoilt', () => {
  it('a bracket in running text is no point', () => {
    expect(read(...POINTS, '(7) Bảy việc.', '20) Hai mươi.').ids).not.toContain('dieu-1__khoan-1__diem-g');
  });

  it('a reference in small letters is no article', () => {
    expect(read('Điều 1. Tên', 'theo quy định tại', 'điêu 2 Nghị định này').ids).toEqual(['dieu-1']);
  });
});

describe('Roman headings inside an article', () => {
  it('stand between it and its clauses', () => {
    expect(
      read(
        'Điều 1. Thông qua quy hoạch với nội dung sau:',
        'I. QUAN ĐIỂM',
        '1. Một.',
        'II. MỤC TIÊU',
        '1. Hai.',
        '1.1. Nhỏ:',
        'a) Nữa.',
        'Điều 2. Thi hành',
      ).ids,
    ).toEqual([
      'dieu-1',
      'dieu-1__muc-1',
      'dieu-1__muc-1__khoan-1',
      'dieu-1__muc-2',
      'dieu-1__muc-2__khoan-1',
      'dieu-1__muc-2__khoan-1__diem-1-1',
      'dieu-1__muc-2__khoan-1__diem-1-1__diem-a',
      'dieu-2',
    ]);
  });
});
