import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const prepareSchema = v.object({
  projectId: v.pipe(v.string(), v.uuid()),
  draftVersionId: v.pipe(v.string(), v.uuid()),
  purpose: text(4000),
  contactAddress: v.pipe(text(500), v.minLength(1)),
  contactEmail: v.pipe(text(200), v.email()),
  contactPhone: text(60),
  /** Asked for only where people were asked about this very version before. */
  againReason: v.optional(text(2000)),
});
export type PrepareInput = v.InferOutput<typeof prepareSchema>;

export const editSchema = v.object({
  version,
  purpose: text(4000),
  contactAddress: v.pipe(text(500), v.minLength(1)),
  contactEmail: v.pipe(text(200), v.email()),
  contactPhone: text(60),
});
export type EditInput = v.InferOutput<typeof editSchema>;

export const openSchema = v.object({
  version,
  /** Empty: the lawful minimum. */
  closesOn: v.union([v.literal(''), day]),
  /** Asked for only where no rule sets a minimum. */
  reason: text(2000),
  /** Another row by a transitional provision, with its basis and reason; empty: the row of the opening day. */
  rowId: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())])),
  rowBasis: v.optional(text(500)),
  rowReason: v.optional(text(2000)),
});
export type OpenInput = v.InferOutput<typeof openSchema>;

export const extendSchema = v.object({ version, closesOn: day, reason: v.pipe(text(2000), v.minLength(1)) });
export type ExtendInput = v.InferOutput<typeof extendSchema>;

export const confirmDeadlineSchema = v.object({
  warningId: v.pipe(v.string(), v.uuid()),
  reason: v.pipe(text(2000), v.minLength(1)),
});
export type ConfirmDeadlineInput = v.InferOutput<typeof confirmDeadlineSchema>;

export const withdrawSchema = v.object({ version, reason: v.pipe(text(2000), v.minLength(1)) });
