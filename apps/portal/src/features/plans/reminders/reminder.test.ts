import { describe, expect, test } from 'vitest';
import { type CalendarDay, calendarOf } from '#features/time-limits/calendar.ts';
import { isQuiet, type OpenStretch, type ReminderRule, remindersDue } from './reminder.ts';
import { HOUSE_RULES } from './reminder-rules.data.ts';
import { workingDaysFrom } from './working-days.ts';

const off = (onDate: string): CalendarDay => ({
  ...{ onDate, kind: 'holiday', name: 'Nghỉ', source: 'thử', status: 'V' },
});
// Thursday 24 and Friday 25 December 2026 are off; so are the weekends.
const calendar = calendarOf([off('2026-12-24'), off('2026-12-25')]);

describe('working days', () => {
  test.each([
    ['2026-12-23', 0, '2026-12-23'],
    ['2026-12-25', 0, '2026-12-23'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-28', -1, '2026-12-23'],
    ['2026-12-26', 2, '2026-12-29'],
  ])('%s and %i: %s', (day, n, expected) => {
    expect(workingDaysFrom(day, n, calendar)).toBe(expected);
  });
});

const stretch = (given: Partial<OpenStretch>): OpenStretch => ({
  mode: 'assigned',
  dueOn: '2026-12-18',
  announced: new Map(),
  ...given,
});
const told = (given: Partial<OpenStretch>, today: string, rules: readonly ReminderRule[] = HOUSE_RULES) =>
  remindersDue(stretch(given), rules, calendar, today)
    .map(({ kind, audience, days, leaderOn }) =>
      [kind, audience, days, leaderOn].filter((part) => part !== undefined).join(' '),
    )
    .sort();

describe('a task that is assigned, due on Friday 18/12/2026', () => {
  test.each([
    ['more than five working days before: nothing', '2026-12-10', []],
    ['five working days before, its person', '2026-12-11', ['before doer -5']],
    ['on a Sunday nobody is told', '2026-12-13', []],
    ['the day before', '2026-12-17', ['before doer -1']],
    ['the day itself', '2026-12-18', ['onDay doer 0']],
    [
      'the first working day after: the person and the head of the unit',
      '2026-12-21',
      ['after doer 1', 'after unitHead 1'],
    ],
    // Five working days after 18/12 are 21, 22, 23, 28, 29: from 29/12 the superior; two working days before, the person.
    [
      'two working days before the superior is told, the person hears of it',
      '2026-12-23',
      ['after doer 1', 'after focalUnit 3', 'after unitHead 1', 'ahead doer 5 2026-12-29'],
    ],
    ['on a holiday nobody is told', '2026-12-24', []],
    [
      'a machine that stood still tells the last step, and gives the person the two days all the same',
      '2026-12-30',
      ['after doer 5', 'after focalUnit 3', 'after unitHead 1', 'ahead doer 5 2027-01-01'],
    ],
    ['long after, nothing is told of what nobody was told in time', '2027-02-01', []],
  ])('%s', (_what, today, expected) => {
    expect(told({}, today)).toEqual(expected);
  });

  test('the superior is told on the announced day, not before, and on the next working day when that was missed', () => {
    const announced = new Map([[5, '2026-12-29']]);
    expect(told({ announced }, '2026-12-28')).not.toContain('escalated superior 5');
    expect(told({ announced }, '2026-12-28')).toContain('ahead doer 5 2026-12-29');
    expect(told({ announced }, '2026-12-29')).toContain('escalated superior 5');
    expect(told({ announced }, '2027-01-04')).toContain('escalated superior 5');
  });

  test('what has no day is never told', () => {
    expect(told({ dueOn: null }, '2026-12-21')).toEqual([]);
  });
});

describe('a body that is only asked', () => {
  test('is invited at once, reminded in courtesy, and never reported upward', () => {
    expect(told({ mode: 'requested' }, '2026-11-23')).toEqual(['invite doer 0']);
    expect(told({ mode: 'requested' }, '2026-12-17')).toEqual(['courtesy doer -5', 'invite doer 0']);
    expect(told({ mode: 'requested' }, '2026-12-23')).toEqual(['courtesy doer 3']);
    const upward: ReminderRule[] = [{ mode: 'requested', audience: 'superior', days: 1 }];
    for (const day of ['2026-12-18', '2026-12-21', '2026-12-23', '2026-12-30'])
      expect(told({ mode: 'requested' }, day, upward)).toEqual([]);
  });
});

test.each([
  ['17:59', false],
  ['18:00', true],
  ['23:30', true],
  ['05:59', true],
  ['06:00', false],
])('quiet from 18:00 to 06:00: %s is %s', (time, expected) => {
  expect(isQuiet(time, { from: '18:00', to: '06:00' })).toBe(expected);
});
