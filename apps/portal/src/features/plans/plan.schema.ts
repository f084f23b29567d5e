import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { TASK_MODES } from './task.ts';
import { TASK_EVENTS } from './tasks/task-life.ts';
import { UNIT_PARTS } from './tasks/task-unit.ts';

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

const idOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), id]),
  v.transform((value) => value || null),
);

export const createPlanSchema = v.object({
  programmeId: id,
  year: v.pipe(v.string(), v.regex(/^20\d\d$/), v.transform(Number)),
  title: required(500),
  /** template: the first of the programme · earlier: the last plan of the body · an id: that template. Absent: blank. */
  from: v.optional(v.union([v.picklist(['template', 'blank', 'earlier']), id])),
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
  leadId: idOrNone,
  leadText: text(1000),
  coordinatingText: text(1000),
  timeText: required(300),
  dueOn: dayOrNone,
  /** Assigned, of no other task, with one piece of evidence, unless said otherwise. */
  mode: v.optional(v.picklist(TASK_MODES)),
  parentId: v.optional(idOrNone),
  sectionId: v.optional(idOrNone),
  proofsWanted: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(1000)),
  ),
};
export const addTaskSchema = v.object(taskEntries);
export type TaskInput = v.InferOutput<typeof addTaskSchema>;
export const editTaskSchema = v.object({ ...taskEntries, taskId: id, version });
export const removeTaskSchema = v.object({ taskId: id, version });
export const reportTaskSchema = v.object({
  version,
  event: v.picklist(TASK_EVENTS),
  doneOn: dayOrNone,
  note: text(2000),
});
export type ReportTaskInput = v.InferOutput<typeof reportTaskSchema>;
export const reportWindowSchema = v.object({
  version,
  dueOn: v.pipe(v.string(), v.check(isLegalDay)),
  /** Empty: not done after all. */
  doneOn: dayOrNone,
  note: text(2000),
});
export const answerRequestSchema = v.object({
  organisationId: id,
  answer: v.picklist(['accepted', 'declined']),
  note: text(1000),
});
export const bindUnitSchema = v.object({
  part: v.picklist(UNIT_PARTS),
  ordinal: v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number)),
  name: v.optional(text(1000)),
  organisationId: id,
});
export const needSchema = v.object({ needsId: id });
export const commentSchema = v.object({ words: required(4000) });
export const withdrawCommentSchema = v.object({ commentId: id });
/** "body/person": whom, in the name of which body. */
const who = v.pipe(
  v.string(),
  v.regex(/^[\da-f-]{36}\/[\da-f-]{36}$/),
  v.transform((pair) => {
    const [organisationId = '', personId = ''] = pair.split('/');
    return { organisationId, personId };
  }),
);
export const giveTaskSchema = v.object({ who });
export const takeTaskBackSchema = v.object({ personId: id, reason: required(1000) });
export const handOverSchema = v.object({ from: who, to: who, reason: required(1000) });
export const linkEvidenceSchema = v.object({
  choice: v.pipe(
    v.string(),
    v.regex(/^[a-zA-Z]+\/[\da-f-]{36}$/),
    v.transform((pair) => {
      const [kind = '', recordId = ''] = pair.split('/');
      return { kind, id: recordId };
    }),
  ),
});
export const removeEvidenceSchema = v.object({ kind: required(40), refId: id });

export const startAmendmentSchema = v.object({ reason: required(2000) });
export const wordAmendmentSchema = v.object({ version, reason: text(2000), goals: text(10_000) });
export const amendTaskSchema = v.object({ ...taskEntries, taskId: id });
export const dropByAmendmentSchema = v.object({ taskId: id, kind: v.picklist(['drop', 'restore']) });
export const undoChangeSchema = v.object({
  ordinal: v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number)),
});
export const moveAmendmentSchema = v.object({ version, event: v.picklist(['propose', 'withdraw']) });
export const decideAmendmentSchema = v.object({
  version,
  event: v.picklist(['approve', 'return']),
  note: text(2000),
});
export const readAmendmentSchema = v.object({});
