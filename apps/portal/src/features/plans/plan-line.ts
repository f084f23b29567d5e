import type { Task, TaskStanding } from './task.ts';

/** A task on the line of its year. */
export interface LinePoint {
  readonly ordinal: number;
  /** 0 on the first of January, 1 at the end of December. */
  readonly at: number;
  /** Tasks that fall close together stand one above the other. */
  readonly row: number;
  readonly standing: TaskStanding;
  readonly title: string;
  readonly dueOn: string;
}

/** As a share of the year: less than this apart, two numbers would run into each other. */
const APART = 0.035;

export function shareOfYear(day: string, year: number): number {
  const at = (text: string) => Date.parse(`${text}T00:00:00Z`);
  const [first, next] = [at(`${year}-01-01`), at(`${year + 1}-01-01`)];
  return Math.min(1, Math.max(0, (at(day) - first) / (next - first)));
}

/** Tasks with a day, from the first to the last; "Thường xuyên" has no place on the line. */
export function linePoints(
  tasks: readonly (Task & { readonly standing: TaskStanding })[],
  year: number,
): LinePoint[] {
  const ends: number[] = [];
  return tasks
    .filter((task): task is typeof task & { dueOn: string } => task.dueOn !== null)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.ordinal - b.ordinal)
    .map(({ ordinal, title, dueOn, standing }) => {
      const at = shareOfYear(dueOn, year);
      const free = ends.findIndex((end) => at - end >= APART);
      const row = free === -1 ? ends.length : free;
      ends[row] = at;
      return { ordinal, at, row, standing, title, dueOn };
    });
}
