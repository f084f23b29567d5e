import { describe, expect, test } from 'vitest';
import { dayOffSource, explanationLine } from '#text/vi/deadline-line.ts';
import { calendarOf } from './calendar.ts';
import { deadlineFor } from './deadline.ts';
import { DOCUMENT_TYPES, type DocumentType } from './document-types.ts';
import { NATIONAL_CALENDAR } from './national-calendar.data.ts';
import { NATIONAL_RULES } from './national-rules.data.ts';
import { regimeOf } from './regime.ts';
import { type RuleStatus, type RuleSubject, ruleFor, type TimeLimitRule } from './rule.ts';

const calendar = calendarOf(NATIONAL_CALENDAR);
const none = { checkedBy: null, organisationId: null, source: '' };
const rules: TimeLimitRule[] = NATIONAL_RULES.map((rule, i) => ({ ...rule, ...none, id: `${i}` }));

const deadlineOf = (documentType: DocumentType, what: RuleSubject, openedOn: string) => {
  const rule = ruleFor(rules, { documentType, what, openedOn, organisationIds: [] });
  return rule && { rule, deadline: deadlineFor(rule, openedOn, calendar) };
};

type Row = readonly [DocumentType, RuleSubject, string, number, RuleStatus, string, string];

/** Every row of the legal table: type, what, opened, days, status, last day (24:00), and the explanation. */
const ROWS: readonly Row[] = [
  // To 31/3/2025: Law 80/2015/QH13 as amended by Law 63/2020/QH14.
  [
    'law',
    'posting',
    '2025-03-31',
    60,
    'V',
    '2025-05-30',
    'đăng 31/03, tính từ 01/04, ngày thứ 60 là 30/05 → hết 24 giờ ngày 30/05/2025',
  ],
  [
    'law',
    'proposalPosting',
    '2024-07-01',
    30,
    'S',
    '2024-07-31',
    'đăng 01/07, tính từ 02/07, ngày thứ 30 là 31/07 → hết 24 giờ ngày 31/07/2024',
  ],
  [
    'ordinance',
    'proposalPosting',
    '2024-07-01',
    30,
    'S',
    '2024-07-31',
    'đăng 01/07, tính từ 02/07, ngày thứ 30 là 31/07 → hết 24 giờ ngày 31/07/2024',
  ],
  [
    'law',
    'proposalPosting',
    '2026-11-04',
    20,
    'U',
    '2026-11-25',
    'đăng 04/11, tính từ 05/11, ngày thứ 20 là 24/11 (nghỉ lễ) → hết 24 giờ ngày 25/11/2026',
  ],
  [
    'ordinance',
    'proposalPosting',
    '2026-11-04',
    20,
    'U',
    '2026-11-25',
    'đăng 04/11, tính từ 05/11, ngày thứ 20 là 24/11 (nghỉ lễ) → hết 24 giờ ngày 25/11/2026',
  ],
  [
    'ordinance',
    'posting',
    '2024-07-01',
    60,
    'V',
    '2024-08-30',
    'đăng 01/07, tính từ 02/07, ngày thứ 60 là 30/08 → hết 24 giờ ngày 30/08/2024',
  ],
  [
    'assemblyResolution',
    'posting',
    '2024-07-03',
    60,
    'V',
    '2024-09-04',
    'đăng 03/07, tính từ 04/07, ngày thứ 60 là 01/09 (nghỉ lễ) → hết 24 giờ ngày 04/09/2024',
  ],
  [
    'presidentDecision',
    'posting',
    '2024-11-04',
    60,
    'V',
    '2025-01-03',
    'đăng 04/11/2024, tính từ 05/11/2024, ngày thứ 60 là 03/01 → hết 24 giờ ngày 03/01/2025',
  ],
  [
    'decree',
    'posting',
    '2024-01-15',
    60,
    'V',
    '2024-03-15',
    'đăng 15/01, tính từ 16/01, ngày thứ 60 là 15/03 → hết 24 giờ ngày 15/03/2024',
  ],
  [
    'governmentResolution',
    'posting',
    '2024-01-16',
    60,
    'V',
    '2024-03-18',
    'đăng 16/01, tính từ 17/01, ngày thứ 60 là 16/03 (thứ Bảy) → hết 24 giờ ngày 18/03/2024',
  ],
  [
    'primeMinisterDecision',
    'posting',
    '2024-11-06',
    60,
    'V',
    '2025-01-06',
    'đăng 06/11/2024, tính từ 07/11/2024, ngày thứ 60 là 05/01 (Chủ nhật) → hết 24 giờ ngày 06/01/2025',
  ],
  [
    'circular',
    'posting',
    '2025-01-06',
    60,
    'V',
    '2025-03-07',
    'đăng 06/01, tính từ 07/01, ngày thứ 60 là 07/03 → hết 24 giờ ngày 07/03/2025',
  ],
  [
    'provinceCouncilResolution',
    'posting',
    '2024-03-01',
    30,
    'V',
    '2024-04-01',
    'đăng 01/03, tính từ 02/03, ngày thứ 30 là 31/03 (Chủ nhật) → hết 24 giờ ngày 01/04/2024',
  ],
  [
    'provinceCommitteeDecision',
    'posting',
    '2025-03-24',
    30,
    'V',
    '2025-04-23',
    'đăng 24/03, tính từ 25/03, ngày thứ 30 là 23/04 → hết 24 giờ ngày 23/04/2025',
  ],
  [
    'districtCouncilResolution',
    'posting',
    '2024-06-03',
    7,
    'V',
    '2024-06-10',
    'đăng 03/06, tính từ 04/06, ngày thứ 7 là 10/06 → hết 24 giờ ngày 10/06/2024',
  ],
  [
    'districtCouncilResolution',
    'writtenAnswer',
    '2024-06-03',
    7,
    'V',
    '2024-06-10',
    'đăng 03/06, tính từ 04/06, ngày thứ 7 là 10/06 → hết 24 giờ ngày 10/06/2024',
  ],
  [
    'districtCommitteeDecision',
    'posting',
    '2024-06-03',
    7,
    'V',
    '2024-06-10',
    'đăng 03/06, tính từ 04/06, ngày thứ 7 là 10/06 → hết 24 giờ ngày 10/06/2024',
  ],
  [
    'districtCommitteeDecision',
    'writtenAnswer',
    '2024-06-03',
    7,
    'V',
    '2024-06-10',
    'đăng 03/06, tính từ 04/06, ngày thứ 7 là 10/06 → hết 24 giờ ngày 10/06/2024',
  ],
  // From 1/4/2025: Law 64/2025/QH15.
  [
    'law',
    'posting',
    '2025-04-01',
    20,
    'U',
    '2025-04-21',
    'đăng 01/04, tính từ 02/04, ngày thứ 20 là 21/04 → hết 24 giờ ngày 21/04/2025',
  ],
  [
    'law',
    'writtenAnswer',
    '2026-11-04',
    15,
    'V',
    '2026-11-19',
    'đăng 04/11, tính từ 05/11, ngày thứ 15 là 19/11 → hết 24 giờ ngày 19/11/2026',
  ],
  [
    'ordinance',
    'posting',
    '2026-11-04',
    20,
    'U',
    '2026-11-25',
    'đăng 04/11, tính từ 05/11, ngày thứ 20 là 24/11 (nghỉ lễ) → hết 24 giờ ngày 25/11/2026',
  ],
  [
    'ordinance',
    'writtenAnswer',
    '2026-11-06',
    15,
    'V',
    '2026-11-23',
    'đăng 06/11, tính từ 07/11, ngày thứ 15 là 21/11 (thứ Bảy) → hết 24 giờ ngày 23/11/2026',
  ],
  [
    'assemblyResolution',
    'posting',
    '2026-11-04',
    20,
    'U',
    '2026-11-25',
    'đăng 04/11, tính từ 05/11, ngày thứ 20 là 24/11 (nghỉ lễ) → hết 24 giờ ngày 25/11/2026',
  ],
  [
    'assemblyResolution',
    'writtenAnswer',
    '2026-11-09',
    15,
    'V',
    '2026-11-25',
    'đăng 09/11, tính từ 10/11, ngày thứ 15 là 24/11 (nghỉ lễ) → hết 24 giờ ngày 25/11/2026',
  ],
  [
    'presidentDecision',
    'posting',
    '2025-05-12',
    20,
    'S',
    '2025-06-02',
    'đăng 12/05, tính từ 13/05, ngày thứ 20 là 01/06 (Chủ nhật) → hết 24 giờ ngày 02/06/2025',
  ],
  [
    'decree',
    'posting',
    '2026-01-27',
    20,
    'U',
    '2026-02-23',
    'đăng 27/01, tính từ 28/01, ngày thứ 20 là 16/02 (nghỉ lễ) → hết 24 giờ ngày 23/02/2026',
  ],
  [
    'governmentResolution',
    'posting',
    '2026-04-10',
    20,
    'U',
    '2026-05-04',
    'đăng 10/04, tính từ 11/04, ngày thứ 20 là 30/04 (nghỉ lễ) → hết 24 giờ ngày 04/05/2026',
  ],
  [
    'primeMinisterDecision',
    'posting',
    '2026-04-07',
    20,
    'U',
    '2026-04-28',
    'đăng 07/04, tính từ 08/04, ngày thứ 20 là 27/04 (nghỉ bù) → hết 24 giờ ngày 28/04/2026',
  ],
  [
    'circular',
    'posting',
    '2026-12-14',
    20,
    'U',
    '2027-01-04',
    'đăng 14/12/2026, tính từ 15/12/2026, ngày thứ 20 là 03/01 (Chủ nhật) → hết 24 giờ ngày 04/01/2027',
  ],
  [
    'provinceCouncilResolution',
    'posting',
    '2026-11-04',
    20,
    'U',
    '2026-11-25',
    'đăng 04/11, tính từ 05/11, ngày thứ 20 là 24/11 (nghỉ lễ) → hết 24 giờ ngày 25/11/2026',
  ],
  [
    'provinceCommitteeDecision',
    'posting',
    '2025-04-01',
    20,
    'U',
    '2025-04-21',
    'đăng 01/04, tính từ 02/04, ngày thứ 20 là 21/04 → hết 24 giờ ngày 21/04/2025',
  ],
  [
    'districtCouncilResolution',
    'writtenAnswer',
    '2025-04-01',
    7,
    'U',
    '2025-04-08',
    'đăng 01/04, tính từ 02/04, ngày thứ 7 là 08/04 → hết 24 giờ ngày 08/04/2025',
  ],
  [
    'districtCommitteeDecision',
    'writtenAnswer',
    '2025-06-30',
    7,
    'U',
    '2025-07-07',
    'đăng 30/06, tính từ 01/07, ngày thứ 7 là 07/07 → hết 24 giờ ngày 07/07/2025',
  ],
  // From 1/7/2025: as amended by Law 87/2025/QH15; Decree 187/2025/NĐ-CP.
  [
    'provinceChairDecision',
    'posting',
    '2025-07-01',
    10,
    'S',
    '2025-07-11',
    'đăng 01/07, tính từ 02/07, ngày thứ 10 là 11/07 → hết 24 giờ ngày 11/07/2025',
  ],
  [
    'provinceChairDecision',
    'posting',
    '2026-11-05',
    10,
    'S',
    '2026-11-16',
    'đăng 05/11, tính từ 06/11, ngày thứ 10 là 15/11 (Chủ nhật) → hết 24 giờ ngày 16/11/2026',
  ],
  [
    'communeCouncilResolution',
    'writtenAnswer',
    '2026-11-17',
    7,
    'S',
    '2026-11-25',
    'đăng 17/11, tính từ 18/11, ngày thứ 7 là 24/11 (nghỉ lễ) → hết 24 giờ ngày 25/11/2026',
  ],
  [
    'communeCommitteeDecision',
    'writtenAnswer',
    '2026-11-04',
    7,
    'U',
    '2026-11-11',
    'đăng 04/11, tính từ 05/11, ngày thứ 7 là 11/11 → hết 24 giờ ngày 11/11/2026',
  ],
];

describe('every row of the legal table, with its dates', () => {
  test.each(ROWS)(
    '%s, %s, opened %s: %i days, %s, until %s',
    (type, what, openedOn, amount, status, closes, line) => {
      const found = deadlineOf(type, what, openedOn);
      expect(found?.rule).toMatchObject({ amount, status, unit: 'calendarDay' });
      expect(found && explanationLine(found.deadline)).toBe(line);
      expect(found?.deadline.closesOn).toBe(closes);
    },
  );

  test.each<readonly [DocumentType, RuleSubject, string, string]>([
    ['provinceChairDecision', 'posting', '2025-06-30', 'no such legal document before 1/7/2025'],
    [
      'districtCouncilResolution',
      'posting',
      '2025-04-01',
      'posting not found for districts in the middle regime',
    ],
    [
      'districtCommitteeDecision',
      'posting',
      '2025-06-30',
      'posting not found for districts in the middle regime',
    ],
    ['districtCouncilResolution', 'writtenAnswer', '2025-07-01', 'no district since 1/7/2025'],
    ['districtCommitteeDecision', 'writtenAnswer', '2025-07-01', 'no district since 1/7/2025'],
    ['districtCommitteeDecision', 'posting', '2026-11-04', 'no district since 1/7/2025'],
    ['communeCouncilResolution', 'posting', '2024-06-03', 'Article 142 names forms, and no days'],
    ['communeCouncilResolution', 'writtenAnswer', '2024-06-03', 'Article 142 names forms, and no days'],
    ['communeCommitteeDecision', 'posting', '2024-06-03', 'Article 144 names no days'],
    ['communeCommitteeDecision', 'writtenAnswer', '2025-03-31', 'Article 144 names no days'],
    ['communeCouncilResolution', 'posting', '2026-11-04', 'posting not found'],
    ['communeCommitteeDecision', 'posting', '2026-11-04', 'posting not found'],
    [
      'communeCouncilResolution',
      'writtenAnswer',
      '2025-05-05',
      'communes issued none between 1/4 and 30/6/2025',
    ],
    [
      'communeCommitteeDecision',
      'writtenAnswer',
      '2025-05-05',
      'communes issued none between 1/4 and 30/6/2025',
    ],
    ['other', 'posting', '2026-11-04', 'an individual document is not bound'],
  ])('%s, %s, opened %s: no row (%s)', (type, what, openedOn) => {
    expect(deadlineOf(type, what, openedOn)).toBeUndefined();
  });

  test('no type is left out, and no row of the data', () => {
    const types = DOCUMENT_TYPES.filter((type) => type !== 'other');
    expect([...new Set(ROWS.map(([type]) => type))].sort()).toEqual([...types].sort());
    const used = new Set(ROWS.map(([type, what, openedOn]) => deadlineOf(type, what, openedOn)?.rule.id));
    expect(
      rules.filter(({ id }) => !used.has(id)).map(({ ruleId, validFrom }) => `${ruleId} ${validFrom}`),
    ).toEqual([]);
  });

  test.each([
    ['2025-03-31', 'law2015'],
    ['2025-04-01', 'law2025'],
    ['2025-06-30', 'law2025'],
    ['2025-07-01', 'law2025Amended'],
  ])('opened %s: %s', (openedOn, regime) => expect(regimeOf(openedOn)).toBe(regime));
});

describe('the explanation in one line', () => {
  const rule = rules[0]!;
  const line = (
    amount: number,
    unit: TimeLimitRule['unit'],
    posted: string,
    chosen?: string,
    days = calendar,
  ) => explanationLine(deadlineFor({ ...rule, amount, unit }, posted, days, chosen));

  test.each([
    [
      line(2, 'workingDay', '2026-11-20'),
      'đăng 20/11, tính từ 21/11, ngày làm việc thứ 2 là 25/11 → hết 24 giờ ngày 25/11/2026',
    ],
    [
      line(20, 'calendarDay', '2026-11-04', '2026-12-15'),
      'đăng 04/11, tính từ 05/11, ngày thứ 20 là 24/11 (nghỉ lễ); tối thiểu hết ngày 25/11, cơ quan đặt hạn dài hơn → hết 24 giờ ngày 15/12/2026',
    ],
    [
      explanationLine(deadlineFor(undefined, '2026-11-04', calendar, '2026-11-18')),
      'đăng 04/11, không có số ngày tối thiểu theo luật → hết 24 giờ ngày 18/11/2026',
    ],
  ])('%s', (said, expected) => expect(said).toBe(expected));

  test('the day off that moved the last day is named with its source and status; a weekend needs none', () => {
    const source = (posted: string) => dayOffSource(deadlineFor({ ...rule, amount: 20 }, posted, calendar));
    expect(source('2026-11-04')).toBe(
      'Ngày nghỉ 24/11/2026 (Ngày Văn hóa Việt Nam): Nghị quyết số 28/2026/QH16 (theo nguồn thứ cấp).',
    );
    expect(source('2026-11-08')).toBeUndefined();
  });

  test('a Friday given off and the Saturday worked for it', () => {
    const day = { name: 'Nối kỳ nghỉ', source: 'Thông báo', status: 'S' } as const;
    const swapped = calendarOf([
      { ...day, onDate: '2026-12-11', kind: 'swapOff' },
      { ...day, onDate: '2026-12-19', kind: 'swapWork' },
    ]);
    expect(line(10, 'calendarDay', '2026-12-01', undefined, swapped)).toBe(
      'đăng 01/12, tính từ 02/12, ngày thứ 10 là 11/12 (nghỉ hoán đổi) → hết 24 giờ ngày 14/12/2026',
    );
    // The Saturday ends a period by itself: it is a working day.
    expect(line(18, 'calendarDay', '2026-12-01', undefined, swapped)).toBe(
      'đăng 01/12, tính từ 02/12, ngày thứ 18 là 19/12 → hết 24 giờ ngày 19/12/2026',
    );
  });
});
