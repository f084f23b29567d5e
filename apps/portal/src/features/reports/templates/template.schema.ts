import * as v from 'valibot';
import { ADDABLE } from './edit-parts.ts';
import { TEMPLATE_CODES } from './report-template.ts';

/** What a form chooses: the code of a national template, or the id of an own one. */
export const chosenTemplate = v.union([v.picklist(TEMPLATE_CODES), v.pipe(v.string(), v.uuid())]);
export type ChosenTemplate = v.InferOutput<typeof chosenTemplate>;

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const copyTemplateSchema = v.object({ template: v.picklist(TEMPLATE_CODES) });
export const templateVersionSchema = v.object({ version });
/** The pressed button says what is done: "texts", "up:3", "down:3", "drop:3", "add:3"; the texts come along. */
export const changeTemplateSchema = v.pipe(
  v.objectWithRest(
    {
      version,
      press: v.pipe(v.string(), v.regex(/^(texts|(up|down|drop|add):-?\d{1,3})$/)),
      what: v.optional(v.picklist(ADDABLE), 'heading'),
    },
    v.pipe(v.string(), v.maxLength(20_000)),
  ),
  v.transform(({ version: seen, press, what, ...rest }) => {
    const [act = '', at = '0'] = press.split(':');
    return { version: seen, act, at: Number(at), what, typed: rest as Readonly<Record<string, string>> };
  }),
);
