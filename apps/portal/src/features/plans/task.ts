export const TASK_STATES = ['notStarted', 'inProgress', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** One line of a plan: who leads, with whom, until when, and what must come out of it. */
export interface Task {
  readonly id: string;
  readonly planId: string;
  readonly ordinal: number;
  readonly title: string;
  readonly product: string;
  /** The unit in our register, when it is one; the printed name is kept beside it. */
  readonly leadId: string | null;
  readonly leadText: string;
  readonly coordinatingText: string;
  /** As written: "Thường xuyên", "Quý I, II", "Theo kế hoạch của UBND tỉnh". */
  readonly timeText: string;
  /** The day after which it is late; none for what has no date ("Thường xuyên"). */
  readonly dueOn: string | null;
  readonly state: TaskState;
  readonly stateNote: string;
  readonly doneOn: string | null;
  readonly version: number;
}

/** What proves a task, by kind and id; plans knows no owner of evidence. */
export interface EvidenceRef {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
}

/** late: open after its day · doneLate: done after its day · open and done speak for themselves. */
export type TaskStanding = 'open' | 'late' | 'done' | 'doneLate' | 'cancelled';

export function standingOf(task: Pick<Task, 'state' | 'dueOn' | 'doneOn'>, today: string): TaskStanding {
  if (task.state === 'cancelled') return 'cancelled';
  if (task.state === 'done')
    return task.dueOn && task.doneOn && task.doneOn > task.dueOn ? 'doneLate' : 'done';
  return task.dueOn && today > task.dueOn ? 'late' : 'open';
}

/** Done tasks of those not cancelled; a plan without tasks has no share. */
export function progressOf(tasks: readonly Pick<Task, 'state'>[]): {
  readonly done: number;
  readonly of: number;
} {
  const counted = tasks.filter((task) => task.state !== 'cancelled');
  return { done: counted.filter((task) => task.state === 'done').length, of: counted.length };
}

/**
 * The last day of the last quarter that a time names ("Quý I, II" of 2026 → 30/6/2026); undefined for
 * words that name no quarter, month or date: those get no day of their own and are never called late.
 */
export function dueFromWords(timeText: string, year: number): string | undefined {
  const quarters = /qu[ýy]\s+((?:(?:IV|III|II|I|[1-4])(?:\s*[,;và/-]+\s*)?)+)/iu.exec(timeText)?.[1];
  if (quarters) {
    const last = Math.max(...quarters.match(/IV|III|II|I|[1-4]/gi)!.map(quarterOf));
    return `${year}-${['03-31', '06-30', '09-30', '12-31'][last - 1]}`;
  }
  const month = /tháng\s+(1[0-2]|0?[1-9])\b/iu.exec(timeText)?.[1];
  if (month) return lastDayOfMonth(year, Number(month));
  const date = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(timeText);
  return date ? dayOf(Number(date[3]), Number(date[2]), Number(date[1])) : undefined;
}

function quarterOf(text: string): number {
  const roman = ['I', 'II', 'III', 'IV'].indexOf(text.toUpperCase());
  return roman >= 0 ? roman + 1 : Number(text);
}

function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}
