import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { ownLines } from '../model/visit.ts';
import { citeTree } from './cite-tree.ts';
import { indexUnits } from './units/unit-index.ts';

const tree = lawOf(
  'ỦY BAN NHÂN DÂN TỈNH A',
  'Số: 12/2026/QĐ-UBND',
  'QUYẾT ĐỊNH',
  'Ban hành Quy định về góp ý',
  'Căn cứ Luật Giá ngày 19 tháng 6 năm 2023;',
  'QUYẾT ĐỊNH:',
  'Điều 1. Ban hành',
  '1. Theo khoản 2 Điều này.',
  '2. Thay thế Quyết định số 9/2020/QĐ-UBND.',
  'Điều 2. Hiệu lực',
  'Quyết định này có hiệu lực; bỏ Điều 9.',
  'Nơi nhận:',
  '- Như Điều 2;',
  'QUY ĐỊNH',
  '(Kèm theo Quyết định số 12/2026/QĐ-UBND)',
  'Điều 1. Phạm vi',
  'Theo Điều 2.',
  'Điều 2. Góp ý',
  'Mọi người.',
);
const placed = citeTree(tree, [{ number: '9/2020/QĐ-UBND' }]);

it('places each citation in its unit and resolves it there', () => {
  expect(
    placed.map(({ unit, document, citation, units }) => [
      unit,
      citation.text,
      document,
      units.map((one) => one.units.join(' ') || one.state).join(),
    ]),
  ).toEqual([
    [null, 'Luật Giá ngày 19 tháng 6 năm 2023', 'unknown', ''],
    ['dieu-1__khoan-1', 'khoản 2 Điều này', 'own', 'dieu-1__khoan-2'],
    ['dieu-1__khoan-2', 'Quyết định số 9/2020/QĐ-UBND', 'known', ''],
    ['dieu-2', 'Quyết định này', 'own', ''],
    ['dieu-2', 'Điều 9', 'own', 'absent'],
    [null, 'Điều 2', 'own', 'dieu-2'],
    ['quy-dinh', 'Quyết định số 12/2026/QĐ-UBND', 'own', ''],
    ['quy-dinh__dieu-1', 'Điều 2', 'own', 'quy-dinh__dieu-2'],
  ]);
});

it('counts in the own lines of the unit', () => {
  const index = indexUnits(tree);
  for (const { unit, citation } of placed) {
    if (unit === null) continue;
    const lines = ownLines(index.byId.get(unit)!.node).join('\n');
    expect(lines.slice(citation.start, citation.end)).toBe(citation.text);
  }
});

describe('units of another document', () => {
  const cited = (...lines: string[]) =>
    citeTree(lawOf(...lines), []).map(({ citation, document, units }) => [
      citation.text,
      document,
      units.flatMap((unit) => unit.units).join(),
    ]);

  it('are those in an amending formula', () => {
    expect(
      cited(
        'Điều 1. Sửa đổi Luật Giá',
        '1. Bãi bỏ khoản 2 Điều 1.',
        '2. Theo khoản 1 Điều 1 của Luật này.',
      ).slice(1),
    ).toEqual([
      ['khoản 2 Điều 1', 'unknown', ''],
      ['khoản 1 Điều 1 của Luật này', 'own', 'dieu-1__khoan-1'],
    ]);
  });

  it('are those with the short name of another one behind', () => {
    expect(cited('Điều 1. Một', '1. Hai.', '2. Theo khoản 1 Điều 1 Pháp lệnh thì xét.')).toEqual([
      ['khoản 1 Điều 1', 'unknown', ''],
    ]);
  });

  it('are those of a formula with spaces before its commas', () => {
    expect(
      cited('Điều 1 . Một', '1 . Sửa đổi , bổ sung khoản 1 và khoản 2 , Điều 1 như sau :', '2 . Hai .'),
    ).toEqual([['khoản 1 và khoản 2 , Điều 1', 'unknown', '']]);
  });

  it('are the clause just named that the formula changes', () => {
    expect(
      cited(
        'Điều 1. Một',
        '1. Thay từ “a” bằng từ “b” tại khoản 8 Điều 14 của Luật Giá và sửa đổi, bổ sung khoản này như sau:',
        '2. Việc sửa đổi, bổ sung khoản này do Chính phủ quy định.',
      ),
    ).toEqual([
      ['khoản 8 Điều 14 của Luật Giá', 'unknown', ''],
      ['khoản này', 'unknown', ''],
      ['khoản này', 'own', 'dieu-1__khoan-2'],
    ]);
  });

  it('are not a duty that begins with such a verb', () => {
    expect(cited('Điều 1. Một', '1. Hai.', '2. Bổ sung giấy tờ theo khoản 1 Điều 1.')).toEqual([
      ['khoản 1 Điều 1', 'own', 'dieu-1__khoan-1'],
    ]);
  });
});

it('takes the label of a unit for no citation', () => {
  expect(
    citeTree(lawOf('Điều 1', 'Hàng hóa.', 'Điều 2', 'Theo Điều 1.'), []).map(({ unit }) => unit),
  ).toEqual(['dieu-2']);
});

it('finds a clause of the same part where a paper has no articles', () => {
  const letter = lawOf('THÔNG BÁO', 'I. VIỆC CHUNG', '1. Họp chợ.', '2. Như khoản 1 trên đây.');
  expect(citeTree(letter, [])[0]?.units[0]?.units).toEqual(['muc-1__khoan-1']);
});

it('lends a unit the larger units that the next one of the sentence names', () => {
  const law = lawOf(
    'Điều 1. Một',
    '1. Gồm:',
    'a) Hai;',
    'b) Ba.',
    '2. Bốn.',
    '3. Người ở điểm a và người ở điểm b khoản 1 Điều này.',
  );
  expect(citeTree(law, []).flatMap(({ units }) => units.flatMap((unit) => unit.units))).toEqual([
    'dieu-1__khoan-1__diem-a',
    'dieu-1__khoan-1__diem-b',
  ]);
});

it('finds an article of the same law in a codified text', () => {
  const law = lawOf(
    'Điều 39.3.LQ.26. Một',
    '1. Theo Điều 27 của Luật này, không theo Điều 27.',
    'Điều 39.3.LQ.27. Hai',
    '1. Ba.',
  );
  expect(citeTree(law, []).map(({ units }) => units[0]?.units)).toEqual([['dieu-39-3-lq-27'], []]);
});
