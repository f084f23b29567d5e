import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { chosenTemplate } from '../templates/template.schema.ts';
import { withoutPasteMarks } from '../writing/pasted-text.ts';
import { PAPER_CODES } from './paper-figures.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.transform(withoutPasteMarks), v.maxLength(max));
const said = (max: number) => v.pipe(text(max), v.minLength(1));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const uuid = v.pipe(v.string(), v.uuid());
const programmeId = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), uuid]),
  v.transform((id) => id || null),
);

/** The part of a request that says who is asked: read from the address before anything is written. */
export const askedPeriodSchema = v.pipe(
  v.object({ programmeId, periodFrom: day, periodTo: day }),
  v.check(({ periodFrom, periodTo }) => periodFrom <= periodTo),
);
export type AskedPeriod = v.InferOutput<typeof askedPeriodSchema>;

export const askSchema = v.pipe(
  v.object({
    template: chosenTemplate,
    title: said(500),
    letter: text(1000),
    addressee: text(500),
    programmeId,
    periodFrom: day,
    periodTo: day,
    dueOn: day,
    /** Those that are asked of the bodies that report in the period, ids parted by spaces. */
    chosen: v.pipe(
      v.optional(v.string(), ''),
      v.transform((ids) => ids.split(/\s+/).filter((id) => id !== '')),
      v.array(uuid),
    ),
  }),
  v.check(({ periodFrom, periodTo }) => periodFrom <= periodTo),
);
export type AskInput = v.InferOutput<typeof askSchema>;

export const withdrawSchema = v.object({ version });
export const remindSchema = v.object({});
export const rollUpSchema = v.object({});
export const quoteSchema = v.object({ organisationId: uuid, box: v.pipe(v.string(), v.maxLength(40)) });
export const fillSchema = v.object({ requestId: uuid, organisationId: uuid });
export const returnSchema = v.object({ organisationId: uuid, reason: said(2000) });

const amount = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d{1,3}(\.\d{3})*$|^\d{1,12}$/),
  v.transform((typed) => Number(typed.replaceAll('.', ''))),
);
const typedFigure = v.optional(
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    amount,
  ]),
  '',
);
/** Figures come under their codes; an empty field is a gap, not a zero. */
export const paperSchema = v.pipe(
  v.object({
    organisationId: uuid,
    source: said(500),
    receivedOn: day,
    proposals: text(20_000),
    difficulties: text(20_000),
    ...(Object.fromEntries(PAPER_CODES.map((code) => [code, typedFigure])) as Record<
      (typeof PAPER_CODES)[number],
      typeof typedFigure
    >),
  }),
  v.transform(({ organisationId, source, receivedOn, proposals, difficulties, ...figures }) => ({
    organisationId,
    source,
    receivedOn,
    proposals,
    difficulties,
    figures: figures as Readonly<Record<string, number | null>>,
  })),
);
export type PaperInput = v.InferOutput<typeof paperSchema>;
