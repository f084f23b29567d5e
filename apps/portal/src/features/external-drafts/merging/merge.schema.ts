import * as v from 'valibot';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const version = v.pipe(v.optional(v.string(), '0'), v.regex(/^\d{1,9}$/), v.transform(Number));

/**
 * The answer of one article. `shown` names the points that stood on the page, `use.<id>` those that were ticked: a point that
 * arrived meanwhile is neither used nor set aside.
 */
export const saveAnswerSchema = v.pipe(
  v.looseObject({
    articleKey: text(400),
    words: text(40_000),
    reason: text(2000),
    shown: text(100_000),
    version,
  }),
  v.transform(({ articleKey, words, reason, shown, version, ...rest }) => {
    const ids = shown.split(' ').filter((id) => /^[0-9a-f-]{36}$/.test(id));
    const used = ids.filter((id) => typeof rest[`use.${id}`] === 'string');
    return { articleKey, words, reason, version, used, aside: ids.filter((id) => !used.includes(id)) };
  }),
);
export type SaveAnswerInput = v.InferOutput<typeof saveAnswerSchema>;

export const ownAnswerSchema = v.object({
  unitId: text(200),
  place: text(200),
  words: v.pipe(text(40_000), v.minLength(1)),
});
