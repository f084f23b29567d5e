import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { readComponents, readPoints } from './index-result.ts';

const line = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenLine(text).trim()),
    v.maxLength(max),
  );
const named = (max: number) => v.pipe(line(max), v.minLength(1));
const said = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenWords(text).trim()),
    v.minLength(1),
    v.maxLength(max),
  );
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
  name: named(200),
  issuer: named(200),
  measures: said(2_000),
  source: v.pipe(line(500), v.regex(/^(?:https:\/\/\S+)?$/)),
  unit: named(20),
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
  decisionNumber: named(100),
  decisionOn: v.pipe(v.string(), v.check(isLegalDay)),
  decisionIssuer: named(200),
};
export const figuresSchema = v.object(figures);
export const saveResultSchema = v.object({
  ...figures,
  organisationId: v.pipe(v.string(), v.uuid()),
  reason: line(500),
});
export type ResultInput = v.InferOutput<typeof saveResultSchema>;
