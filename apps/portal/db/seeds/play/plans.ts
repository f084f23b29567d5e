// Plans of a year with their tasks, what was reported about them, and what proves it.

import { addTask } from '#features/plans/assign-task.server.ts';
import { createPlan, editPlan, setPlanState } from '#features/plans/manage-plan.server.ts';
import type { PlanEvent } from '#features/plans/plan.ts';
import { requirePlan } from '#features/plans/plans.store.server.ts';
import type { TaskState } from '#features/plans/task.ts';
import { addEvidence } from '#features/plans/tasks/prove-task.server.ts';
import { reportTask } from '#features/plans/tasks/report-task.server.ts';
import type { TaskEvent } from '#features/plans/tasks/task-life.ts';
import { requireTask } from '#features/plans/tasks.store.server.ts';
import { plans } from '../plans.ts';
import type { StoryPlan, StoryTask } from '../story.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

/** What is under way was reported some days ago. */
const LAST_REPORTED = { daysAgo: 3 } as const;
/** Evidence was put in order after everything it names was there. */
const EVIDENCE_ADDED = { daysAgo: 2 } as const;

export function playPlans(timeline: Timeline, stage: Stage): void {
  for (const plan of plans) {
    const issuedOn = plan.issuedOn ?? `${plan.year}-04-15`;
    let planId = '';
    timeline.at(stage.instant(issuedOn, '09:00'), `plan ${plan.key}`, async () => {
      planId = await issuePlan(stage, plan);
    });
    for (const task of plan.tasks.filter((each) => each.state !== 'notStarted')) {
      const day = task.state === 'done' && task.doneOn ? task.doneOn : LAST_REPORTED;
      timeline.at(stage.instant(day, '16:00'), `task ${task.key}`, () => report(stage, plan, task));
    }
    for (const task of plan.tasks.filter((each) => each.evidence)) {
      timeline.at(stage.instant(EVIDENCE_ADDED, '16:30'), `evidence of ${task.key}`, () =>
        prove(stage, plan, task),
      );
    }
    if (plan.state === 'ended') {
      timeline.at(stage.instant(plan.endedOn ?? `${plan.year}-12-31`, '16:45'), `end of ${plan.key}`, () =>
        move(stage, plan, planId, 'end'),
      );
    }
  }
}

async function issuePlan(stage: Stage, plan: StoryPlan): Promise<string> {
  const { platform } = stage;
  const actor = await stage.actor(plan.writtenBy, plan.organisation);
  const programmeId = stage.id('programme', plan.programme);
  const { id } = must(await createPlan(platform, actor, { programmeId, year: plan.year, title: plan.title }));
  for (const task of plan.tasks) {
    const leadId = task.lead ? stage.id('organisation', task.lead) : null;
    const { title, product, leadText, coordinatingText, timeText } = task;
    const dueOn = task.due ? stage.day(task.due) : null;
    const mode = task.mode ?? 'assigned';
    const input = { title, product, leadId, leadText, coordinatingText, timeText, dueOn, mode } as const;
    stage.remember('task', task.key, must(await addTask(platform, actor, id, input)).id);
  }
  const issuedOn = plan.issuedOn ? stage.day(plan.issuedOn) : null;
  const words = { title: plan.title, symbol: plan.symbol ?? '', issuedOn, goals: plan.goals };
  must(await editPlan(platform, actor, id, { version: 1, ...words }));
  await move(stage, plan, id, 'issue');
  return id;
}

async function move(stage: Stage, plan: StoryPlan, planId: string, event: PlanEvent): Promise<void> {
  const actor = await stage.actor(plan.writtenBy, plan.organisation);
  const { version } = await requirePlan(stage.platform.db, planId);
  must(await setPlanState(stage.platform, actor, planId, { version, event }));
}

const REPORTED: Readonly<Record<TaskState, TaskEvent>> = {
  ...{ notStarted: 'note', inProgress: 'begin', done: 'finish', cancelled: 'cancel' },
};

async function report(stage: Stage, plan: StoryPlan, task: StoryTask): Promise<void> {
  const actor = await stage.actor(plan.writtenBy, plan.organisation);
  const taskId = stage.id('task', task.key);
  const { version } = await requireTask(stage.platform.db, taskId);
  const doneOn = task.doneOn ? stage.day(task.doneOn) : null;
  const input = { version, event: REPORTED[task.state], doneOn, note: task.stateNote ?? '' };
  must(await reportTask(stage.platform, actor, taskId, input));
}

/** Plans know evidence by the kind of its record; drafts are `project`, as everywhere in the product. */
const EVIDENCE_KIND = { activity: 'activity', draft: 'project', consultation: 'consultation' } as const;

async function prove(stage: Stage, plan: StoryPlan, task: StoryTask): Promise<void> {
  const actor = await stage.actor(plan.writtenBy, plan.organisation);
  for (const { kind, key, label } of task.evidence ?? []) {
    const evidence = { kind: EVIDENCE_KIND[kind], id: stage.id(kind, key), label };
    await addEvidence(stage.platform, actor, stage.id('task', task.key), evidence);
  }
}
