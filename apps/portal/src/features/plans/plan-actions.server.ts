import { planRefusals, plansText, taskRefusals } from '#text/vi/plans.ts';
import { addTask, dropTask, editTask, reportTask } from './assign-task.server.ts';
import { editPlan, setPlanState } from './manage-plan.server.ts';
import {
  addTaskSchema,
  editPlanSchema,
  editTaskSchema,
  removeTaskSchema,
  reportTaskSchema,
  setPlanStateSchema,
} from './plan.schema.ts';

const { incomplete } = plansText;
const onPlan: Record<string, string> = { incomplete, ...planRefusals };
const onTask: Record<string, string> = { incomplete, ...taskRefusals };

/** The acts of the plan page: how each reads its form, what it runs, what it says when refused. */
export const planActions = {
  edit: { schema: editPlanSchema, run: editPlan, refusals: onPlan },
  setState: { schema: setPlanStateSchema, run: setPlanState, refusals: onPlan },
  addTask: { schema: addTaskSchema, run: addTask, refusals: onTask },
  editTask: { schema: editTaskSchema, run: editTask, refusals: onTask },
  removeTask: { schema: removeTaskSchema, run: dropTask, refusals: onTask },
  reportTask: { schema: reportTaskSchema, run: reportTask, refusals: onTask },
} as const;
