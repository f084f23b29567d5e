import type { Task } from '../task.ts';

type Row = Pick<Task, 'id' | 'ordinal' | 'parentId'>;

export interface OfficialRow<T> {
  readonly task: T;
  /** 0 for what hangs on nothing, 1 for its parts, … */
  readonly depth: number;
  readonly hasParts: boolean;
  /** The task above it that hangs on nothing; itself, when it is one. */
  readonly top: string;
}

/**
 * The rows of the table in an appendix of a plan: each part below the task it belongs to, numbered as in the plan. A part
 * whose task is not shown to this reader stands by itself.
 */
export function officialRows<T extends Row>(tasks: readonly T[]): OfficialRow<T>[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const sorted = [...tasks].sort((a, b) => a.ordinal - b.ordinal);
  const isTop = ({ parentId }: T) => parentId === null || !ids.has(parentId);
  const rowsFrom = (task: T, depth: number, top: string): OfficialRow<T>[] => {
    const parts = sorted.filter(({ parentId }) => parentId === task.id);
    return [
      { task, depth, hasParts: parts.length > 0, top },
      ...parts.flatMap((part) => rowsFrom(part, depth + 1, top)),
    ];
  };
  return sorted.filter(isTop).flatMap((task) => rowsFrom(task, 0, task.id));
}
