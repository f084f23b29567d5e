import type { TaskState } from '../task.ts';

export const TASK_EVENTS = ['begin', 'note', 'finish', 'reopen', 'cancel', 'restore'] as const;
export type TaskEvent = (typeof TASK_EVENTS)[number];
/** doer: of the body that leads the task, or of the body whose plan it is · amendment: an amendment of the plan, once approved. */
export type TaskRole = 'doer' | 'amendment';

/**
 * The life of a task: (state, event, role) → state. What is finished is reopened before it is cancelled, so that no work
 * that was done disappears from the figures by one click.
 */
const TASK_LIFE: readonly (readonly [TaskState, TaskEvent, TaskRole, TaskState])[] = [
  ['notStarted', 'begin', 'doer', 'inProgress'],
  ['notStarted', 'note', 'doer', 'notStarted'],
  ['notStarted', 'finish', 'doer', 'done'],
  ['notStarted', 'cancel', 'amendment', 'cancelled'],
  ['inProgress', 'note', 'doer', 'inProgress'],
  ['inProgress', 'finish', 'doer', 'done'],
  ['inProgress', 'cancel', 'amendment', 'cancelled'],
  ['done', 'note', 'doer', 'done'],
  ['done', 'reopen', 'doer', 'inProgress'],
  ['cancelled', 'restore', 'amendment', 'notStarted'],
];

/** The next state, or undefined when nobody in these roles may do this now. */
export function nextTaskState(
  state: TaskState,
  event: TaskEvent,
  roles: readonly TaskRole[],
): TaskState | undefined {
  return TASK_LIFE.find(([from, what, who]) => from === state && what === event && roles.includes(who))?.[3];
}

/** What these roles may do in this state, in the order of the choices. */
export function taskEventsOf(state: TaskState, roles: readonly TaskRole[]): TaskEvent[] {
  return TASK_LIFE.filter(([from, , who]) => from === state && roles.includes(who)).map(([, what]) => what);
}
