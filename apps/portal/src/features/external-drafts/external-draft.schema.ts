import * as v from 'valibot';
import { DOCUMENT_TYPES, LEVELS } from '#features/time-limits/document-types.ts';
import { isLegalDay } from '#platform/clock.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const needed = (max: number) => v.pipe(text(max), v.minLength(1));
const day = v.pipe(v.string(), v.check(isLegalDay));
const dayOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), day]),
  v.transform((value) => value || null),
);
export const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);
/** Only the web: the address becomes a link. */
const address = v.pipe(
  text(1000),
  v.union([v.literal(''), v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/i))]),
);

const facts = {
  askingOrganisationId: v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
  askingName: text(300),
  letterSymbol: text(60),
  letterOn: day,
  receivedOn: day,
  title: needed(1000),
  documentType: v.picklist(DOCUMENT_TYPES),
  level: v.optional(v.picklist(LEVELS), 'central'),
  textAddress: address,
  opinionAsked: v.pipe(
    v.picklist(['yes', 'no']),
    v.transform((value) => value === 'yes'),
  ),
  letterDueOn: dayOrNone,
  /** The same letter number is there already, and the person says that this is another letter. */
  sameLetterMeant: ticked,
};
export const registerSchema = v.object(facts);
export type ExternalDraftInput = v.InferOutput<typeof registerSchema>;
export const editSchema = v.object({ ...facts, version });

const reason = needed(2000);
export const closeSchema = v.object({ version, reason });
export const versionSchema = v.object({ version });
export const reasonSchema = v.object({ version, reason });
