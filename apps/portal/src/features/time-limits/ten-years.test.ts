import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/clock.ts';
import { formatDate } from '#text/vi/dates.ts';
import { explanationLine } from '#text/vi/deadline-line.ts';
import {
  type Calendar,
  type CalendarDay,
  calendarOf,
  dayOff,
  withCompensation,
  workingDayFrom,
} from './calendar.ts';
import { firstRefused } from './changes/calendar-days.ts';
import { deadlineFor } from './deadline.ts';
import { NATIONAL_CALENDAR } from './national-calendar.data.ts';
import { NATIONAL_RULES } from './national-rules.data.ts';
import type { TimeLimitRule } from './rule.ts';

/** Ten years from 1/1/2024, in days. */
const TEN_YEARS = 3_653;
const base: TimeLimitRule = {
  ...NATIONAL_RULES[0]!,
  id: '0',
  checkedBy: null,
  organisationId: null,
  source: '',
};

const day = fc.integer({ min: 0, max: TEN_YEARS - 1 }).map((n) => addDays('2024-01-01', n));
const named = { name: 'x', source: 'x', status: 'U' } as const;
const extra = fc
  .tuple(day, fc.constantFrom('holiday', 'swapOff', 'swapWork' as const))
  .map(([onDate, kind]): CalendarDay => ({ ...named, onDate, kind }));

/** The national calendar of ten years with up to sixty days that governments might still announce, none against another. */
const calendars = fc.array(extra, { maxLength: 60 }).map((extras): Calendar => {
  const days = [...NATIONAL_CALENDAR];
  for (const one of extras) if (!firstRefused([one], calendarOf(days))) days.push(one);
  return calendarOf(days);
});
const amounts = fc.integer({ min: 1, max: 90 });
const units = fc.constantFrom('calendarDay' as const, 'workingDay' as const);

const minimum = (amount: number, unit: TimeLimitRule['unit'], start: string, calendar: Calendar) =>
  deadlineFor({ ...base, amount, unit }, start, calendar);

const daysAfter = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let d = addDays(from, 1); d <= to; d = addDays(d, 1)) days.push(d);
  return days;
};

function plus(calendar: Calendar, more: CalendarDay): Calendar {
  return calendarOf([...[...calendar.values()].flat(), more]);
}

describe('over ten years of calendars', () => {
  test('the table has ten years, each with twelve holidays or eleven before 2026, and the same day twice in none', () => {
    for (let year = 2024; year <= 2033; year += 1) {
      const holidays = NATIONAL_CALENDAR.filter(
        ({ onDate, kind }) => onDate.startsWith(`${year}`) && kind === 'holiday',
      );
      expect(holidays, `${year}`).toHaveLength(year >= 2026 ? 12 : 11);
    }
    const keys = NATIONAL_CALENDAR.map(({ onDate, kind }) => onDate + kind);
    expect(keys).toHaveLength(new Set(keys).size);
    const inLieu = NATIONAL_CALENDAR.filter(({ kind }) => kind === 'compensatory');
    for (const { onDate } of inLieu) expect(dayOff(onDate, calendarOf([])), onDate).toBeUndefined();
  });

  test('the last day is a working day; between the counted day and it lie days off only', () => {
    fc.assert(
      fc.property(calendars, day, amounts, units, (calendar, start, amount, unit) => {
        const { minimumOn, steps } = minimum(amount, unit, start, calendar);
        const counted = steps.find((step) => step.kind === 'counted');
        const last = counted?.kind === 'counted' ? counted.lastDay : '';
        expect(dayOff(minimumOn, calendar)).toBeUndefined();
        expect(minimumOn >= last).toBe(true);
        if (minimumOn > last) {
          const passed = [last, ...daysAfter(last, addDays(minimumOn, -1))];
          expect(passed.every((d) => dayOff(d, calendar) !== undefined)).toBe(true);
        }
      }),
    );
  });

  test('calendar days: exactly that many days after the first; working days: exactly that many working days', () => {
    fc.assert(
      fc.property(calendars, day, amounts, (calendar, start, amount) => {
        const byDays = minimum(amount, 'calendarDay', start, calendar).steps[1];
        expect(byDays).toMatchObject({ lastDay: addDays(start, amount) });
        const { minimumOn } = minimum(amount, 'workingDay', start, calendar);
        expect(daysAfter(start, minimumOn).filter((d) => !dayOff(d, calendar))).toHaveLength(amount);
      }),
    );
  });

  test('who posts later or asks for more days never closes earlier', () => {
    fc.assert(
      fc.property(calendars, day, amounts, units, (calendar, start, amount, unit) => {
        const { minimumOn } = minimum(amount, unit, start, calendar);
        expect(minimum(amount + 1, unit, start, calendar).minimumOn >= minimumOn).toBe(true);
        expect(minimum(amount, unit, addDays(start, 1), calendar).minimumOn >= minimumOn).toBe(true);
      }),
    );
  });

  test('a holiday more never brings a deadline forward, a worked Saturday more never puts one off', () => {
    fc.assert(
      fc.property(calendars, day, amounts, units, day, (calendar, start, amount, unit, onDate) => {
        const { minimumOn } = minimum(amount, unit, start, calendar);
        const off: CalendarDay = { ...named, onDate, kind: 'holiday' };
        if (!firstRefused([off], calendar))
          expect(minimum(amount, unit, start, plus(calendar, off)).minimumOn >= minimumOn).toBe(true);
        const work: CalendarDay = { ...named, onDate, kind: 'swapWork' };
        if (!firstRefused([work], calendar))
          expect(minimum(amount, unit, start, plus(calendar, work)).minimumOn <= minimumOn).toBe(true);
      }),
    );
  });

  test('the explanation ends with the day that counts, whatever the calendar', () => {
    fc.assert(
      fc.property(calendars, day, amounts, units, (calendar, start, amount, unit) => {
        const deadline = minimum(amount, unit, start, calendar);
        expect(explanationLine(deadline).endsWith(`→ hết 24 giờ ngày ${formatDate(deadline.closesOn)}`)).toBe(
          true,
        );
      }),
    );
  });

  test('holidays on weekends give as many days in lieu, none of them on a day that is off anyway', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 25 }), (days) => {
        const given = days.map((onDate): CalendarDay => ({ ...named, onDate, kind: 'holiday' }));
        const all = withCompensation(given);
        const inLieu = all.filter(({ kind }) => kind === 'compensatory');
        const weekends = given.filter(({ onDate }) => dayOff(onDate, calendarOf([])) === 'weekend');
        expect(inLieu).toHaveLength(weekends.length);
        expect(new Set(all.map(({ onDate }) => onDate)).size).toBe(all.length);
        for (const { onDate } of inLieu) expect(workingDayFrom(onDate, calendarOf(given))).toBe(onDate);
      }),
    );
  });
});
