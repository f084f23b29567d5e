import { type Calendar, dayOff } from '#features/time-limits/calendar.ts';
import { addDays } from '#platform/clock.ts';

export function isWorkingDay(day: string, calendar: Calendar): boolean {
  return dayOff(day, calendar) === undefined;
}

/** A step of a calendar is asked for again with every task that has the same day; a calendar is read anew for each run. */
const known = new WeakMap<Calendar, Map<string, string>>();

/**
 * The n-th working day after a day, before it when n is negative; for 0 the day itself, or the last working day before it,
 * because what is due on a day off is better said too early than too late.
 */
export function workingDaysFrom(day: string, n: number, calendar: Calendar): string {
  const steps = known.get(calendar) ?? new Map<string, string>();
  known.set(calendar, steps);
  const key = `${day} ${n}`;
  const found = steps.get(key) ?? walk(day, n, calendar);
  steps.set(key, found);
  return found;
}

function walk(day: string, n: number, calendar: Calendar): string {
  let current = day;
  if (n === 0) {
    while (!isWorkingDay(current, calendar)) current = addDays(current, -1);
    return current;
  }
  const step = n > 0 ? 1 : -1;
  for (let left = Math.abs(n); left > 0; ) {
    current = addDays(current, step);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}
