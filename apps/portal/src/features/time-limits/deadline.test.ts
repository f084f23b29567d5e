import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/clock.ts';
import { calendarOf, dayOff, withCompensation } from './calendar.ts';
import { daysLeft, deadlineFor } from './deadline.ts';
import type { DocumentType } from './document-types.ts';
import { NATIONAL_CALENDAR } from './national-calendar.data.ts';
import { NATIONAL_RULES } from './national-rules.data.ts';
import { ruleFor, type TimeLimitRule } from './rule.ts';

const calendar = calendarOf(NATIONAL_CALENDAR);
const rules: TimeLimitRule[] = NATIONAL_RULES.map((rule, i) => ({
  ...rule,
  id: `${i}`,
  checkedBy: null,
  source: '',
  organisationId: null,
}));

function rule(amount: number, unit: TimeLimitRule['unit'] = 'calendarDay'): TimeLimitRule {
  return { ...rules[0]!, amount, unit };
}

describe('Civil Code Articles 147-148: the first day is not counted, a last day off rolls on', () => {
  test.each([
    // posted, days, last lawful day, why
    ['2026-11-04', 20, '2026-11-25', '24/11/2026 is a holiday, so the next working day'],
    ['2026-11-03', 20, '2026-11-23', 'an ordinary Monday'],
    ['2026-11-08', 20, '2026-11-30', 'the 20th day is Saturday 28/11: Monday'],
    ['2026-11-09', 20, '2026-11-30', 'the 20th day is Sunday 29/11: Monday'],
    ['2026-04-10', 20, '2026-05-04', '30/4, then 1/5, then the weekend: Monday 4/5'],
    ['2026-01-27', 20, '2026-02-23', 'the 20th day is in Tết, 16-20/2, then a weekend'],
    ['2026-04-06', 20, '2026-04-28', 'Giỗ Tổ on Sunday 26/4 gives Monday 27/4 off'],
    ['2027-01-22', 20, '2027-02-12', 'Tết on a weekend gives 10/2 and 11/2 off'],
    ['2024-03-01', 30, '2024-04-01', 'the 30th day is Sunday 31/3'],
    ['2026-08-13', 20, '2026-09-03', '2/9 is a holiday'],
  ])('posted %s, %i days → %s (%s)', (posted, amount, expected) => {
    expect(deadlineFor(rule(amount), posted, calendar).closesOn).toBe(expected);
  });

  test.each([
    ['2026-11-20', 2, '2026-11-25', 'Saturday, Sunday and the holiday are skipped'],
    ['2026-11-23', 1, '2026-11-25', 'the day after Monday 23/11 is a holiday'],
    ['2026-04-28', 3, '2026-05-05', '29/4, 4/5, 5/5'],
  ])('working days: from %s, %i → %s (%s)', (from, amount, expected) => {
    expect(deadlineFor(rule(amount, 'workingDay'), from, calendar).closesOn).toBe(expected);
  });

  test('the reasons of 4/11/2026 in order', () => {
    const steps = deadlineFor(rule(20), '2026-11-04', calendar).steps;
    expect(steps.map((step) => step.kind)).toEqual(['firstDayNotCounted', 'counted', 'lastDayOff']);
    expect(steps[1]).toMatchObject({ lastDay: '2026-11-24' });
    expect(steps[2]).toMatchObject({ movedTo: '2026-11-25' });
  });

  test('a body may choose a later day, never an earlier one', () => {
    expect(deadlineFor(rule(20), '2026-11-04', calendar, '2026-12-10').closesOn).toBe('2026-12-10');
    expect(deadlineFor(rule(20), '2026-11-04', calendar, '2026-11-10').closesOn).toBe('2026-11-25');
  });

  test('whatever the start and the amount, the last day is a working day at least that far away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 90 }), (offset, amount) => {
        const start = addDays('2025-01-01', offset);
        const { minimumOn } = deadlineFor(rule(amount), start, calendar);
        expect(dayOff(minimumOn, calendar)).toBeUndefined();
        expect(minimumOn >= addDays(start, amount)).toBe(true);
      }),
    );
  });
});

describe('the rule is the one in force on the opening day', () => {
  test.each([
    ['provinceCouncilResolution', '2024-05-02', 30, 'V'],
    ['provinceCouncilResolution', '2025-03-31', 30, 'V'],
    ['provinceCouncilResolution', '2025-04-01', 20, 'U'],
    ['provinceCommitteeDecision', '2025-03-31', 30, 'V'],
    ['provinceCommitteeDecision', '2026-11-04', 20, 'U'],
    ['decree', '2024-01-15', 60, 'V'],
    ['decree', '2026-01-15', 20, 'U'],
    ['provinceChairDecision', '2025-07-01', 10, 'S'],
  ] as const)('%s opened %s: %i days, status %s', (documentType, openedOn, amount, status) => {
    const found = ruleFor(rules, { documentType, what: 'posting', openedOn, organisationIds: [] });
    expect(found).toMatchObject({ amount, status });
  });

  test.each<[DocumentType, string, string]>([
    ['provinceChairDecision', '2025-06-30', 'the type did not exist before 1/7/2025'],
    ['communeCouncilResolution', '2026-11-04', 'no rule on posting was found; the written answer has one'],
    ['provinceCouncilResolution', '2016-06-30', 'before the law of 2015'],
  ])('%s opened %s: none (%s)', (documentType, openedOn) => {
    expect(ruleFor(rules, { documentType, what: 'posting', openedOn, organisationIds: [] })).toBeUndefined();
  });

  const own = (amount: number): TimeLimitRule => ({
    ...rules.find((r) => r.ruleId === 'provinceCouncilResolution.posting' && r.validTo === null)!,
    id: 'own',
    amount,
    organisationId: 'province',
  });
  test.each([
    [30, ['province'], 30, 'a province may ask for more'],
    [10, ['province'], 20, 'it may not ask for less'],
    [30, ['other'], 20, 'it does not bind another province'],
  ])('own row of %i days for %j → %i (%s)', (amount, organisationIds, expected) => {
    const question = {
      documentType: 'provinceCouncilResolution',
      what: 'posting',
      openedOn: '2026-11-04',
      organisationIds,
    } as const;
    expect(ruleFor([...rules, own(amount)], question)?.amount).toBe(expected);
  });
});

test.each([
  ['2026-11-25', '2026-11-22', 3],
  ['2026-11-25', '2026-11-25', 0],
  ['2026-11-25', '2026-11-26', 0],
])('days left to %s on %s: %i', (closesOn, today, expected) => {
  expect(daysLeft(closesOn, today)).toBe(expected);
});

test('a Saturday made a working day is one, and the swapped day is off', () => {
  const swapped = calendarOf([
    { onDate: '2026-11-23', kind: 'swapOff', name: '', source: '', status: 'V' },
    { onDate: '2026-11-28', kind: 'swapWork', name: '', source: '', status: 'V' },
  ]);
  expect(dayOff('2026-11-23', swapped)).toMatchObject({ kind: 'swapOff' });
  expect(dayOff('2026-11-28', swapped)).toBeUndefined();
  expect(dayOff('2026-11-29', swapped)).toBe('weekend');
});

test('two holidays on one weekend give two days off', () => {
  const days = withCompensation(
    ['2027-05-01', '2027-05-02'].map((onDate) => ({
      onDate,
      kind: 'holiday',
      name: '',
      source: '',
      status: 'V',
    })),
  );
  expect(days.filter((day) => day.kind === 'compensatory').map((day) => day.onDate)).toEqual([
    '2027-05-03',
    '2027-05-04',
  ]);
});
