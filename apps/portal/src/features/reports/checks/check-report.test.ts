import { describe, expect, test } from 'vitest';
import { bodyNameFindings } from './body-names.ts';
import { citedAfterPeriod, citedDocumentFindings } from './cited-documents.ts';
import { contradictionsIn } from './contradictions.ts';
import { keyOf, tidied } from './finding.ts';
import { PROGRAMME_DOCUMENTS } from './programme-documents.data.ts';
import { writtenFigureFindings } from './written-figures.ts';

describe('cited documents', () => {
  const register = [{ number: '95/KH-UBND', issuedOn: '2022-06-20' }];
  const found = (text: string) =>
    citedDocumentFindings(text, register, PROGRAMME_DOCUMENTS).map(({ code, found: f, expected }) => [
      code,
      f,
      expected,
    ]);

  test.each([
    [
      'a digit that was left out of the number of the programme',
      'Thực hiện Quyết định số 407/QĐ-TTg ngày 30/3/2022; theo Quyết định số 407/QĐ-TTg, xã báo cáo một năm thực hiện Quyết định số 40/QĐ-TTg như sau',
      [['citedNumber', '40/QĐ-TTg', '407/QĐ-TTg']],
    ],
    [
      'the number is right, the day is not',
      'Quyết định số 407/QĐ-TTg ngày 30/4/2022',
      [['citedDate', '2022-04-30', '2022-03-30']],
    ],
    ['as registered', 'Kế hoạch số 95/KH-UBND ngày 20/6/2022', []],
    ['a document that nobody has registered is no mistake', 'Công văn số 77/UBND-TP ngày 3/2/2023', []],
    [
      'alone, too',
      'báo cáo một năm thực hiện Quyết định số 40/QĐ-TTg',
      [['citedNumber', '40/QĐ-TTg', '407/QĐ-TTg']],
    ],
    ['with its own day it is another document', 'Quyết định số 40/QĐ-TTg ngày 9/1/2023', []],
    ['another number of another day is another document', 'Quyết định số 41/QĐ-TTg ngày 5/1/2023', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    [
      'a plan dated after the last day cannot have been carried out in the period',
      'Kế hoạch số 95/KH-UBND ngày 20/6/2023',
      1,
    ],
    ['on the last day it can', 'Kế hoạch số 95/KH-UBND ngày 31/5/2023', 0],
    ['without a day nothing is said', 'Kế hoạch số 95/KH-UBND', 0],
  ])('%s', (_, text, count) => {
    expect(citedAfterPeriod(text, '2023-05-31')).toHaveLength(count);
  });
});

describe('figures in what people wrote', () => {
  const figures = { draftsInScope: { value: 5 }, draftsLed: { value: 7 }, opinionsReceived: { value: 1234 } };
  test.each([
    ['the number of any figure of drafts agrees', 'Đã truyền thông 05 dự thảo', []],
    ['another does not', 'Đã truyền thông 6 dự thảo', ['6 dự thảo: 5, 7']],
    ['thousands as people write them', 'nhận 1.234 ý kiến', []],
    ['and a slip in them', 'nhận 1.243 ý kiến', ['1.243 ý kiến: 1234']],
    ['an article of a draft is no count', 'tại khoản 2 Điều 5 dự thảo Nghị quyết', []],
    ['nothing counts radios', 'lắp 12 cụm loa', []],
    ['a figure that this report does not have contradicts nothing', '3 đợt lấy ý kiến', []],
    [
      'letters in two pieces are read as well',
      'Đã truyền thông 6 dự thảo'.normalize('NFD'),
      ['6 dự thảo: 5, 7'],
    ],
  ])('%s', (_, text, expected) => {
    expect(writtenFigureFindings(text, figures).map(({ found, expected: e }) => `${found}: ${e}`)).toEqual(
      expected,
    );
  });
});

test.each([
  ['a part within its whole', { draftsInScope: 2, draftsScreened: 2 }, []],
  ['more in scope than screened', { draftsInScope: 3, draftsScreened: 2 }, ['draftsInScope']],
  [
    'outcomes together above the answers',
    { opinionsAccepted: 5, opinionsPartlyAccepted: 3, opinionsExplained: 4, opinionsAnswered: 10 },
    ['opinionsAccepted'],
  ],
  ['a whole that was not said contradicts nothing', { draftsInScope: 3 }, []],
])('sums: %s', (_, values, parts) => {
  const figures = Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { value }]));
  expect(contradictionsIn(figures).map(({ part }) => part)).toEqual(parts);
});

describe('names of bodies', () => {
  const bodies = [
    { name: 'Sở Khoa học và Công nghệ', validFrom: '2000-01-01', validTo: null },
    { name: 'Sở Thông tin và Truyền thông', validFrom: '2008-01-01', validTo: '2025-02-28' },
    { name: 'Ủy ban nhân dân xã Hòa Bình', validFrom: '2000-01-01', validTo: '2025-06-30' },
    { name: 'Ủy ban nhân dân xã Hòa Bình', validFrom: '2025-07-01', validTo: null },
  ];
  const found = (text: string, from = '2026-01-01') =>
    bodyNameFindings(text, bodies, from).map(({ code, found: f }) => `${code} ${f}`);
  test.each([
    ['as it is called', 'phối hợp với Sở Khoa học và Công nghệ', []],
    [
      'with other capitals',
      'phối hợp với Sở khoa học và công nghệ',
      ['bodyMisspelt Sở khoa học và công nghệ'],
    ],
    [
      'ended before the period',
      'cùng Sở Thông tin và Truyền thông',
      ['bodyEnded Sở Thông tin và Truyền thông'],
    ],
    ['the tone mark on the other vowel is no mistake', 'Uỷ ban nhân dân xã Hoà Bình', []],
    ['a name that a living body bears is nobody’s past', 'Ủy ban nhân dân xã Hòa Bình', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
  test('within the period that ended body was itself', () => {
    expect(found('cùng Sở Thông tin và Truyền thông', '2024-01-01')).toEqual([]);
  });
});

test('one finding however often it stands there; other words are another finding', () => {
  const one = { code: 'figureDiffers', found: '6 dự thảo', expected: '5' } as const;
  expect(tidied([one, { ...one }])).toEqual([one]);
  expect(keyOf(one)).not.toBe(keyOf({ ...one, found: '7 dự thảo' }));
});
