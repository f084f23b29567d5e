import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { readBulkForm } from '#features/responses/bulk/bulk-form.ts';
import type { ChosenGroups, PlanRefusal } from '#features/responses/bulk/plan-bulk.server.ts';
import { readDeskAddress } from '#features/responses/desk/desk-address.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import type { Result } from '#platform/result.ts';
import { bulkRefusals } from '#text/vi/bulk-answer.ts';
import { responsesText } from '#text/vi/responses.ts';
import { sendOnce } from '../../../send-once.ts';

/** Writes a plan over the ticked groups, or over all that the address finds, and leads to the page that shows it. */
export const planOver =
  <Schema extends v.GenericSchema<unknown, object>>(
    schema: Schema,
    run: (
      app: App.Locals['app'],
      actor: PersonActor,
      consultationId: string,
      input: v.InferOutput<Schema> & ChosenGroups,
    ) => Promise<Result<{ bulkId: string }, PlanRefusal>>,
  ) =>
  async (event: {
    readonly params: Readonly<Partial<Record<string, string>>>;
    readonly url: URL;
    readonly request: Request;
    readonly locals: App.Locals;
  }) => {
    const { actor } = event.locals;
    if (actor.kind !== 'person') throw new Forbidden('response.read');
    const id = event.params.id ?? '';
    const form = await event.request.formData();
    const { seen, typed } = readBulkForm(form);
    const input = v.safeParse(schema, typed.values);
    if (!input.success) return fail(400, { bulk: typed, error: responsesText.incomplete });
    const allOf = typed.all ? { allOf: readDeskAddress(event.url.searchParams) } : {};
    const { reason } = await sendOnce(
      event,
      form,
      (app) => run(app, actor, id, { ...input.output, ticked: seen, ...allOf }),
      ({ value }) => paths.bulkAnswer(id, value.bulkId),
    );
    return fail(400, { bulk: typed, error: bulkRefusals[reason] });
  };
