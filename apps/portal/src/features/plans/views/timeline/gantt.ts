import { shareOfYear } from '../../plan-line.ts';
import { standingOf, type TaskStanding } from '../../task.ts';
import { type TaskTime, timeFromWords } from '../../tasks/time/task-time.ts';
import { firstDay, lastDay, type TimeWindow } from '../../tasks/time/time-days.ts';
import type { ViewedTask } from '../viewed-task.ts';

export type GanttTask = Pick<
  ViewedTask,
  'timeText' | 'fromOn' | 'dueOn' | 'state' | 'mode' | 'doneOn' | 'standing' | 'turns'
>;

/** A stretch of days of a task on the line of the year of its plan. */
export interface GanttBar {
  /** stretch: from a day to a day · end: only its last day is known · ongoing: without a last day ("Thường xuyên"). */
  readonly kind: 'stretch' | 'end' | 'ongoing';
  readonly fromOn: string | null;
  readonly dueOn: string | null;
  /** Of a turn: data that `text/vi/tasks.ts` puts into words. */
  readonly label: string | null;
  readonly standing: TaskStanding;
  /** Shares of the year, 0 on the first of January; both days are inside. Undefined: nothing of it falls in the year. */
  readonly at: { readonly from: number; readonly to: number } | undefined;
}

export interface GanttRow<T> {
  readonly task: T;
  readonly bars: readonly GanttBar[];
  /** Why a row without bars has none. */
  readonly time: TaskTime['kind'];
}

export function ganttRows<T extends GanttTask>(
  tasks: readonly T[],
  year: number,
  today: string,
): GanttRow<T>[] {
  return tasks.map((task) => {
    const time = timeFromWords(task.timeText, year);
    return { task, bars: barsOf(task, time, year, today), time: time.kind };
  });
}

function barsOf(task: GanttTask, time: TaskTime, year: number, today: string): GanttBar[] {
  if (task.turns.length > 0)
    return task.turns.map((turn) =>
      dated(turn.from, turn.due, turn.label, turnStanding(task, turn, today), year),
    );
  if (task.dueOn !== null)
    return stretchesOf(task, task.dueOn, time).map(({ from, due }) =>
      dated(from, due, null, task.standing, year),
    );
  if (time.kind !== 'ongoing') return [];
  const fromOn = time.from ?? firstDay(year, 1);
  const at = placed(fromOn, lastDay(year, 12), year);
  return [
    { kind: 'ongoing', fromOn: time.from ?? null, dueOn: null, label: null, standing: task.standing, at },
  ];
}

/** "Quý I, III" are two stretches of one task; a day that was set by hand wins over what the words say. */
function stretchesOf(
  { fromOn }: GanttTask,
  dueOn: string,
  time: TaskTime,
): readonly Pick<TimeWindow, 'from' | 'due'>[] {
  const isListed = time.kind === 'dated' && !time.recurs && time.windows.at(-1)?.due === dueOn;
  return isListed ? time.windows : [{ from: fromOn, due: dueOn }];
}

/** A turn is done or late by itself; of a cancelled task nothing is awaited any more. */
function turnStanding(
  task: GanttTask,
  turn: { readonly due: string; readonly doneOn: string | null },
  today: string,
): TaskStanding {
  const state = task.state === 'cancelled' ? 'cancelled' : turn.doneOn ? 'done' : 'inProgress';
  return standingOf({ state, mode: task.mode, dueOn: turn.due, doneOn: turn.doneOn }, today);
}

function dated(
  fromOn: string | null,
  dueOn: string,
  label: string | null,
  standing: TaskStanding,
  year: number,
): GanttBar {
  const kind = fromOn === null || fromOn === dueOn ? 'end' : 'stretch';
  return { kind, fromOn, dueOn, label, standing, at: placed(fromOn ?? dueOn, dueOn, year) };
}

function placed(from: string, due: string, year: number): GanttBar['at'] {
  if (due < firstDay(year, 1) || from > lastDay(year, 12)) return undefined;
  return { from: shareOfYear(from, year), to: shareOfYear(nextDay(due), year) };
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** As much of a title as stands in front of its line; the table below has the whole. */
export function shortTitle(title: string): string {
  const MOST = 36;
  if (title.length <= MOST) return title;
  const cut = title.lastIndexOf(' ', MOST - 1);
  return `${title.slice(0, cut > MOST / 2 ? cut : MOST - 1)}…`;
}
