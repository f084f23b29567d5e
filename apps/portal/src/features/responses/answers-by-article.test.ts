import { blocksOfText, parse } from '@danban/legal-text';
import { expect, test } from 'vitest';
import { answersByArticle } from './answers-by-article.ts';
import type { MatrixSection } from './matrix.ts';

const { tree } = parse(
  blocksOfText(
    [
      'Điều 1. Phạm vi',
      'Nội quy này áp dụng cho chợ.',
      'Điều 2. Giờ họp chợ',
      '1. Chợ họp từ 5 giờ.',
      '2. Chợ nghỉ ngày mồng một Tết.',
    ].join('\n'),
  ),
);
const section = (unitId: string | null, citation: string): MatrixSection => ({
  unitId,
  citation,
  heading: '',
  rows: [],
});

function check(sections: readonly MatrixSection[], expected: readonly string[]): void {
  const drawn = answersByArticle(sections, tree).map(
    ({ anchor, citation, heading, sections }) => `${anchor}|${citation}|${heading}|${sections.length}`,
  );
  expect(drawn).toEqual(expected);
}

test('answers to clauses of one article stand under the name of the article', () =>
  check(
    [section('dieu-2__khoan-1', 'khoản 1 Điều 2'), section('dieu-2__khoan-2', 'khoản 2 Điều 2')],
    ['dieu-2|Điều 2|Giờ họp chợ|2'],
  ));

test('what is about the draft as a whole stands by itself', () =>
  check(
    [section(null, 'Chung'), section('dieu-1', 'Điều 1')],
    ['chung|Chung||1', 'dieu-1|Điều 1|Phạm vi|1'],
  ));

test('Điều 20 is not inside Điều 2; a unit of another version keeps its own citation', () =>
  check(
    [section('dieu-2', 'Điều 2'), section('dieu-20__khoan-1', 'khoản 1 Điều 20')],
    ['dieu-2|Điều 2|Giờ họp chợ|1', 'dieu-20__khoan-1|khoản 1 Điều 20||1'],
  ));
