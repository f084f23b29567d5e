import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { LINE_EVENTS } from './line-life.ts';
import { FUND_SOURCES, parseDong, voucherNumber } from './money.ts';
import { RESOURCE_KINDS } from './social-resource.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const required = (max: number) => v.pipe(text(max), v.minLength(1));
const id = v.pipe(v.string(), v.uuid());
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const dong = v.pipe(
  v.string(),
  v.check((typed) => parseDong(typed) !== undefined),
  v.transform((typed) => parseDong(typed) ?? 0),
);
const someDong = v.pipe(dong, v.minValue(1));
/** What is not there, or empty, is none. */
const orNone = <Schema extends v.GenericSchema<string, unknown>>(schema: Schema) =>
  v.optional(
    v.union([
      v.pipe(
        v.string(),
        v.check((typed) => typed.trim() === ''),
        v.transform(() => null),
      ),
      schema,
    ]),
    '',
  );

const lineEntries = {
  itemCode: required(60),
  content: required(500),
  unit: text(60),
  quantity: v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{1,7}$/),
    v.transform(Number),
    v.minValue(1),
    v.maxValue(1_000_000),
  ),
  unitPrice: dong,
  source: v.picklist(FUND_SOURCES),
  sourceNote: text(300),
};
export const addLineSchema = v.object({ taskId: id, ...lineEntries });
export type LineInput = v.InferOutput<typeof addLineSchema>;
export const editLineSchema = v.object({ lineId: id, version, ...lineEntries });
export type EditLineInput = v.InferOutput<typeof editLineSchema>;

export const moveLineSchema = v.object({
  lineId: id,
  version,
  event: v.picklist(LINE_EVENTS),
  /** Of an approval; empty: as estimated. */
  approvedAmount: orNone(dong),
  note: text(1000),
});
export type MoveLineInput = v.InferOutput<typeof moveLineSchema>;
export const moveAllSchema = v.object({ event: v.picklist(['propose', 'approve']) });

export const recordSpendSchema = v.object({
  lineId: id,
  amount: someDong,
  voucherNumber: v.pipe(required(60), v.transform(voucherNumber)),
  voucherOn: day,
  payee: text(300),
  note: text(1000),
  /** "activity/…": the reported cost that it is. */
  cost: orNone(v.pipe(v.string(), v.regex(/^[a-zA-Z]+\/[\da-f-]{36}$/))),
});
export type SpendInput = v.InferOutput<typeof recordSpendSchema>;
export const cancelSpendSchema = v.object({ reason: required(1000) });

export const addResourceSchema = v.object({
  kind: v.picklist(RESOURCE_KINDS),
  giver: required(300),
  content: required(500),
  quantity: text(100),
  value: orNone(someDong),
  receivedOn: day,
});
export type ResourceInput = v.InferOutput<typeof addResourceSchema>;
export const cancelResourceSchema = v.object({ resourceId: id, reason: required(1000) });

export const proposeCapSchema = v.object({
  itemCode: required(60),
  cap: orNone(someDong),
  validFrom: day,
  legalBasis: required(300),
  reason: required(1000),
});
export type CapInput = v.InferOutput<typeof proposeCapSchema>;
export const decideCapSchema = v.object({ capId: id, approve: v.picklist(['yes', 'no']), note: text(1000) });
