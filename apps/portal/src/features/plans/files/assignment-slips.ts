import type { Task } from '../task.ts';
import type { TaskUnit } from '../tasks/task-unit.ts';

/** A task on a slip, with all who are named in it. */
export type SlipTask = Pick<
  Task,
  'ordinal' | 'title' | 'product' | 'mode' | 'leadText' | 'timeText' | 'dueOn' | 'state'
> & { readonly turns: number; readonly units: readonly TaskUnit[] };

/** Who gets a slip: a body of the register, or a name that is only printed. */
export interface SlipReceiver {
  /** Part of the file's name; unique in the plan. */
  readonly slug: string;
  readonly name: string;
  /** Whatever the plan says of the task: who stands above us or in a line of its own is asked, who belongs to us is charged. */
  readonly always: Task['mode'] | null;
}

/** Phiếu giao việc; to a body that is asked: văn bản đề nghị. What one unit has to do in a plan. */
export interface AssignmentSlip<T extends SlipTask = SlipTask> {
  readonly receiver: SlipReceiver;
  readonly mode: Task['mode'];
  readonly leads: readonly T[];
  readonly helps: readonly T[];
}

/**
 * One slip for each unit and way of giving, in the order in which the plan names the units. A unit that leads a task is not
 * also its helper; what was dropped is asked of nobody; the body whose plan it is writes no slip to itself.
 */
export function slipsOf<T extends SlipTask>(
  tasks: readonly T[],
  receiversOf: (unit: TaskUnit) => readonly SlipReceiver[],
): AssignmentSlip<T>[] {
  const found = new Map<string, { receiver: SlipReceiver; leads: Set<T>; helps: Set<T> }>();
  for (const task of tasks.filter(({ state }) => state !== 'cancelled')) {
    for (const unit of task.units) {
      for (const receiver of receiversOf(unit)) {
        const { slug } = receiver;
        const has = found.get(slug) ?? { receiver, leads: new Set<T>(), helps: new Set<T>() };
        has[unit.part === 'lead' ? 'leads' : 'helps'].add(task);
        found.set(slug, has);
      }
    }
  }
  return [...found.values()].flatMap(({ receiver, leads, helps }) =>
    (['assigned', 'requested'] as const).flatMap((mode) => {
      const modeOf = (task: T) => receiver.always ?? task.mode;
      const ofMode = (set: ReadonlySet<T>) => [...set].filter((task) => modeOf(task) === mode);
      const slip = {
        ...{ receiver, mode, leads: ofMode(leads) },
        helps: ofMode(helps).filter((task) => !leads.has(task)),
      };
      return slip.leads.length + slip.helps.length === 0 ? [] : [slip];
    }),
  );
}
