import * as v from 'valibot';
import { lineField, namedField, saidField } from '#features/submissions/written-fields.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { readComponents, readPoints } from './index-result.ts';

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
/** What cannot be read becomes NaN, which no number schema takes. */
const points = v.pipe(
  v.string(),
  v.transform((text) => readPoints(text) ?? Number.NaN),
  v.number(),
);
const count = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.regex(/^(?:[1-9]\d{0,4})?$/),
  v.transform((text) => (text === '' ? null : Number(text))),
);

const head = {
  name: namedField(200),
  issuer: namedField(200),
  measures: saidField(2_000),
  source: v.pipe(lineField(500), v.regex(/^(?:https:\/\/\S+)?$/)),
  unit: namedField(20),
  top: v.pipe(points, v.gtValue(0)),
};
export const addIndexSchema = v.object(head);
export type IndexInput = v.InferOutput<typeof addIndexSchema>;
export const editIndexSchema = v.object({ ...head, version });
export const showIndexSchema = v.object({ version });

const figures = {
  year: v.pipe(v.string(), v.trim(), v.regex(/^20\d\d$/), v.transform(Number)),
  points,
  place: count,
  places: count,
  components: v.pipe(
    v.optional(v.string(), ''),
    v.maxLength(8_000),
    v.transform((text) => readComponents(writtenWords(text))),
    v.array(v.object({ name: v.string(), points: v.number(), most: v.number() })),
  ),
  decisionNumber: namedField(100),
  decisionOn: v.pipe(v.string(), v.check(isLegalDay)),
  decisionIssuer: namedField(200),
};
export const figuresSchema = v.object(figures);
export const saveResultSchema = v.object({
  ...figures,
  organisationId: v.pipe(v.string(), v.uuid()),
  reason: lineField(500),
});
export type ResultInput = v.InferOutput<typeof saveResultSchema>;
