import * as v from 'valibot';
import { lineField, wordsField } from '#features/submissions/written-fields.ts';
import { isLegalDay } from '#platform/clock.ts';
import { CHANNELS } from './channel.ts';

const idOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
  v.transform((id) => id || null),
);
/** "1.200" and "1200" are both twelve hundred; nothing is none. */
const countOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.transform((words) => words.replace(/[.\s]/g, '')),
  v.union([v.literal(''), v.pipe(v.string(), v.regex(/^\d{1,9}$/))]),
  v.transform((digits) => (digits === '' ? null : Number(digits))),
);

/** "1.200.000" in whole đồng; nothing, or nought, is none. */
const costOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.regex(/^(\d{1,12}|\d{1,3}(\.\d{3}){1,3}|)$/),
  v.transform((words) => Number(words.replaceAll('.', '')) || null),
);

const entries = {
  projectId: idOrNone,
  issuedDocumentId: idOrNone,
  externalDraftId: idOrNone,
  title: v.pipe(lineField(500), v.minLength(1)),
  channel: v.picklist(CHANNELS),
  heldOn: v.pipe(v.string(), v.check(isLegalDay)),
  place: lineField(300),
  audience: lineField(300),
  reach: countOrNone,
  reachKind: v.optional(v.picklist(['measured', 'estimated']), 'estimated'),
  summary: wordsField(4000),
  cost: costOrNone,
};
export const recordActivitySchema = v.object(entries);
type Read = v.InferOutput<typeof recordActivitySchema>;
type Optional = 'issuedDocumentId' | 'externalDraftId' | 'cost';
/** An activity before issue names no document, one about our own work no draft of another body. */
export type ActivityInput = Omit<Read, Optional> & Partial<Pick<Read, Optional>>;

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
export const editActivitySchema = v.object({ ...entries, version });
export const cancelActivitySchema = v.object({ version, reason: v.pipe(wordsField(1000), v.minLength(1)) });
export const attachProofSchema = v.object({ version });
