import { expect, test } from 'vitest';
import { calendarOf } from '#features/time-limits/calendar.ts';
import { reminderDay, stepDue } from './reminder-steps.ts';

const holiday = { kind: 'holiday' as const, name: 'Ngày Văn hóa', source: '', status: 'U' as const };
/** 24/11/2026, a Tuesday, is a holiday. */
const calendar = calendarOf([{ ...holiday, onDate: '2026-11-24' }]);

test.each([
  ['Friday: a week before is a Friday', 'week', '2026-12-11', '2026-12-04'],
  ['three days before a Monday is a Friday', 'threeDays', '2026-12-14', '2026-12-11'],
  ['a day before a Monday is a Sunday: told on Friday', 'dayBefore', '2026-12-14', '2026-12-11'],
  ['a day before Wednesday is the holiday: told on Monday', 'dayBefore', '2026-11-25', '2026-11-23'],
  ['late after a Monday before the holiday is said on Wednesday', 'late', '2026-11-23', '2026-11-25'],
  ['late after a Friday is said on Monday', 'late', '2026-12-11', '2026-12-14'],
] as const)('%s', (_, step, lastDay, day) => {
  expect(reminderDay(step, lastDay, calendar)).toBe(day);
});

test.each([
  ['a week before', '2026-12-04', 'week'],
  ['a day that nothing ran is made up for on the next working day', '2026-12-07', 'week'],
  ['three days before, Tuesday', '2026-12-08', 'threeDays'],
  ['one day before', '2026-12-10', 'dayBefore'],
  ['on the last day the day before is made up for', '2026-12-11', 'dayBefore'],
  ['nobody is told on a Saturday', '2026-12-12', undefined],
  ['the first working day after', '2026-12-14', 'late'],
  ['weeks later it is no longer said', '2026-12-28', undefined],
  ['long before there is nothing to say', '2026-12-01', undefined],
])('last day Friday 11/12: %s', (_, today, step) => {
  expect(stepDue({ lastDay: '2026-12-11', askedOn: '2026-11-02' }, today, calendar)).toBe(step);
});

test('who is asked three days before hears the next step, not the one that is past', () => {
  const asked = { lastDay: '2026-12-11', askedOn: '2026-12-08' };
  expect(stepDue(asked, '2026-12-09', calendar)).toBeUndefined();
  expect(stepDue(asked, '2026-12-10', calendar)).toBe('dayBefore');
});
