import type { PersonActor } from '../../src/features/authority/actor.ts';
import type { Organisation } from '../../src/features/organisations/organisation.ts';
import { requireAmendment } from '../../src/features/plans/amendments/amendments.store.server.ts';
import {
  type DecisionRefusal,
  decideAmendment,
} from '../../src/features/plans/amendments/decide-amendment.server.ts';
import { moveAmendment } from '../../src/features/plans/amendments/move-amendment.server.ts';
import {
  amendByChanging,
  amendByDropping,
  startAmendment,
  type WritingRefusal,
} from '../../src/features/plans/amendments/write-amendment.server.ts';
import { addTask, editTask, type TaskRefusal } from '../../src/features/plans/assign-task.server.ts';
import { createPlan, setPlanState } from '../../src/features/plans/manage-plan.server.ts';
import type { TaskInput } from '../../src/features/plans/plan.schema.ts';
import { requirePlan } from '../../src/features/plans/plans.store.server.ts';
import { insertProgramme } from '../../src/features/plans/programmes.store.server.ts';
import { reportTask, reportTurn } from '../../src/features/plans/tasks/report-task.server.ts';
import type { TaskEvent } from '../../src/features/plans/tasks/task-life.ts';
import { requireTask } from '../../src/features/plans/tasks.store.server.ts';
import type { Platform } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Result } from '../../src/platform/result.ts';
import { anOrganisation } from './organisation.ts';
import { aPerson } from './person.ts';

/** The value of a use case that must not be refused. */
export function done<T>(result: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

export interface PlanStory {
  readonly planId: string;
  readonly programmeId: string;
  /** The body whose plan it is, and another one that its tasks name. */
  readonly justice: Organisation;
  readonly science: Organisation;
  readonly keeper: PersonActor;
  readonly doer: PersonActor;
  readonly add: (given?: Partial<TaskInput>) => Promise<string>;
  /** Once the plan is in force: by an amendment that is proposed and approved at once. */
  readonly edit: (
    taskId: string,
    given?: Partial<TaskInput>,
  ) => Promise<Result<null, TaskRefusal | WritingRefusal | DecisionRefusal>>;
  readonly drop: (
    taskId: string,
    kind?: 'drop' | 'restore',
  ) => Promise<Result<null, WritingRefusal | DecisionRefusal>>;
  /** An amendment that says what `write` puts into it; withdrawn when it cannot be carried out. */
  readonly amended: (
    write: (id: string) => Promise<Result<null, WritingRefusal>>,
  ) => Promise<Result<null, WritingRefusal | DecisionRefusal>>;
  readonly issue: () => Promise<void>;
  readonly report: (
    actor: PersonActor,
    taskId: string,
    event: TaskEvent,
    given?: { readonly doneOn?: string; readonly note?: string },
  ) => ReturnType<typeof reportTask>;
  readonly turn: (
    actor: PersonActor,
    taskId: string,
    dueOn: string,
    doneOn: string | null,
  ) => ReturnType<typeof reportTurn>;
}

/** A plan for 2026 of a department of justice that names a department of science; without tasks, being written. */
export async function aPlanStory(platform: () => Platform): Promise<PlanStory> {
  const { db } = platform();
  const programmeId = newId();
  const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { ...names, id: programmeId, validFrom: '2022-01-01', validTo: null });
  const justice = await anOrganisation(db, { name: 'Sở Tư pháp thử', shortName: 'STP thử' });
  const science = await anOrganisation(db, { name: 'Sở Khoa học thử', shortName: 'SKH thử' });
  const keeper = await aPerson(db, { organisationId: justice.id, roles: ['unitHead'] });
  // Whoever proposes an amendment does not approve it.
  const approver = await aPerson(db, { organisationId: justice.id, roles: ['leader'] });
  const doer = await aPerson(db, { organisationId: science.id, roles: ['draftingOfficer'] });
  const made = await createPlan(platform(), keeper, { programmeId, year: 2026, title: 'Kế hoạch' });
  const planId = done(made).id;
  const words: TaskInput = {
    ...{ title: 'Viết bài', product: '', leadId: null, leadText: science.name, coordinatingText: '' },
    ...{ timeText: 'Thường xuyên', dueOn: null },
  };
  const version = async (id: string) => (await requireTask(platform().db, id)).version;
  const amended: PlanStory['amended'] = async (write) => {
    const { id } = done(await startAmendment(platform(), keeper, planId, { reason: 'Theo tình hình mới' }));
    const move = async (event: 'propose' | 'withdraw') => {
      const { version } = await requireAmendment(platform().db, planId, id);
      done(await moveAmendment(platform(), keeper, planId, id, { event, version }));
    };
    const written = await write(id);
    if (written.ok) await move('propose');
    const open = await requireAmendment(platform().db, planId, id);
    const decision = { event: 'approve', note: '', version: open.version } as const;
    const decided = written.ok ? await decideAmendment(platform(), approver, planId, id, decision) : written;
    if (!decided.ok) await move('withdraw');
    return decided;
  };
  return {
    ...{ planId, programmeId, justice, science, keeper, doer },
    add: async (given = {}) => done(await addTask(platform(), keeper, planId, { ...words, ...given })).id,
    edit: async (taskId, given = {}) => {
      const input = { ...words, ...given, taskId };
      if ((await requirePlan(platform().db, planId)).state === 'inForce')
        return await amended((id) => amendByChanging(platform(), keeper, planId, id, input));
      return await editTask(platform(), keeper, planId, { ...input, version: await version(taskId) });
    },
    amended,
    drop: async (taskId, kind = 'drop') =>
      await amended((id) => amendByDropping(platform(), keeper, planId, id, { taskId, kind })),
    issue: async () => {
      const plan = await requirePlan(platform().db, planId);
      done(await setPlanState(platform(), keeper, planId, { version: plan.version, event: 'issue' }));
    },
    report: async (
      actor,
      id,
      event,
      { doneOn = null, note = '' }: { doneOn?: string | null; note?: string } = {},
    ) => await reportTask(platform(), actor, id, { version: await version(id), event, doneOn, note }),
    turn: async (actor, id, dueOn, doneOn) =>
      await reportTurn(platform(), actor, id, { version: await version(id), dueOn, doneOn, note: '' }),
  };
}
