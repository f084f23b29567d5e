import * as v from 'valibot';
import { writtenWords } from '../written-words.ts';
import { PLACE_DECISIONS } from './place.ts';

const place = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/));
const TICK = 'opinion.';

/** Ticked opinions come as fields "opinion.<id>"; none ticked means all of the place. */
export const decidePlaceSchema = v.pipe(
  v.objectWithRest(
    {
      place,
      decision: v.picklist(PLACE_DECISIONS),
      unit: v.pipe(v.optional(v.string(), ''), v.maxLength(200)),
      reason: v.pipe(v.optional(v.string(), ''), v.transform(writtenWords), v.maxLength(2_000)),
    },
    v.string(),
  ),
  v.transform((typed) => ({
    place: typed.place,
    decision: typed.decision,
    unit: typed.unit,
    reason: typed.reason,
    opinionIds: Object.keys(typed)
      .filter((name) => name.startsWith(TICK))
      .map((name) => name.slice(TICK.length)),
  })),
);
export type DecidePlaceInput = v.InferOutput<typeof decidePlaceSchema>;

export const undoPlaceSchema = v.object({ place });
