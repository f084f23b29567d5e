import { addDays } from '#platform/clock.ts';
import { type Calendar, type CalendarKind, dayOff, workingDayFrom } from './calendar.ts';
import type { RuleStatus, TimeLimitRule } from './rule.ts';

/** One sentence of "why this day?", as data; the words are in `text/vi/time-limits.ts`. */
export type DeadlineStep =
  | { readonly kind: 'firstDayNotCounted'; readonly on: string }
  | {
      readonly kind: 'counted';
      readonly amount: number;
      readonly unit: 'calendarDay' | 'workingDay';
      readonly lastDay: string;
    }
  | {
      readonly kind: 'lastDayOff';
      readonly on: string;
      /** "weekend", or the name of the day. */
      readonly why: string;
      /** Which row of the calendar made it a day off; absent for a weekend. */
      readonly dayKind?: CalendarKind;
      /** Where that day stands and how far that was checked: it decides the date as much as the rule does. */
      readonly daySource?: string;
      readonly dayStatus?: RuleStatus;
      readonly movedTo: string;
    }
  | { readonly kind: 'bodyChoseLater'; readonly minimum: string; readonly closesOn: string };

/** Why another row governs than the one of the opening day. */
export interface RowChoice {
  /** The transitional provision. */
  readonly basis: string;
  readonly reason: string;
}

export interface Deadline {
  readonly startOn: string;
  /** The earliest lawful last day; intake ends at its 24:00. */
  readonly minimumOn: string;
  /** The last day that was chosen; never before `minimumOn`. */
  readonly closesOn: string;
  readonly steps: readonly DeadlineStep[];
  /** The rule as it stood on the opening day; absent when no rule of law sets a minimum. */
  readonly rule?: TimeLimitRule;
  /** The officer chose this row by a transitional provision, instead of the one in force on the opening day. */
  readonly chosenRow?: RowChoice;
  /** Days off inside the span, for the calendar picture. */
  readonly daysOff: readonly { readonly on: string; readonly name: string }[];
}

/**
 * The deadline with its reasons. Calendar days, holidays included; the first day is not counted; a last day
 * on a day off rolls to the next working day, 24:00 (Civil Code 91/2015/QH13, Articles 147-148).
 *
 * Posted Wednesday 4/11/2026, 20 days: the last day, Tuesday 24/11, is a holiday → Wednesday 25/11/2026, 24:00.
 */
export function deadlineFor(
  rule: TimeLimitRule | undefined,
  startOn: string,
  calendar: Calendar,
  chosen?: string,
): Deadline {
  const steps: DeadlineStep[] = [{ kind: 'firstDayNotCounted', on: startOn }];
  let minimumOn = startOn;
  if (rule) {
    const lastDay = lastDayOf(rule, startOn, calendar);
    steps.push({ kind: 'counted', amount: rule.amount, unit: rule.unit, lastDay });
    minimumOn = workingDayFrom(lastDay, calendar);
    const why = dayOff(lastDay, calendar);
    if (why) {
      steps.push({
        kind: 'lastDayOff',
        on: lastDay,
        ...(why === 'weekend'
          ? { why }
          : { why: why.name, dayKind: why.kind, daySource: why.source, dayStatus: why.status }),
        movedTo: minimumOn,
      });
    }
  }
  const closesOn = chosen && chosen > minimumOn ? chosen : minimumOn;
  if (closesOn > minimumOn) steps.push({ kind: 'bodyChoseLater', minimum: minimumOn, closesOn });
  return { startOn, minimumOn, closesOn, steps, rule, daysOff: daysOffBetween(startOn, closesOn, calendar) };
}

/** The last day of a span, its first day not counted, rolled on to a working day (Civil Code, Articles 147-148). */
export function lastDayWithin(
  limit: Pick<TimeLimitRule, 'amount' | 'unit'>,
  startOn: string,
  calendar: Calendar,
): string {
  return workingDayFrom(lastDayOf(limit, startOn, calendar), calendar);
}

function lastDayOf(
  rule: Pick<TimeLimitRule, 'amount' | 'unit'>,
  startOn: string,
  calendar: Calendar,
): string {
  if (rule.unit === 'calendarDay') return addDays(startOn, rule.amount);
  let day = startOn;
  for (let counted = 0; counted < rule.amount; counted += 1) day = workingDayFrom(addDays(day, 1), calendar);
  return day;
}

function daysOffBetween(from: string, to: string, calendar: Calendar): { on: string; name: string }[] {
  const days: { on: string; name: string }[] = [];
  for (const rows of calendar.values()) {
    for (const row of rows) {
      if (row.kind !== 'swapWork' && row.onDate >= from && row.onDate <= to) {
        days.push({ on: row.onDate, name: row.name });
      }
    }
  }
  return days.sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Days from today to the last day: 3 on 22/11 for 25/11, 0 on the last day itself (and after it). */
export function daysLeft(closesOn: string, today: string): number {
  return Math.max(0, daysBetween(today, closesOn));
}

/** Calendar days from one day to another; negative when `to` is before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
