import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { deskQuery, filterQuery, readDeskAddress } from '#features/responses/desk/desk-address.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import type { Result } from '#platform/result.ts';
import { textFields } from '#platform/text-fields.ts';
import { savedFilterRefusals } from '#text/vi/saved-filters.ts';
import { sendOnce } from '../../../send-once.ts';

/** An act on the saved filters; the desk stays where it is. `query`: the filter that the address names. */
export const onFilters =
  <Schema extends v.GenericSchema<unknown, object>>(
    name: string,
    schema: Schema,
    run: (
      app: App.Locals['app'],
      actor: PersonActor,
      consultationId: string,
      input: v.InferOutput<Schema> & { readonly query: string },
    ) => Promise<Result<unknown, keyof typeof savedFilterRefusals>>,
  ) =>
  async ({
    params,
    url,
    request,
    locals,
  }: {
    readonly params: Readonly<Partial<Record<string, string>>>;
    readonly url: URL;
    readonly request: Request;
    readonly locals: App.Locals;
  }) => {
    const { actor } = locals;
    if (actor.kind !== 'person') throw new Forbidden(name);
    const id = params.id ?? '';
    const address = readDeskAddress(url.searchParams);
    const form = await request.formData();
    const values = textFields(form);
    const refused = (status: number, reason: keyof typeof savedFilterRefusals) =>
      fail(status, { filter: { name, values }, error: savedFilterRefusals[reason] });
    const input = v.safeParse(schema, values);
    if (!input.success) return refused(400, name === 'saveFilter' ? 'nameTooLong' : 'gone');
    const { reason } = await sendOnce(
      { request, locals },
      form,
      (app) => run(app, actor, id, { ...input.output, query: filterQuery(address) }),
      () => `${paths.answeringDesk(id)}?${deskQuery(address)}&da-loc=${name}#y-kien`,
    );
    return refused(400, reason);
  };
