export const TASK_STATES = ['notStarted', 'inProgress', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** assigned: giao · requested: đề nghị, to a body that owes us nothing: invited and thanked, never called late. */
export const TASK_MODES = ['assigned', 'requested'] as const;
export type TaskMode = (typeof TASK_MODES)[number];

/** One line of a plan: who leads, with whom, until when, and what must come out of it. */
export interface Task {
  readonly id: string;
  readonly planId: string;
  readonly ordinal: number;
  readonly title: string;
  readonly product: string;
  readonly mode: TaskMode;
  /** The task of the same plan of which this is a part. */
  readonly parentId: string | null;
  /** The heading of the plan under which it hangs; null: under none. */
  readonly sectionId: string | null;
  /** As printed; what is understood of it are the rows of `tasks/task-unit.ts`. */
  readonly leadText: string;
  readonly coordinatingText: string;
  /** As written: "Thường xuyên", "Quý I, II", "Theo kế hoạch của UBND tỉnh". */
  readonly timeText: string;
  /** First day of its stretch, when the words name one. */
  readonly fromOn: string | null;
  /** The day after which it is late; none for what has no date ("Thường xuyên"). Of what recurs: of the open turn. */
  readonly dueOn: string | null;
  /** How many pieces of evidence the product asks for; at least 1. */
  readonly proofsWanted: number;
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
  /** Its file had to go: it is no proof any more. */
  readonly isPurged?: boolean;
}

/**
 * late: open after its day · doneLate: done after its day · awaited: asked of a body that has not done it by its day ·
 * open and done speak for themselves.
 */
export type TaskStanding = 'open' | 'late' | 'awaited' | 'done' | 'doneLate' | 'cancelled';

export function standingOf(
  { state, mode, dueOn, doneOn }: Pick<Task, 'state' | 'mode' | 'dueOn' | 'doneOn'>,
  today: string,
): TaskStanding {
  if (state === 'cancelled') return 'cancelled';
  const isAsked = mode === 'requested';
  if (state === 'done') return !isAsked && dueOn && doneOn && doneOn > dueOn ? 'doneLate' : 'done';
  if (!dueOn || today <= dueOn) return 'open';
  return isAsked ? 'awaited' : 'late';
}

/** Nothing is done in it any more, until it is reopened or restored. */
export function isClosed({ state }: Pick<Task, 'state'>): boolean {
  return state === 'done' || state === 'cancelled';
}

/** Done tasks of those not cancelled; a plan without tasks has no share. */
export function progressOf(tasks: readonly Pick<Task, 'state'>[]): {
  readonly done: number;
  readonly of: number;
} {
  const counted = tasks.filter((task) => task.state !== 'cancelled');
  return { done: counted.filter((task) => task.state === 'done').length, of: counted.length };
}
