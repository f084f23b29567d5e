import { normaliseText } from '@danban/legal-text';
import * as v from 'valibot';
import { KEY_POINT_HEADINGS } from './key-points.ts';

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const id = v.pipe(v.string(), v.uuid());
const words = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.transform((text) => normaliseText(text).trim()),
  );

export const savePointSchema = v.object({
  version,
  id: v.optional(v.union([v.literal(''), id]), ''),
  heading: v.picklist(KEY_POINT_HEADINGS),
  // Longer than a sentence may be, so that the refusal can say so and what was typed comes back.
  text: words(10_000),
  unitId: v.pipe(
    v.optional(v.string(), ''),
    v.maxLength(200),
    v.transform((unit) => unit || null),
  ),
});

export const pointSchema = v.object({ version, id });
export const sheetSchema = v.object({ version });
export const returnSheetSchema = v.object({ version, reason: v.pipe(words(2_000), v.minLength(1)) });
