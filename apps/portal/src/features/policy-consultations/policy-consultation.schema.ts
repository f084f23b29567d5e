import * as v from 'valibot';
import { DOCUMENT_TYPES } from '#features/time-limits/document-types.ts';
import { isLegalDay } from '#platform/clock.ts';
import { CONSULTATION_FORMS, POLICY_RESULTS } from './policy-consultation.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const needed = (max: number) => v.pipe(text(max), v.minLength(1));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const id = v.pipe(v.string(), v.uuid());
const idOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), id]),
  v.transform((value) => value || null),
);
const ordinal = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number));

const facts = {
  title: text(1000),
  form: v.picklist(CONSULTATION_FORMS),
  heldOn: day,
  place: text(300),
};
/** All types are read, so that the wrong one is refused with the provision and not as a field that is missing. */
export const planSchema = v.object({
  ...facts,
  projectId: idOrNone,
  documentType: v.union([v.literal(''), v.picklist(DOCUMENT_TYPES)]),
});
export type PlanInput = v.InferOutput<typeof planSchema>;
export const editPlanSchema = v.object({ ...facts, title: needed(1000), version });
export const addPolicySchema = v.object({ title: needed(500), content: needed(20_000) });
export const invitePartySchema = v.object({
  organisationId: idOrNone,
  name: text(300),
  kind: v.picklist(['body', 'group']),
});
export const attendanceSchema = v.object({
  askedId: id,
  tookPart: v.pipe(
    v.picklist(['yes', 'no']),
    v.transform((value) => value === 'yes'),
  ),
  people: v.pipe(
    v.optional(v.string(), ''),
    v.transform((words) => words.replace(/[.\s]/g, '')),
    v.union([v.literal(''), v.pipe(v.string(), v.regex(/^\d{1,7}$/))]),
    v.transform((digits) => (digits === '' ? null : Number(digits))),
  ),
});
export const addOpinionSchema = v.object({ ordinal, askedId: id, words: needed(20_000) });
export const explainSchema = v.object({
  ordinal,
  result: v.picklist(POLICY_RESULTS),
  explanation: needed(20_000),
  version,
});
export const versionSchema = v.object({ version });
export const cancelSchema = v.object({ version, reason: needed(2000) });
