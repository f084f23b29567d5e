import type { Task, TaskStanding } from './task.ts';

/** The shape beside the word: a task within its time is either begun or not. */
export function markOf({
  standing,
  state,
}: Pick<Task, 'state'> & { readonly standing: TaskStanding }):
  | 'done'
  | 'late'
  | 'doing'
  | 'notStarted'
  | 'cancelled' {
  if (standing === 'done' || standing === 'doneLate') return 'done';
  if (standing === 'late' || standing === 'cancelled') return standing;
  return state === 'inProgress' ? 'doing' : 'notStarted';
}
