import type { Task, TaskStanding } from '../task.ts';
import type { TaskUnit } from '../tasks/task-unit.ts';
import type { TaskWindow } from '../tasks/task-windows.store.server.ts';

/** A task as every view of a plan shows it: with its units, its turns and where it stands today. */
export interface ViewedTask extends Task {
  readonly standing: TaskStanding;
  readonly units: readonly TaskUnit[];
  readonly turns: readonly TaskWindow[];
}
