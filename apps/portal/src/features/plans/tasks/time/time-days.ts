/**
 * A stretch of days for a task; both ends are inside. `from` is null where the words name only an end.
 * `label` is data of the stretch ("Q2", "M10", "H1", "D2026-11-20", "Y2026"), put into words by `text/vi/tasks.ts`.
 */
export interface TimeWindow {
  readonly label: string;
  readonly from: string | null;
  readonly due: string;
}

export const firstDay = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;

export function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Undefined for a day that does not exist ("31/02"). */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** The day of a month, or its last when the month is shorter: "ngày 31 hằng tháng" in February. */
export const cutDay = (year: number, month: number, day: number): string =>
  dayOf(year, month, day) ?? lastDay(year, month);

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** A year that is printed is believed, also a past one. */
export function yearIn(text: string): number | undefined {
  const year = /(?:năm |[ /]|^)(20\d\d)\b/.exec(text)?.[1];
  return year ? Number(year) : undefined;
}
