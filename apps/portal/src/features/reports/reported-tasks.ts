import type { TaskState } from '#features/reports/reported-tasks.store.server.ts';

/** A task of a plan as a report tells it (nhiệm vụ trong báo cáo): what was wanted, and what is there at the end of the period. */
export interface ReportedTask {
  readonly id: string;
  readonly title: string;
  readonly product: string;
  readonly lead: string;
  readonly time: string;
  readonly standing: 'done' | 'underWay' | 'notStarted';
  /** Of what is done. */
  readonly doneOn: string | null;
  /** What its unit said of it last. */
  readonly note: string;
  /** What proves it, as it is called where it stands; of the period apart from before. */
  readonly evidence: readonly { readonly kind: string; readonly label: string }[];
  readonly earlier: number;
}

export interface PlannedTask {
  readonly id: string;
  readonly title: string;
  readonly product: string;
  readonly lead: string;
  readonly time: string;
  readonly state: TaskState;
  readonly stateNote: string;
  readonly doneOn: string | null;
  readonly evidence: readonly {
    readonly kind: string;
    readonly label: string;
    readonly onDate: string;
  }[];
}

/**
 * How a task stands at the end of a period. What was done or proven after it belongs to the next report; a task that nothing has happened to
 * is said to be so, never left out.
 */
export function reportedTask(
  { state, stateNote, doneOn, evidence, ...task }: PlannedTask,
  { from, to }: { readonly from: string; readonly to: string },
): ReportedTask {
  const known = evidence.filter(({ onDate }) => onDate <= to);
  const isDone = state === 'done' && (doneOn === null || doneOn <= to);
  const isUnderWay = state !== 'notStarted' || known.length > 0;
  return {
    ...task,
    standing: isDone ? 'done' : isUnderWay ? 'underWay' : 'notStarted',
    doneOn: isDone ? doneOn : null,
    note: stateNote,
    evidence: known.filter(({ onDate }) => onDate >= from).map(({ kind, label }) => ({ kind, label })),
    earlier: known.filter(({ onDate }) => onDate < from).length,
  };
}

/** How many tasks stand how, and what proves them in the period, by kind; a product that proves two tasks is one. */
export function taskSums(tasks: readonly ReportedTask[]) {
  const of = (standing: ReportedTask['standing']) =>
    tasks.filter((task) => task.standing === standing).length;
  const products = new Map(
    tasks.flatMap(({ evidence }) =>
      evidence.map((proof) => [`${proof.kind} ${proof.label}`, proof.kind] as const),
    ),
  );
  const kinds = new Map<string, number>();
  for (const kind of products.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    all: tasks.length,
    done: of('done'),
    underWay: of('underWay'),
    notStarted: of('notStarted'),
    kinds,
  };
}
