import { addDays } from '#platform/clock.ts';
import type { WaitingItem } from './inbox.ts';

/** Why nobody works on a day: the weekend, or the name of the holiday; undefined on a working day. */
export type DayOff = 'weekend' | { readonly name: string } | undefined;

/** One column of the week: a day, or the days of a weekend on which nothing is due. */
export interface WeekCell {
  readonly days: readonly string[];
  readonly off: DayOff;
  readonly items: readonly WaitingItem[];
}

const DAYS = 7;

/** Today and the six days after it, with what is due on each. */
export function weekOf(
  today: string,
  due: readonly WaitingItem[],
  dayOff: (day: string) => DayOff,
): WeekCell[] {
  const cells: WeekCell[] = [];
  for (let ahead = 0; ahead < DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    const cell = { days: [day], off: dayOff(day), items: due.filter(({ dueOn }) => dueOn === day) };
    const before = cells.at(-1);
    if (before && !before.days.includes(today) && isIdleWeekend(before) && isIdleWeekend(cell))
      cells[cells.length - 1] = { ...before, days: [...before.days, day] };
    else cells.push(cell);
  }
  return cells;
}

const isIdleWeekend = ({ off, items }: WeekCell) => off === 'weekend' && items.length === 0;
