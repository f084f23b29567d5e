import * as v from 'valibot';
import { lineField, wordsField } from '#features/submissions/written-fields.ts';
import { CHANNELS } from '../channel.ts';

const time = v.pipe(v.string(), v.trim(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const ticked = v.optional(v.string());
const DAYS = ['day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7'] as const;

export const addSlotSchema = v.pipe(
  v.object({
    kind: v.pipe(
      v.optional(v.string(), ''),
      v.union([v.literal(''), v.picklist(CHANNELS)]),
      v.transform((kind) => kind || null),
    ),
    name: v.pipe(lineField(200), v.minLength(1)),
    area: lineField(300),
    from: time,
    to: time,
    source: wordsField(500),
    ...{ day1: ticked, day2: ticked, day3: ticked, day4: ticked, day5: ticked, day6: ticked, day7: ticked },
  }),
  v.transform((given) => {
    const { kind, name, area, from, to, source } = given;
    const weekdays = DAYS.flatMap((day, i) => (given[day] === undefined ? [] : String(i + 1))).join('');
    return { kind, name, area, from, to, source, weekdays };
  }),
);
export type SlotInput = v.InferOutput<typeof addSlotSchema>;
export const endSlotSchema = v.object({ slotId: v.pipe(v.string(), v.uuid()) });
export const takeSlotsSchema = v.object({});
