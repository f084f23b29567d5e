import * as v from 'valibot';

const id = v.pipe(v.string(), v.uuid());
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const level = v.pipe(
  v.picklist(['1', '2']),
  v.transform((typed): 1 | 2 => (typed === '1' ? 1 : 2)),
);
const words = {
  title: v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.minLength(1), v.maxLength(500)),
  body: v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(10_000)),
};

export const addSectionSchema = v.object({ version, level, ...words });
export const wordSectionSchema = v.object({ version, id, level, ...words });
export const moveSectionSchema = v.object({ version, id, kind: v.picklist(['up', 'down', 'remove']) });
export const moveTaskSchema = v.object({ taskId: id, way: v.picklist(['up', 'down']) });
