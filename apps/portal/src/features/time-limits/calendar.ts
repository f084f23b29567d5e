import { addDays } from '#platform/clock.ts';
import type { RuleStatus } from './rule.ts';

/** holiday · compensatory day off for a holiday on a weekend · swapped day off · a Saturday or Sunday made a working day. */
export type CalendarKind = 'holiday' | 'compensatory' | 'swapOff' | 'swapWork';

export const CALENDAR_KINDS = [
  'holiday',
  'compensatory',
  'swapOff',
  'swapWork',
] as const satisfies CalendarKind[];

export interface CalendarDay {
  readonly onDate: string;
  readonly kind: CalendarKind;
  readonly name: string;
  /** Where the day stands: "Bộ luật Lao động, Điều 112". */
  readonly source: string;
  /** How far that was checked. */
  readonly status: RuleStatus;
}

export type Calendar = ReadonlyMap<string, readonly CalendarDay[]>;

export function calendarOf(days: readonly CalendarDay[]): Calendar {
  const calendar = new Map<string, CalendarDay[]>();
  for (const day of days) calendar.set(day.onDate, [...(calendar.get(day.onDate) ?? []), day]);
  return calendar;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Why nobody works on this day: the weekend, or a row of the calendar; undefined on a working day. */
export function dayOff(day: string, calendar: Calendar): 'weekend' | CalendarDay | undefined {
  const rows = calendar.get(day) ?? [];
  const off = rows.find((row) => row.kind !== 'swapWork');
  if (off) return off;
  if (rows.some((row) => row.kind === 'swapWork')) return undefined;
  const n = weekday(day);
  return n === 0 || n === 6 ? 'weekend' : undefined;
}

/** The day itself when it is a working day, else the first working day after it. */
export function workingDayFrom(day: string, calendar: Calendar): string {
  let current = day;
  while (dayOff(current, calendar)) current = addDays(current, 1);
  return current;
}

/**
 * Adds the compensatory days: a holiday on a Saturday or Sunday gives the next working day off
 * (Labour Code 45/2019/QH14, Article 111(3)).
 */
export function withCompensation(holidays: readonly CalendarDay[]): CalendarDay[] {
  const days = [...holidays];
  for (const holiday of [...holidays].sort((a, b) => (a.onDate < b.onDate ? -1 : 1))) {
    const n = weekday(holiday.onDate);
    if (holiday.kind !== 'holiday' || (n !== 0 && n !== 6)) continue;
    const onDate = workingDayFrom(addDays(holiday.onDate, 1), calendarOf(days));
    days.push({ ...holiday, onDate, kind: 'compensatory' });
  }
  return days;
}
