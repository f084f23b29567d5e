import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { GATHERING_ACTS } from './gathering.ts';
import { GATHERING_KINDS } from './gathering-kinds.data.ts';

const line = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenLine(text).trim()),
    v.maxLength(max),
  );
const words = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenWords(text).trim()),
    v.maxLength(max),
  );

/** "2026-12-01T08:00", a minute in Vietnam, as a field of day and minute sends it. */
const minute = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  v.check((text) => isLegalDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(`${text}:00+07:00`))),
  v.transform((text) => new Date(`${text}:00+07:00`)),
);
const minuteOrNone = v.union([
  v.pipe(
    v.literal(''),
    v.transform(() => null),
  ),
  minute,
]);
/** "120" and "1.200"; nothing is no limit. */
const capacity = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text.replace(/[.\s]/g, '')),
  v.regex(/^(|[1-9]\d{0,5})$/),
  v.transform((digits) => (digits === '' ? null : Number(digits))),
);
const address = v.pipe(
  line(500),
  v.check((text) => text === '' || (/^https?:\/\//.test(text) && URL.canParse(text))),
);
const idOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
  v.transform((id) => id || null),
);
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const facts = {
  kind: v.picklist(GATHERING_KINDS),
  title: v.pipe(line(300), v.minLength(1)),
  summary: words(4000),
  startsAt: minute,
  endsAt: minute,
  place: line(300),
  onlineAddress: address,
  capacity,
  registrationUntil: v.optional(minuteOrNone, ''),
  invitedOnly: ticked,
  consultationId: idOrNone,
};
export const newGatheringSchema = v.object(facts);
export type GatheringInput = v.InferOutput<typeof newGatheringSchema>;
export const editGatheringSchema = v.object({ ...facts, version });

export const stepSchema = v.object({ act: v.picklist(GATHERING_ACTS), reason: line(500), version });
export type StepInput = v.InferOutput<typeof stepSchema>;

/** "1.200.000" in whole đồng; nothing, or nought, is none. */
const cost = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.regex(/^(\d{1,12}|\d{1,3}(\.\d{3}){1,3}|)$/),
  v.transform((text) => Number(text.replaceAll('.', '')) || null),
);
export const bookSchema = v.object({ cost, summary: words(4000), version });

export const handSchema = v.object({ chair: line(200), version });

export const itemSchema = v.object({
  starts: v.pipe(line(5), v.regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/)),
  title: v.pipe(line(300), v.minLength(1)),
  speaker: line(200),
  entryId: idOrNone,
});
export type ItemInput = v.InferOutput<typeof itemSchema>;
export const removeItemSchema = v.object({ itemId: v.pipe(v.string(), v.uuid()) });
