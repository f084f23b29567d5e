import { addDays } from '#platform/clock.ts';
import { weekday } from './calendar.ts';
import { type Deadline, daysBetween } from './deadline.ts';

/** One cell of the picture of a deadline. `counted` is the number of the day within the span, from 1. */
export interface DayCell {
  readonly on: string;
  readonly inSpan: boolean;
  readonly counted?: number;
  readonly off?: string;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/** Weeks from Monday to Sunday that hold the whole span from the posting day to the last day. */
export function weeksOf(deadline: Deadline): DayCell[][] {
  const off = new Map(deadline.daysOff.map((day) => [day.on, day.name]));
  const first = addDays(deadline.startOn, -((weekday(deadline.startOn) + 6) % 7));
  const weeks: DayCell[][] = [];
  for (let monday = first; monday <= deadline.closesOn; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((n) => cell(addDays(monday, n), deadline, off)));
  }
  return weeks;
}

function cell(on: string, deadline: Deadline, off: ReadonlyMap<string, string>): DayCell {
  const inSpan = on >= deadline.startOn && on <= deadline.closesOn;
  const n = daysBetween(deadline.startOn, on);
  return {
    on,
    inSpan,
    counted: inSpan && n > 0 ? n : undefined,
    off: inSpan ? off.get(on) : undefined,
    isStart: on === deadline.startOn,
    isEnd: on === deadline.closesOn,
  };
}
