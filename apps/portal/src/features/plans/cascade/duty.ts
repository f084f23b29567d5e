import type { PlanState } from '../plan.ts';
import type { TaskState } from '../task.ts';
import type { UnitPart } from '../tasks/task-unit.ts';

/** Việc cấp trên giao: a task of a plan in force that names a body which makes plans of its own. */
export interface Duty {
  readonly taskId: string;
  /** As named; who answers for it today may be its successor. */
  readonly organisationId: string;
  readonly part: UnitPart;
  readonly planId: string;
  readonly upperId: string;
  readonly programmeId: string;
  readonly year: number;
  readonly planTitle: string;
  readonly ordinal: number;
  readonly title: string;
  readonly product: string;
  readonly timeText: string;
  readonly dueOn: string | null;
}

/** A task of a lower plan that carries out a duty. */
export interface DutyTask {
  readonly dutyTaskId: string;
  readonly taskId: string;
  readonly title: string;
  readonly ordinal: number;
  readonly state: TaskState;
  readonly planId: string;
  readonly planState: PlanState;
  readonly programmeId: string;
  readonly organisationId: string;
}

/** covered: by a task of a plan in force, or ended · inDraft: by tasks of plans that are still being written · uncovered. */
export type DutyCover = 'covered' | 'inDraft' | 'uncovered';

/** A duty beside one body that answers for it. */
export interface BodyDuty {
  readonly duty: Duty;
  readonly bodyId: string;
  readonly cover: DutyCover;
  readonly tasks: readonly DutyTask[];
}

/**
 * How far each body answers for what it was given. Of several successors each has all of a duty (decision 0014), so what one
 * of them has planned covers nothing for the others; what the ended body itself had planned covers it for all.
 */
export function coverOf(
  duties: readonly Duty[],
  tasks: readonly DutyTask[],
  answeringFor: (organisationId: string) => readonly string[],
): BodyDuty[] {
  const linked = Map.groupBy(tasks, ({ dutyTaskId }) => dutyTaskId);
  const rows = duties.flatMap((duty) =>
    answeringFor(duty.organisationId).map((bodyId): BodyDuty => {
      const own = (linked.get(duty.taskId) ?? []).filter(
        ({ organisationId, state }) =>
          state !== 'cancelled' && (organisationId === bodyId || organisationId === duty.organisationId),
      );
      return { duty, bodyId, tasks: own, cover: coverBy(own) };
    }),
  );
  // Two bodies that merged were both named: their successor has the duty once.
  const once = new Map<string, BodyDuty>();
  for (const row of rows) {
    const key = `${row.duty.taskId}/${row.bodyId}`;
    const before = once.get(key);
    once.set(key, before ? joined(before, row) : row);
  }
  return [...once.values()];
}

function coverBy(tasks: readonly DutyTask[]): DutyCover {
  if (tasks.some(({ planState }) => planState !== 'draft')) return 'covered';
  return tasks.length > 0 ? 'inDraft' : 'uncovered';
}

function joined(a: BodyDuty, b: BodyDuty): BodyDuty {
  const tasks = [...new Map([...a.tasks, ...b.tasks].map((task) => [task.taskId, task])).values()];
  const duty = a.duty.part === 'lead' ? a.duty : b.duty;
  return { duty, bodyId: a.bodyId, tasks, cover: coverBy(tasks) };
}
