import type { Plan } from '../plan.ts';
import { numbersOf, type PlanSection } from '../sections/plan-section.ts';
import type { Task, TaskMode, TaskState } from '../task.ts';
import type { TaskUnit } from '../tasks/task-unit.ts';

/** One line of a plan as it stands on paper, with the bodies of the register that it names. */
export interface PrintedTask {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
  readonly product: string;
  readonly mode: TaskMode;
  readonly leadText: string;
  readonly coordinatingText: string;
  readonly timeText: string;
  readonly dueOn: string | null;
  readonly proofsWanted: number;
  /** Number of the task of which it is a part. */
  readonly parent: number | null;
  readonly state: TaskState;
  readonly bodies: readonly string[];
  /** Title of its heading; null: under no heading; absent of lines kept before plans had headings. */
  readonly section?: string | null;
}

/** A plan at one moment. */
export interface PrintedPlan {
  readonly title: string;
  readonly goals: string;
  readonly tasks: readonly PrintedTask[];
  /** Absent of plans kept before they had headings. */
  readonly sections?: readonly { readonly number: string; readonly title: string; readonly body: string }[];
}

export function printedPlan(
  { title, goals }: Plan,
  tasks: readonly Task[],
  units: readonly TaskUnit[],
  sections: readonly PlanSection[] = [],
): PrintedPlan {
  const numbers = numbersOf(sections);
  const places = new Map(sections.map(({ id, title: heading }) => [id, heading]));
  return {
    ...{ title, goals },
    tasks: tasks.map((task) => ({
      ...printedTask(task, tasks, units),
      section: places.get(task.sectionId ?? '') ?? null,
    })),
    sections: sections.map((section, i) => ({
      ...{ number: numbers[i]!, title: section.title, body: section.body },
    })),
  };
}

function printedTask(task: Task, all: readonly Task[], units: readonly TaskUnit[]): PrintedTask {
  const { id, ordinal, title, product, mode, leadText, coordinatingText, timeText } = task;
  const { dueOn, proofsWanted, state } = task;
  const named = units
    .filter(({ taskId }) => taskId === id)
    .flatMap(({ organisationId }) => organisationId ?? []);
  return {
    ...{
      id,
      ordinal,
      title,
      product,
      mode,
      leadText,
      coordinatingText,
      timeText,
      dueOn,
      proofsWanted,
      state,
    },
    parent: all.find((other) => other.id === task.parentId)?.ordinal ?? null,
    bodies: [...new Set(named)],
  };
}

const PRINTED_FIELDS = [
  ...(['title', 'product', 'mode', 'leadText', 'coordinatingText', 'timeText'] as const),
  ...(['dueOn', 'proofsWanted', 'parent', 'state', 'section'] as const),
] as const;
export type PrintedField = (typeof PRINTED_FIELDS)[number];

/** A new line says what it says beyond its title; what every new task is need not be read. */
const NEW: Partial<Record<PrintedField, string | number | null>> = {
  ...{ product: '', mode: 'assigned', leadText: '', coordinatingText: '', timeText: '' },
  ...{ dueOn: null, proofsWanted: 1, parent: null, section: null, state: 'notStarted' },
};

/** What reads otherwise in two versions of a line; of a line that is new, what it says. */
export function changedFields(before: PrintedTask | null, after: PrintedTask | null): PrintedField[] {
  const earlier = before ?? { ...NEW, title: after?.title };
  return PRINTED_FIELDS.filter((field) => (earlier[field] ?? null) !== (after?.[field] ?? null));
}
