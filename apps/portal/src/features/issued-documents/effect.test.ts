import { describe, expect, test } from 'vitest';
import { calendarOf } from '#features/time-limits/calendar.ts';
import { effectCheck, gazetteCheck, publicityCheck } from './effect.ts';

describe('the day of effect (Law 64/2025/QH15, Article 53)', () => {
  test.each([
    [
      'a province adopts on 2/3, 12/3 is the first day',
      'province',
      'legal',
      '2026-03-02',
      '2026-03-12',
      '2026-03-12',
      'lawful',
    ],
    ['the day before is too early', 'province', 'legal', '2026-03-02', '2026-03-11', '2026-03-12', 'early'],
    ['a commune likewise', 'commune', 'legal', '2026-03-02', '2026-03-11', '2026-03-12', 'early'],
    ['the centre after 45 days', 'central', 'legal', '2026-03-02', '2026-04-15', '2026-04-16', 'early'],
    ['the centre on the 45th day', 'central', 'legal', '2026-03-02', '2026-04-16', '2026-04-16', 'lawful'],
    ['no day recorded yet', 'province', 'legal', '2026-03-02', null, '2026-03-12', 'unknown'],
    ['over the end of February', 'province', 'legal', '2026-02-20', '2026-03-02', '2026-03-02', 'lawful'],
    [
      'a district of 2024 after seven',
      'district',
      'legal',
      '2024-06-03',
      '2024-06-10',
      '2024-06-10',
      'lawful',
    ],
    [
      'a district in the middle regime after ten',
      'district',
      'legal',
      '2025-06-02',
      '2025-06-11',
      '2025-06-12',
      'early',
    ],
    ['a commune of 2024 after seven', 'commune', 'legal', '2024-06-03', '2024-06-10', '2024-06-10', 'lawful'],
  ] as const)('%s', (_words, level, legalForce, adoptedOn, effectiveOn, earliestOn, state) => {
    expect(effectCheck({ level, legalForce, adoptedOn, effectiveOn })).toMatchObject({ earliestOn, state });
  });

  test('an individual document is bound by none', () => {
    const individual = { level: 'province', legalForce: 'individual', adoptedOn: '2022-12-09' } as const;
    expect(effectCheck({ ...individual, effectiveOn: '2022-12-09' })).toBeUndefined();
  });
});

describe('the electronic gazette (Law 64/2025/QH15, Article 9)', () => {
  const holiday = {
    onDate: '2026-11-24',
    kind: 'holiday',
    name: 'Ngày nghỉ',
    source: '',
    status: 'V',
  } as const;
  const calendar = calendarOf([holiday]);
  const adopted = (adoptedOn: string, gazetteOn: string | null) =>
    ({ level: 'province', legalForce: 'legal', adoptedOn, gazetteOn }) as const;

  test.each([
    [
      'adopted Monday, sent Thursday',
      adopted('2026-03-02', '2026-03-05'),
      '2026-03-20',
      '2026-03-05',
      'onTime',
    ],
    ['sent Friday', adopted('2026-03-02', '2026-03-06'), '2026-03-20', '2026-03-05', 'late'],
    [
      'adopted Wednesday: the third day is a Saturday',
      adopted('2026-03-04', null),
      '2026-03-09',
      '2026-03-09',
      'waiting',
    ],
    ['the third day is a holiday', adopted('2026-11-21', '2026-11-25'), '2026-11-25', '2026-11-25', 'onTime'],
    ['not sent and over', adopted('2026-03-02', null), '2026-03-06', '2026-03-05', 'overdue'],
  ] as const)('%s', (_words, document, today, dueOn, state) => {
    expect(gazetteCheck(document, calendar, today)).toMatchObject({ dueOn, state });
  });

  test('before 1/4/2025 no such rule is known', () => {
    expect(gazetteCheck(adopted('2022-12-26', null), calendar, '2026-03-06')).toBeUndefined();
  });
});

describe('public within five working days (Law 104/2016/QH13)', () => {
  const calendar = calendarOf([
    { onDate: '2026-11-24', kind: 'holiday', name: 'Ngày nghỉ', source: '', status: 'V' },
  ]);
  test.each([
    ['adopted Monday: the Monday after', '2026-03-02', '2026-03-09', '2026-03-20', '2026-03-09', 'onTime'],
    ['a day later', '2026-03-02', '2026-03-10', '2026-03-20', '2026-03-09', 'late'],
    ['a holiday in between is not counted', '2026-11-20', null, '2026-11-30', '2026-11-30', 'waiting'],
    ['still not public', '2026-11-20', null, '2026-12-01', '2026-11-30', 'overdue'],
  ] as const)('%s', (_words, adoptedOn, publicOn, today, dueOn, state) => {
    expect(publicityCheck({ adoptedOn }, publicOn, calendar, today)).toMatchObject({ dueOn, state });
  });

  test.each([
    ['2018-07-01', 'V'],
    ['2026-08-31', 'V'],
    ['2026-09-01', 'U'],
  ] as const)('adopted on %s: the number is %s', (adoptedOn, status) => {
    expect(publicityCheck({ adoptedOn }, null, calendar, adoptedOn)?.rule.status).toBe(status);
  });

  test('nothing is said of documents from before the law', () => {
    expect(publicityCheck({ adoptedOn: '2018-06-29' }, null, calendar, '2026-03-02')).toBeUndefined();
  });
});
