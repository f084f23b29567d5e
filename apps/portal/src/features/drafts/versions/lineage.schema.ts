import * as v from 'valibot';
import { LINEAGE_VERDICTS } from './lineage.ts';

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const unit = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const decideLineageSchema = v.object({
  version,
  before: unit,
  proposed: unit,
  verdict: v.picklist(LINEAGE_VERDICTS),
  after: v.pipe(
    v.optional(v.string(), ''),
    v.maxLength(200),
    v.transform((id) => id || null),
  ),
});

export const undoLineageSchema = v.object({ version, before: unit });
