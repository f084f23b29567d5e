import { addDays } from '#platform/clock.ts';
import { type Deadline, daysBetween } from './deadline.ts';

export interface DayMark {
  readonly kind: 'start' | 'counted' | 'off' | 'end';
  /** Number of the day within the span; the first day is not counted. */
  readonly ordinal?: number;
  readonly why?: 'posted' | 'dayOff' | 'deadline';
}

/** What each day of the span is, for the calendar picture of a deadline. */
export function dayMarks(deadline: Deadline): Record<string, DayMark> {
  const off = new Set(deadline.daysOff.map((day) => day.on));
  const marks: Record<string, DayMark> = { [deadline.startOn]: { kind: 'start', why: 'posted' } };
  for (let day = addDays(deadline.startOn, 1); day < deadline.closesOn; day = addDays(day, 1)) {
    const ordinal = daysBetween(deadline.startOn, day);
    marks[day] = off.has(day) ? { kind: 'off', ordinal, why: 'dayOff' } : { kind: 'counted', ordinal };
  }
  marks[deadline.closesOn] = { kind: 'end', why: 'deadline' };
  return marks;
}
