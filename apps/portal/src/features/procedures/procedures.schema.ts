import * as v from 'valibot';
import { writtenLine } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { isProcedureCode, onlineAddress, PROCEDURE_LEVELS, PROCEDURE_STATES } from './admin-procedure.ts';

const line = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenLine(text).trim()),
    v.maxLength(max),
  );
const named = (max: number) => v.pipe(line(max), v.minLength(1));
const code = v.pipe(line(60), v.check(isProcedureCode));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const facts = {
  state: v.picklist(PROCEDURE_STATES),
  effectiveOn: day,
  name: named(500),
  field: named(200),
  level: v.picklist(PROCEDURE_LEVELS),
  decisionNumber: named(100),
  decisionOn: day,
  decisionIssuer: named(200),
  replacedBy: v.optional(v.union([v.literal(''), code]), ''),
  online: v.pipe(line(500), v.transform(onlineAddress), v.string()),
};
export const addProcedureSchema = v.object({ code, ...facts });
export type ProcedureInput = v.InferOutput<typeof addProcedureSchema>;
export const changeProcedureSchema = v.object({ version, ...facts });
export const correctProcedureSchema = v.object({ version, ...facts, reason: named(500) });
export type ProcedureFacts = Omit<ProcedureInput, 'code'>;
