import { describe, expect, it } from 'vitest';
import { isSlip } from './check/slip-of-the-pen.ts';
import { crossCheck } from './cross-check.ts';
import { findCitations } from './find-citations.ts';
import type { RegisteredDocument } from './register.ts';

const register: RegisteredDocument[] = [
  { number: '407/QĐ-TTg', type: 'Quyết định', issuedOn: '2022-03-30', issuer: 'Thủ tướng Chính phủ' },
  { number: '31/2024/QH15', type: 'Luật', title: 'Luật Đất đai', issuedOn: '2024-01-18' },
  { number: '78/2025/NĐ-CP', type: 'Nghị định', issuedOn: '2025-04-01' },
];

const check = (text: string, rows: readonly RegisteredDocument[] = []): unknown[] =>
  crossCheck(findCitations(text), rows).map(({ code, found, suggestion }) => [code, found, suggestion]);

describe('crossCheck', () => {
  it('points out the number that lost a digit, by the text alone', () => {
    const text =
      'Thực hiện Quyết định số 407/QĐ-TTg ngày 30/3/2022 của Thủ tướng Chính phủ; theo Quyết định số 40/QĐ-TTg ngày 30 tháng 3 năm 2022 của Thủ tướng Chính phủ.';
    const found = crossCheck(findCitations(text), []);
    expect(found).toEqual(
      [
        {
          code: 'numbersDiffer',
          severity: 'warning',
          start: 79,
          end: 149,
          found: '40/QĐ-TTg',
          suggestion: '407/QĐ-TTg',
        },
      ].map((row) => ({ ...row, start: text.indexOf('Quyết định số 40/'), end: text.length - 1 })),
    );
  });

  it.each([
    ['Quyết định số 40/QĐ-TTg ngày 30/3/2022', [['numberContradictsRegister', '40/QĐ-TTg', '407/QĐ-TTg']]],
    ['Luật Đất đai số 31/2025/QH15', [['numberContradictsRegister', '31/2025/QH15', '31/2024/QH15']]],
    ['Nghị định số 78/2025/NĐ-CP ngày 11/4/2025', [['dateContradictsRegister', '2025-04-11', '2025-04-01']]],
    ['Thông tư số 78/2025/NĐ-CP', [['typeContradictsRegister', 'Thông tư', 'Nghị định']]],
  ])('with the register: %s', (text, expected) => {
    expect(check(text, register)).toEqual(expected);
  });

  it.each([
    ['Nghị định số 78/2025/NĐ-CP ngày 1/4/2024', [['yearContradictsDate', '2024-04-01', undefined]]],
    [
      'Nghị quyết số 182/2007/QĐ-UBND',
      [['typeContradictsNumber', 'Nghị quyết 182/2007/QĐ-UBND', 'Quyết định']],
    ],
    [
      'Quyết định số 9/QĐ-BTP ngày 1/2/2025, Quyết định số 9/QĐ-BTP ngày 1/2/2025, Quyết định số 9/QĐ-BTP ngày 2/2/2025',
      [['datesDiffer', '2025-02-02', '2025-02-01']],
    ],
  ])('within the text: %s', (text, expected) => {
    expect(check(text)).toEqual(expected);
  });

  it.each([
    'Quyết định số 407/QĐ-TTg ngày 30/3/2022 và Quyết định số 408/QĐ-TTg ngày 30/3/2022',
    'Quyết định số 40/QĐ-TTg ngày 5/1/2022 và Quyết định số 407/QĐ-TTg ngày 30/3/2022',
    'Quyết định số 999/QĐ-TTg ngày 30/3/2022',
    'Quy định số 69-QĐ/TW ngày 06/7/2022',
    'Luật Đất đai, Nghị định 78 và Điều 5',
  ])('is silent where nothing contradicts: %s', (text) => {
    expect(check(text, register)).toEqual([]);
  });
});

describe('crossCheck, of numbers without a date', () => {
  const often = 'Quyết định số 407/QĐ-TTg; Quyết định số 407/QĐ-TTg; Quyết định số 407/QĐ-TTg; ';
  it('points out one said once that lost a digit of one said often', () => {
    const found = crossCheck(findCitations(`${often}Quyết định số 40/QĐ-TTg.`), []);
    expect(found.map(({ code, severity, suggestion }) => [code, severity, suggestion])).toEqual([
      ['likelyMisprint', 'info', '407/QĐ-TTg'],
    ]);
  });

  it.each(['Quyết định số 408/QĐ-TTg', 'Quyết định số 40/QĐ-TTg ngày 5/1/2022', 'Quyết định số 40/QĐ-BTP'])(
    'lets %s stand',
    (text) => {
      expect(check(`${often}${text}.`)).toEqual([]);
    },
  );

  it('knows that numbers begin anew each year', () => {
    expect(check('Chỉ thị số 02/CT-TTg ngày 4/7/2018 và Chỉ thị số 02/CT-TTg ngày 15/11/2019')).toEqual([]);
    expect(check('Chỉ thị số 02/CT-TTg ngày 4/7/2018 và Chỉ thị số 02/CT-TTg ngày 4/7/2019')).toHaveLength(1);
  });
});

describe('isSlip', () => {
  it.each([
    ['40', '407', true],
    ['407', '470', true],
    ['407', '417', true],
    ['407', '4107', true],
    ['407', '407', false],
    ['40', '512', false],
    ['407', '741', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSlip(a, b)).toBe(expected);
    expect(isSlip(b, a)).toBe(expected);
  });
});
