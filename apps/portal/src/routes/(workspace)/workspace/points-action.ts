import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { checkPoints, type EnteredPoint } from '#features/submissions/letters/points.ts';
import { afterStep, emptyForm, readOpinionForm, stepOf } from '#features/submissions/opinion-form.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Result } from '#platform/result.ts';
import { textFields } from '#platform/text-fields.ts';
import { errorText } from '#text/vi/errors.ts';
import { orChanged, seenAnew } from './form-page.ts';
import { sendOnce } from './send-once.ts';

type Params = Readonly<Partial<Record<string, string>>>;

interface PointsPage<Schema extends v.GenericSchema, Reason extends string> {
  readonly schema: Schema;
  readonly unreadable: string;
  /** Whether this letter has no points at all ("no opinion"). */
  readonly without?: (input: v.InferOutput<Schema>) => boolean;
  readonly run: (
    app: App.Locals['app'],
    actor: PersonActor,
    params: Params,
    input: v.InferOutput<Schema> & { readonly points: readonly EnteredPoint[] },
  ) => Promise<Result<unknown, Reason>>;
  readonly refusals: Readonly<Record<Reason, string>>;
  readonly back: (params: Params) => string;
}

/**
 * The form of a letter with many points. "Add a point" and "take it away" are sent like the form and come back with all
 * that was typed; only sending runs the use case, once.
 */
export function pointsAction<Schema extends v.GenericSchema, Reason extends string>(
  page: PointsPage<Schema, Reason>,
) {
  return async ({ params, request, locals }: { params: Params; request: Request; locals: App.Locals }) => {
    if (locals.actor.kind !== 'person') throw new Forbidden('points');
    const { actor } = locals;
    const form = await request.formData();
    const values = textFields(form);
    const step = stepOf(form);
    const points = afterStep({ ...emptyForm([], ''), ...readOpinionForm(form) }, step).opinions;
    const back = (error: string, errors: Readonly<Record<string, string>> = {}, typed = values) => ({
      values: typed,
      points,
      errors,
      error,
    });
    if (step.kind !== 'send') return back('');
    const input = v.safeParse(page.schema, values);
    if (!input.success) return fail(400, back(page.unreadable));
    const checked = page.without?.(input.output) ? ({ ok: true, points: [] } as const) : checkPoints(points);
    if (!checked.ok) return fail(400, back(page.unreadable, checked.errors));
    const given = { ...(input.output as object), points: checked.points } as v.InferOutput<Schema> & {
      readonly points: readonly EnteredPoint[];
    };
    const result = await sendOnce(
      { request, locals },
      form,
      (app) => page.run(app, actor, params, given),
      () => page.back(params),
    ).catch(orChanged);
    if (result === 'changedMeanwhile')
      return fail(409, back(errorText.changedMeanwhile, {}, { ...seenAnew(values) }));
    return fail(400, back(page.refusals[result.reason]));
  };
}
