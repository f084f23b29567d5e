/** Whole weeks from Monday to Sunday around a period; days outside it are marked so. */
export interface CalendarDay {
  readonly day: string;
  readonly inside: boolean;
}

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const name = (time: number): string => new Date(time).toISOString().slice(0, 10);
/** Monday is 0. */
const weekdayIndex = (time: number): number => (new Date(time).getUTCDay() + 6) % 7;

export function calendarWeeks(from: string, to: string): CalendarDay[][] {
  const first = at(from) - weekdayIndex(at(from)) * DAY_MS;
  const last = at(to) + (6 - weekdayIndex(at(to))) * DAY_MS;
  const weeks: CalendarDay[][] = [];
  for (let monday = first; monday <= last; monday += 7 * DAY_MS) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = name(monday + index * DAY_MS);
        return { day, inside: day >= from && day <= to };
      }),
    );
  }
  return weeks;
}
