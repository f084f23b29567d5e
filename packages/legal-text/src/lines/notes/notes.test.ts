import { describe, expect, it } from 'vitest';
import { lawOf } from '../../../test/build.ts';
import {
  blocksOfText,
  citeTree,
  compareTrees,
  parse,
  readAkn,
  renderPlain,
  unitText,
  wholeText,
  writeAkn,
} from '../../index.ts';

const parsed = (...lines: string[]) => parse(blocksOfText(lines.join('\n')));

/** The first article as it reads, its footnotes and where their marks stood. */
const check = (lines: readonly string[], text: string, notes: readonly string[], marks: readonly unknown[]) =>
  it(lines.join(' ⏎ '), () => {
    const { tree, diagnostics } = parsed(...lines);
    expect(unitText(tree.body[0]!)).toBe(text);
    expect(tree.notes ?? []).toEqual(notes);
    const found = diagnostics.filter(({ code }) => code === 'footnoteMark');
    expect(found.map(({ unitId, data }) => [unitId, data?.mark, data?.at])).toEqual(marks);
  });

describe('footnotes in brackets', () => {
  check(
    [
      'Điều 1. Phạm vi[1]',
      '1. Chợ họp từ năm 2024[2].',
      '[1] Điều này được sửa đổi.',
      '[2] Khoản này được bổ sung.',
    ],
    'Điều 1. Phạm vi\n1. Chợ họp từ năm 2024.',
    ['Điều này được sửa đổi.', 'Khoản này được bổ sung.'],
    [
      ['dieu-1', '[1]', 15],
      ['dieu-1__khoan-1', '[2]', 22],
    ],
  );
  // Some publishers leave the raised figure in front of the bracket; a number of the text stays.
  check(
    [
      'Điều 7. Hiệu lực thi hành1[1]',
      '1. Lệ phí là 20.2[2] Người bán nộp.',
      '[1] Được sửa đổi.',
      '[2] Được bổ sung.',
    ],
    'Điều 7. Hiệu lực thi hành\n1. Lệ phí là 20. Người bán nộp.',
    ['Được sửa đổi.', 'Được bổ sung.'],
    [
      ['dieu-7', '1[1]', 25],
      ['dieu-7__khoan-1', '2[2]', 16],
    ],
  );
  // A mark behind the label of a unit, and a list of notes that quotes articles.
  check(
    ['Điều 3.[1] (được bãi bỏ)', '[1] Điều này được bãi bỏ như sau:', '“Điều 2. Hiệu lực', '1. Từ ngày ký.”'],
    'Điều 3. (được bãi bỏ)',
    ['Điều này được bãi bỏ như sau:\n“Điều 2. Hiệu lực\n1. Từ ngày ký.”'],
    [['dieu-3', '[1]', 7]],
  );
  // An extract without the list.
  check(
    ['Điều 1. Phạm vi', '1. Chợ họp từ năm 2024[1].'],
    'Điều 1. Phạm vi\n1. Chợ họp từ năm 2024.',
    [],
    [['dieu-1__khoan-1', '[1]', 22]],
  );
  // No notes: the numbers do not go on from 1.
  check(['Điều 1. Ký hiệu', '1. Ô số A[5].'], 'Điều 1. Ký hiệu\n1. Ô số A[5].', [], []);
});

describe('footnotes as raised or bare figures', () => {
  check(
    ['Điều 1. Phạm vi¹', '1. Sạp rộng 6 m² và dài 3 m.', '¹ Điều này được sửa đổi.'],
    'Điều 1. Phạm vi\n1. Sạp rộng 6 m² và dài 3 m.',
    ['Điều này được sửa đổi.'],
    [['dieu-1', '¹', 15]],
  );
  check(
    [
      'Điều 1. Phạm vi điều chỉnh1',
      '1.2 Bán rau theo Mẫu BB3.',
      'a)3 Lấy mẫu tại sạp 4;',
      '1 Điều này được sửa đổi theo Quyết định số 5/2026/QĐ-UBND.',
      '2 Khoản này được bổ sung theo Quyết định số 5/2026/QĐ-UBND.',
      '3 Điểm này được sửa đổi theo Quyết định số 5/2026/QĐ-UBND.',
    ],
    'Điều 1. Phạm vi điều chỉnh\n1. Bán rau theo Mẫu BB3.\na) Lấy mẫu tại sạp 4;',
    [
      'Điều này được sửa đổi theo Quyết định số 5/2026/QĐ-UBND.',
      'Khoản này được bổ sung theo Quyết định số 5/2026/QĐ-UBND.',
      'Điểm này được sửa đổi theo Quyết định số 5/2026/QĐ-UBND.',
    ],
    [
      ['dieu-1', '1', 26],
      ['dieu-1__khoan-1', '2', 2],
      ['dieu-1__khoan-1__diem-a', '3', 2],
    ],
  );
  // A table written line by line at the end is no list of notes, and "BB4" no mark.
  check(
    ['Điều 1. Danh sách', '1. Theo Mẫu BB1.', '1 Chợ Đông', '2 Chợ Tây'],
    'Điều 1. Danh sách\n1. Theo Mẫu BB1.\n1 Chợ Đông\n2 Chợ Tây',
    [],
    [],
  );
});

describe('a text with footnotes', () => {
  const clean = ['Điều 1. Phạm vi', '1. Áp dụng khoản 2 Điều này.', '2. Chợ họp từ năm 2024.'];
  const noted = [
    'Điều 1. Phạm vi[1]',
    '1. Áp dụng khoản 2[2] Điều này.',
    '2. Chợ họp từ năm 2024[3].',
    '[1] Một.',
    '[2] Hai.',
    '[3] Ba.',
  ];

  it('compares as the text without them', () => {
    expect(compareTrees(lawOf(...clean), lawOf(...noted)).rows.map(({ change }) => change)).toEqual([
      'same',
      'same',
      'same',
    ]);
  });

  it('cites as the text without them', () => {
    const cited = (lines: string[]) => citeTree(lawOf(...lines), []).map(({ units }) => units[0]?.units);
    expect(cited(noted)).toEqual(cited(clean));
    expect(cited(noted)).toEqual([['dieu-1__khoan-2']]);
  });

  it('keeps its notes at the end of the plain text, in Akoma Ntoso, and when it is read again', () => {
    const tree = lawOf(...noted);
    expect(wholeText(tree).text).toBe([...clean, '[1] Một.', '[2] Hai.', '[3] Ba.'].join('\n'));
    expect(readAkn(writeAkn(tree)).tree.notes).toEqual(['Một.', 'Hai.', 'Ba.']);
    expect(lawOf(renderPlain(tree)).notes).toEqual(tree.notes);
  });
});
