import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { deskQuery, readDeskAddress } from '#features/responses/desk/desk-address.ts';
import { nextGroup } from '#features/responses/desk/next-group.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import type { Result } from '#platform/result.ts';
import { textFields } from '#platform/text-fields.ts';
import { orChanged, seenAnew } from '../../../form-page.ts';
import { sendOnce } from '../../../send-once.ts';

type Run<Input, Reason extends string> = (
  app: App.Locals['app'],
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  input: Input,
) => Promise<Result<unknown, Reason>>;

interface Event {
  readonly params: Readonly<Partial<Record<string, string>>>;
  readonly url: URL;
  readonly request: Request;
  readonly locals: App.Locals;
}

/**
 * An act on the open group of the desk: writes, then stays with it or goes on to the next that waits for the same. What was typed
 * stays when it is refused; `name` tells the page in which form.
 */
export const onOpenGroup =
  <Schema extends v.GenericSchema, Reason extends string>(
    name: string,
    schema: Schema,
    run: Run<v.InferOutput<Schema>, Reason>,
    says: Readonly<Record<Reason | 'unreadable' | 'changedMeanwhile', string>>,
    goesOn?: 'con-lai' | 'cho-duyet',
  ) =>
  async ({ params, url, request, locals }: Event) => {
    const { app: house, actor } = locals;
    if (actor.kind !== 'person') throw new Forbidden(name);
    const id = params.id ?? '';
    const address = readDeskAddress(url.searchParams);
    const form = await request.formData();
    const values = textFields(form);
    const input = v.safeParse(schema, values);
    if (!input.success) return fail(400, { name, values, reason: 'unreadable', error: says.unreadable });
    // Of the same sending the place is that of the first, so the next group is looked for before.
    const next = goesOn && (await nextGroup(house, actor, id, address, goesOn));
    const query = deskQuery(address, next ? { nhom: next } : {});
    const { reason } = await sendOnce(
      { request, locals },
      form,
      (app) => run(app, actor, id, address.groupId ?? '', input.output),
      () => `${paths.answeringDesk(id)}?${query}&da-ghi=${name}${goesOn && !next ? '-het' : ''}#tra-loi`,
    ).catch((error: unknown) => ({ reason: orChanged(error) }));
    const overtaken = reason === 'changedMeanwhile';
    return fail(overtaken ? 409 : 400, {
      name,
      values: overtaken ? seenAnew(values) : values,
      reason,
      error: says[reason],
    });
  };
