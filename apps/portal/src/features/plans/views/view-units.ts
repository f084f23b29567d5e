import type { TaskUnit } from '../tasks/task-unit.ts';
import type { ViewedTask } from './viewed-task.ts';

/** One unit over all tasks of a view: a body of the register, or a printed name in any capitals. */
export function unitKey({ organisationId, name }: Pick<TaskUnit, 'organisationId' | 'name'>): string {
  return organisationId ?? name.normalize('NFC').toLowerCase();
}

export interface LeadingUnit {
  readonly key: string;
  readonly name: string;
}

/** Who leads something in these tasks, in the order of the plan; a body of the register by its short name. */
export function leadingUnits(
  tasks: readonly Pick<ViewedTask, 'units'>[],
  shortNames: Readonly<Record<string, string>>,
): LeadingUnit[] {
  const found = new Map<string, string>();
  for (const unit of tasks.flatMap(({ units }) => units)) {
    const key = unitKey(unit);
    if (unit.part === 'lead' && !found.has(key)) found.set(key, shortNames[key] ?? unit.name);
  }
  return [...found].map(([key, name]) => ({ key, name }));
}
