import * as v from 'valibot';
import { lineField, namedField } from '#features/submissions/written-fields.ts';
import { isLegalDay } from '#platform/clock.ts';
import { isProcedureCode, onlineAddress, PROCEDURE_LEVELS, PROCEDURE_STATES } from './admin-procedure.ts';

const code = v.pipe(lineField(60), v.check(isProcedureCode));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const facts = {
  state: v.picklist(PROCEDURE_STATES),
  effectiveOn: day,
  name: namedField(500),
  field: namedField(200),
  level: v.picklist(PROCEDURE_LEVELS),
  decisionNumber: namedField(100),
  decisionOn: day,
  decisionIssuer: namedField(200),
  replacedBy: v.optional(v.union([v.literal(''), code]), ''),
  online: v.pipe(lineField(500), v.transform(onlineAddress), v.string()),
};
export const addProcedureSchema = v.object({ code, ...facts });
export type ProcedureInput = v.InferOutput<typeof addProcedureSchema>;
export const changeProcedureSchema = v.object({ version, ...facts });
export const correctProcedureSchema = v.object({ version, ...facts, reason: namedField(500) });
export type ProcedureFacts = Omit<ProcedureInput, 'code'>;
