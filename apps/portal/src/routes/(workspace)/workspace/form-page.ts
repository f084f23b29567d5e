import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { Forbidden, statusOf } from '#platform/errors.ts';
import type { Result } from '#platform/result.ts';
import { textFields } from '#platform/text-fields.ts';
import { errorText } from '#text/vi/errors.ts';
import { sendOnce } from './send-once.ts';

const CHANGED = 'changedMeanwhile';

/** Two people on one page are no error: what the second has typed must not be lost behind an error page. */
export function orChanged(error: unknown): typeof CHANGED {
  if (statusOf(error) === 409) return CHANGED;
  throw error;
}

/**
 * What was typed, to be shown again. It keeps the version that the person had seen, so that a correction of one's own
 * mistake does not write over somebody else's; once told of theirs, the person answers the newest.
 */
export function seenAnew(values: Values): Values {
  const { version: _, ...typed } = values;
  return typed;
}

type Params = Readonly<Partial<Record<string, string>>>;
type Values = Readonly<Record<string, string>>;
type RefusalData = Readonly<Record<string, string | number>>;

/** What a page finds in `form` after a refusal: the act, what was typed, the reason and the sentence that says it. */
interface Refused {
  readonly name: string;
  readonly values: Values;
  readonly reason: string;
  readonly error: string;
}

interface FormPage<Ids extends readonly string[]> {
  /** The ids of the address, in the order in which the use cases of the page take them. */
  readonly ids: (params: Params) => readonly [...Ids];
  /** Said when a form cannot be read: a field is missing, too long or of the wrong kind. */
  readonly unreadable: string;
  /** Where the person goes once the act `name` is done. */
  readonly back: (ids: readonly [...Ids], name: string, values: Values) => string;
}

/**
 * The form actions of a desk page, each one use case: read the form, run it, keep what was typed when it is refused. The page
 * finds what was refused in `form`. The compiler asks for a sentence for every reason of the use case. Sent twice, a form
 * that carries the key of its page is written once (`send-once.ts`).
 */
export function formPage<Ids extends readonly string[]>({ ids, unreadable, back }: FormPage<Ids>) {
  return <Schema extends v.GenericSchema, Reason extends string>(
    name: string,
    schema: Schema,
    run: (
      app: App.Locals['app'],
      actor: PersonActor,
      ...given: [...Ids, v.InferOutput<Schema>]
    ) => Promise<Result<unknown, Reason>>,
    /** A sentence for each reason; one that names what the refusal is about is made of its data. */
    refusals: Readonly<Record<Reason, string | ((data: RefusalData) => string)>>,
  ) =>
    async ({ params, request, locals }: { params: Params; request: Request; locals: App.Locals }) => {
      if (locals.actor.kind !== 'person') throw new Forbidden(name);
      const { actor } = locals;
      const form = await request.formData();
      const values = textFields(form);
      const input = v.safeParse(schema, values);
      if (!input.success)
        return fail<Refused>(400, { name, values, reason: 'unreadable', error: unreadable });
      const given = [...ids(params), input.output] as const;
      const result = await sendOnce(
        { request, locals },
        form,
        (app) => run(app, actor, ...given),
        () => back(ids(params), name, values),
      ).catch(orChanged);
      const theirs = { name, values: seenAnew(values), reason: CHANGED };
      if (result === CHANGED) return fail<Refused>(409, { ...theirs, error: errorText.changedMeanwhile });
      const { reason, data = {} } = result;
      const said: string | ((data: RefusalData) => string) = refusals[reason];
      const error = typeof said === 'function' ? said(data) : said;
      if (reason === CHANGED) return fail<Refused>(409, { ...theirs, error });
      return fail<Refused>(400, { name, values, reason: String(reason), error });
    };
}
