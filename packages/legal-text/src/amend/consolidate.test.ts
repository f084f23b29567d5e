import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { renderPlain } from '../render/plain.ts';
import { applyInstructions, consolidate } from './consolidate.ts';
import { effectOf } from './effect.ts';
import { amendmentExtent } from './extent.ts';
import { parseInstructions } from './parse-instructions.ts';

const base = lawOf(
  'NGHỊ ĐỊNH',
  'Về góp ý',
  'Điều 1. Thời hạn',
  '1. Thời hạn là 20 ngày.',
  '2. Không gia hạn.',
  'Điều 2. Hồ sơ',
  'Hồ sơ gồm tờ trình.',
  'Điều 3. Hiệu lực',
  'Nghị định này có hiệu lực từ ngày ký.',
);
const first = lawOf(
  'Điều 1. Sửa đổi Nghị định về góp ý',
  '1. Sửa đổi khoản 1 Điều 1 như sau:',
  '“1. Thời hạn là 15 ngày.”.',
  '2. Bãi bỏ Điều 2.',
  'Điều 2. Hiệu lực',
  '1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2026.',
  '2. Khoản 2 Điều 1 của Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2027.',
);
const second = lawOf(
  'Điều 1. Sửa đổi Nghị định về góp ý',
  'Thay cụm từ “15 ngày” bằng cụm từ “10 ngày” tại khoản 1 Điều 1.',
);

function linesOn(day: string): string[] {
  const { tree } = consolidate(base, [{ tree: first }, { tree: second, effectiveOn: '2026-10-01' }], day);
  return renderPlain(tree).split('\n').slice(2);
}

describe('consolidate', () => {
  it.each([
    ['before any amendment has effect', '2026-06-30', '1. Thời hạn là 20 ngày.', 'Điều 2. Hồ sơ'],
    ['on the day of the first', '2026-07-01', '1. Thời hạn là 15 ngày.', 'Điều 2. Hồ sơ'],
    [
      'after the second, which changes words of the first',
      '2026-10-01',
      '1. Thời hạn là 10 ngày.',
      'Điều 2. Hồ sơ',
    ],
    [
      'when the clause with a day of its own has effect',
      '2027-01-01',
      '1. Thời hạn là 10 ngày.',
      'Điều 2. (được bãi bỏ)',
    ],
  ])('gives the text %s', (_when, day, clause, article) => {
    expect(linesOn(day)[1]).toBe(clause);
    expect(linesOn(day)).toContain(article);
  });

  it('takes amendments by their day, not by their place in the list', () => {
    const turned = consolidate(
      base,
      [{ tree: second, effectiveOn: '2026-10-01' }, { tree: first }],
      '2026-12-01',
    );
    expect(turned.amendments.map(({ outcomes }) => outcomes.map(({ status }) => status))).toEqual([
      ['applied'],
      ['applied'],
    ]);
    expect(turned.amendments[1]!.pending.length).toBe(1);
  });

  it('leaves out an amendment without a day and says so', () => {
    const { tree, undated } = consolidate(base, [{ tree: second }], '2030-01-01');
    expect([undated, renderPlain(tree)]).toEqual([1, renderPlain(base)]);
  });

  it('says from when the whole document is repealed', () => {
    const repeal = lawOf(
      'Điều 1. Bãi bỏ văn bản',
      'Bãi bỏ Nghị định số 5/2020/NĐ-CP ngày 01 tháng 02 năm 2020 của Chính phủ.',
    );
    const { repealedOn } = consolidate(base, [{ tree: repeal, effectiveOn: '2026-05-01' }], '2026-06-01');
    expect(repealedOn).toBe('2026-05-01');
  });
});

describe('effectOf', () => {
  it.each([
    ['Nghị định này có hiệu lực thi hành từ ngày 05 tháng 9 năm 2023.', '2023-09-05'],
    ['Quyết định này có hiệu lực kể từ ngày 1/3/2026.', '2026-03-01'],
    ['Luật này có hiệu lực thi hành từ ngày 15 tháng 8 năm 2023, trừ khoản 2 Điều này.', '2023-08-15'],
    ['Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.', undefined],
  ])('%s', (sentence, day) => {
    expect(effectOf(lawOf('Điều 1. Hiệu lực', sentence)).on).toBe(day);
  });
});

describe('amendmentExtent', () => {
  const after = (...clauses: string[]) =>
    amendmentExtent(
      base,
      applyInstructions(base, parseInstructions(lawOf('Điều 1. Sửa đổi Nghị định', ...clauses)).instructions),
    );

  it.each<[string, string[], number, boolean]>([
    ['one clause is one article', ['1. Bãi bỏ khoản 2 Điều 1.'], 1, false],
    ['two clauses of one article are one', ['1. Bãi bỏ khoản 1 và khoản 2 Điều 1.'], 1, false],
    ['two of three articles are more than half', ['1. Bãi bỏ khoản 2 Điều 1 và Điều 2.'], 2, true],
    [
      'a new article changes none',
      ['1. Bổ sung Điều 2a vào sau Điều 2 như sau:', '“Điều 2a. Tên', 'Nội dung.”.'],
      0,
      false,
    ],
    [
      'words in the whole document count where they stand',
      ['1. Thay cụm từ “ngày” bằng cụm từ “hôm”.'],
      2,
      true,
    ],
    ['a refused instruction changes none', ['1. Bãi bỏ Điều 9.'], 0, false],
  ])('%s', (_what, clauses, changed, mustReplace) => {
    expect(after(...clauses)).toMatchObject({ articles: 3, changed, mustReplace });
  });
});
