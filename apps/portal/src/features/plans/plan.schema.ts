import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { TASK_STATES } from './task.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const required = (max: number) => v.pipe(text(max), v.minLength(1));
const dayOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), v.pipe(v.string(), v.check(isLegalDay))]),
  v.transform((day) => day || null),
);
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const id = v.pipe(v.string(), v.uuid());

export const createPlanSchema = v.object({
  programmeId: id,
  year: v.pipe(v.string(), v.regex(/^20\d\d$/), v.transform(Number)),
  title: required(500),
});
export type CreatePlanInput = v.InferOutput<typeof createPlanSchema>;

export const programmeSchema = v.object({
  name: required(500),
  legalBasis: required(500),
  validFrom: v.pipe(v.string(), v.check(isLegalDay)),
  validTo: dayOrNone,
});
export type ProgrammeInput = v.InferOutput<typeof programmeSchema>;
export const endProgrammeSchema = v.object({ programmeId: id, validTo: dayOrNone });
export type EndProgrammeInput = v.InferOutput<typeof endProgrammeSchema>;

export const editPlanSchema = v.object({
  version,
  title: required(500),
  symbol: text(60),
  issuedOn: dayOrNone,
  goals: text(10_000),
});
export type EditPlanInput = v.InferOutput<typeof editPlanSchema>;

export const setPlanStateSchema = v.object({ version, event: v.picklist(['issue', 'end', 'reopen']) });

const taskEntries = {
  title: required(2000),
  product: text(1000),
  leadId: v.pipe(
    v.optional(v.string(), ''),
    v.union([v.literal(''), id]),
    v.transform((value) => value || null),
  ),
  leadText: text(300),
  coordinatingText: text(1000),
  timeText: required(300),
  dueOn: dayOrNone,
};
export const addTaskSchema = v.object(taskEntries);
export type TaskInput = v.InferOutput<typeof addTaskSchema>;
export const editTaskSchema = v.object({ ...taskEntries, taskId: id, version });
export const removeTaskSchema = v.object({ taskId: id, version });
export const reportTaskSchema = v.object({
  taskId: id,
  version,
  state: v.picklist(TASK_STATES),
  doneOn: dayOrNone,
  note: text(2000),
});
export type ReportTaskInput = v.InferOutput<typeof reportTaskSchema>;
