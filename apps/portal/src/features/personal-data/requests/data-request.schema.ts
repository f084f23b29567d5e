import * as v from 'valibot';

const line = v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(500));
const words = v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(8_000));

/** What an officer writes down of a request on paper. */
export const paperSchema = v.object({
  code: line,
  kind: v.picklist(['see', 'correct', 'delete']),
  receivedOn: v.pipe(v.string(), v.isoDate()),
  identityCheck: line,
  name: line,
  phone: line,
  note: words,
});

const decided = {
  version: v.pipe(v.string(), v.digits(), v.transform(Number)),
  outcome: v.picklist(['granted', 'refused']),
  answer: words,
  basis: line,
  withMinutes: v.pipe(
    v.optional(v.string(), ''),
    v.transform((tick) => tick !== ''),
  ),
};

/** Beside its own fields a tick for each submission for which it is not done: `except.<id>`. */
export const decisionSchema = v.pipe(
  v.objectWithRest(decided, v.unknown()),
  v.transform(({ version, outcome, answer, basis, withMinutes, ...rest }) => {
    const except = Object.keys(rest).flatMap((name) => /^except\.(.+)$/.exec(name)?.[1] ?? []);
    return { version, outcome, answer, basis, withMinutes, except };
  }),
);
