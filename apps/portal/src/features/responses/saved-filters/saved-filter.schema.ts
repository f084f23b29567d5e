import * as v from 'valibot';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);

export const saveFilterSchema = v.object({ name: v.pipe(v.string(), v.maxLength(1_000)), shared: ticked });
export const shareFilterSchema = v.object({ id, shared: ticked });
export const dropFilterSchema = v.object({ id });
