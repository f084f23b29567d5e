import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { articlesOf } from '../model/visit.ts';
import { blocksOfText } from '../parse/blocks-of-text.ts';
import { parse } from '../parse/parse.ts';
import { applyCorrections, type Correction } from './correction.ts';
import { outline } from './outline.ts';

function findings(...lines: string[]): string[] {
  const { diagnostics } = parse(blocksOfText(lines.join('\n')));
  return diagnostics.map(({ code, unitId, data }) =>
    [code, unitId, ...Object.values(data ?? {})].filter(Boolean).join(' '),
  );
}

const numbered = (...numbers: string[]): string[] => [
  'Điều 1. Tên',
  ...numbers.map((number) => `${number}. Nội dung.`),
];
const lettered = (...letters: string[]): string[] => [
  'Điều 1. Tên',
  '1. Gồm:',
  ...letters.map((letter) => `${letter}) Ý;`),
];

describe('numbers', () => {
  it.each([
    ['inserted units are no gaps', numbered('1', '2', '2a', '2b', '3'), []],
    ['a gap', numbered('1', '2', '4'), ['gap dieu-1__khoan-4 3 4']],
    ['a list that does not begin with 1', numbered('2', '3'), ['gap dieu-1__khoan-2 1 2']],
    ['a repeat', numbered('1', '2', '2', '3'), ['duplicate dieu-1__khoan-2~2 2']],
    [
      'a step back',
      numbered('1', '2', '4', '3', '5'),
      ['gap dieu-1__khoan-4 3 4', 'wrongOrder dieu-1__khoan-3 4 3'],
    ],
    ['a slip of the pen', numbered('1', '2', '8', '4'), ['likelyTypo dieu-1__khoan-8 8 3']],
  ])('of clauses: %s', (_why, lines, expected) => {
    expect(findings(...lines)).toEqual(expected);
  });

  it.each([
    [
      'the official alphabet has no gap between d and đ, e and g, i and k',
      lettered('a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l'),
      [],
    ],
    [
      'Word’s own alphabet leaves đ out',
      lettered('a', 'b', 'c', 'd', 'e'),
      ['gap dieu-1__khoan-1__diem-e đ e'],
    ],
    [
      'f is no letter of it',
      lettered('a', 'b', 'c', 'd', 'đ', 'e', 'f'),
      ['likelyTypo dieu-1__khoan-1__diem-f f g'],
    ],
    ['inserted points', lettered('a', 'a1', 'a2', 'b'), []],
  ])('of points: %s', (_why, lines, expected) => {
    expect(findings(...lines)).toEqual(expected);
  });

  it('of articles run through the chapters', () => {
    const lines = ['Chương I', 'CHUNG', 'Điều 1. Tên', 'Hết.', 'Chương III', 'KHÁC', 'Điều 3. Tên', 'Hết.'];
    expect(findings(...lines)).toEqual(['gap chuong-3 2 III', 'gap dieu-3 2 3']);
  });
});

describe('titles and emptiness', () => {
  it('a chapter must have a title', () => {
    expect(findings('Chương I', 'Điều 1. Tên', 'Hết.')).toEqual(['missingTitle chuong-1']);
  });

  it('an article must have one where most others do, not in a short decision', () => {
    expect(findings('Điều 1. Tên', 'Hết.', 'Điều 2. Tên', 'Hết.', 'Điều 3. Có hiệu lực từ ngày ký.')).toEqual(
      ['missingTitle dieu-3'],
    );
    expect(findings('Điều 1. Ban hành Quy chế.', 'Điều 2. Có hiệu lực từ ngày ký.')).toEqual([]);
  });

  it('a marker with nothing behind it is empty', () => {
    expect(findings('Điều 1. Tên', '1. Một.', '2.')).toEqual(['emptyUnit dieu-1__khoan-2']);
  });
});

describe('outline', () => {
  it('nests parts to articles and leaves clauses out', () => {
    const entries = outline(
      lawOf('Chương I', 'CHUNG', 'Điều 1. Phạm vi', '1. Một.', 'PHỤ LỤC I', 'DANH MỤC'),
    );
    expect(
      entries.map((entry) => [entry.id, entry.depth, entry.children.map((child) => child.heading)]),
    ).toEqual([
      ['chuong-1', 0, ['Phạm vi']],
      ['phu-luc-1', 0, []],
    ]);
  });
});

describe('applyCorrections', () => {
  const blocks = blocksOfText('Điều 1. Tên\n1. Câu bị\ngãy đôi. Điều 2. Dính vào\nSố trang 7');
  const apply = (...corrections: Correction[]) => applyCorrections(blocks, corrections);

  it('keeps the number of blocks, so indexes go on meaning the same', () => {
    const all: Correction[] = [
      { op: 'mergeWithPrevious', blockIndex: 2 },
      { op: 'ignore', blockIndex: 3 },
      { op: 'split', blockIndex: 1, at: 20 },
      { op: 'setText', blockIndex: 0, text: 'Điều 1. Tên mới' },
      { op: 'setKind', blockIndex: 0, kind: 'article' },
    ];
    expect(apply(...all).length).toBe(blocks.length);
  });

  it('joins broken lines, cuts glued ones, leaves out what is no text', () => {
    const glued = blocks[2]!.text.indexOf('Điều 2');
    const { tree } = parse(
      apply(
        { op: 'split', blockIndex: 2, at: glued },
        { op: 'ignore', blockIndex: 3 },
        { op: 'mergeWithPrevious', blockIndex: 2 },
      ),
    );
    expect(articlesOf(tree).map((node) => [node.id, node.children[0]?.text])).toEqual([
      ['dieu-1', 'Câu bị gãy đôi.'],
      ['dieu-2', undefined],
    ]);
  });

  it('a kind said by hand is obeyed, and what names no block changes nothing', () => {
    const { tree } = parse(apply({ op: 'setKind', blockIndex: 0, kind: 'paragraph' }));
    expect(articlesOf(tree).map((node) => node.id)).not.toContain('dieu-1');
    expect(
      apply(
        { op: 'ignore', blockIndex: 99 },
        { op: 'split', blockIndex: 0, at: 999 },
        { op: 'mergeWithPrevious', blockIndex: 0 },
      ),
    ).toEqual(blocks);
  });
});
