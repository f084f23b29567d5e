import { TASK_STATES, type TaskState } from '../task.ts';
import { unitKey } from './view-units.ts';
import type { ViewedTask } from './viewed-task.ts';

type Card = Pick<ViewedTask, 'state' | 'standing' | 'dueOn' | 'ordinal' | 'units'>;

export interface BoardColumn<T> {
  readonly state: TaskState;
  readonly tasks: readonly T[];
  readonly late: number;
}

/**
 * One column for each state, also where nothing stands in it; that of cancelled tasks only when there are some. The most
 * pressing first: late, then by day, and what has no day at the end. With a lead, what this unit leads.
 */
export function boardColumns<T extends Card>(tasks: readonly T[], leadKey?: string): BoardColumn<T>[] {
  const shown = leadKey === undefined ? tasks : tasks.filter((task) => isLedBy(task, leadKey));
  return TASK_STATES.map((state) => {
    const cards = shown.filter((task) => task.state === state).sort(byPressure);
    return { state, tasks: cards, late: cards.filter(isLate).length };
  }).filter(({ state, tasks: cards }) => state !== 'cancelled' || cards.length > 0);
}

const isLate = ({ standing }: Card) => standing === 'late';
const isLedBy = ({ units }: Card, key: string) =>
  units.some((unit) => unit.part === 'lead' && unitKey(unit) === key);

const dayOrLast = ({ dueOn }: Card) => dueOn ?? '9999-12-31';

function byPressure(a: Card, b: Card): number {
  const late = Number(isLate(b)) - Number(isLate(a));
  return late || dayOrLast(a).localeCompare(dayOrLast(b)) || a.ordinal - b.ordinal;
}
