import * as v from 'valibot';
import { BREACH_DATA, BREACH_KINDS, BREACH_RISKS } from './breach.ts';

const line = v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(500));
const words = v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(8_000));
const tick = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);
/** "2026-11-20T09:30" as typed, in Vietnam. */
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  v.transform((typed) => new Date(`${typed}:00+07:00`)),
  v.date(),
);
const maybeInstant = v.union([
  v.pipe(
    v.literal(''),
    v.transform(() => null),
  ),
  instant,
]);
const count = v.pipe(
  v.optional(v.string(), ''),
  v.regex(/^\d{0,9}$/),
  v.transform((typed) => (typed === '' ? null : Number(typed))),
);
const ticks = Object.fromEntries(BREACH_DATA.map((kind) => [`data_${kind}`, tick])) as Record<
  `data_${(typeof BREACH_DATA)[number]}`,
  typeof tick
>;

const version = v.pipe(v.string(), v.digits(), v.transform(Number));

export const factsSchema = v.object({
  ...ticks,
  kind: v.picklist(BREACH_KINDS),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  happened: words,
  occurredFrom: v.optional(maybeInstant, ''),
  personsCount: count,
  personsDescribed: line,
  consequences: words,
  measures: words,
  contact: line,
  risk: v.picklist(BREACH_RISKS),
  riskReason: line,
  contained: tick,
});
export const newBreachSchema = v.object({ ...factsSchema.entries, discoveredAt: instant });
export const editBreachSchema = v.object({ ...factsSchema.entries, version });
export const authoritySchema = v.object({
  version,
  authority: line,
  toldAt: instant,
  symbol: line,
  lateReason: line,
});
export const personsSchema = v.object({ version, toldAt: instant, how: line, message: words });
export const closeSchema = v.object({ version, note: words });
export const versionSchema = v.object({ version });
export const noticeSchema = v.object({ version, authority: line });
