import * as v from 'valibot';
import { BASE_KINDS } from './law-comparison.ts';

export const baseSchema = v.object({
  kind: v.picklist(BASE_KINDS),
  symbol: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1_000)),
});

export const takeOffSchema = v.object({ baseId: v.pipe(v.string(), v.uuid()) });
