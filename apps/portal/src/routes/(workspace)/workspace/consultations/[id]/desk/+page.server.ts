import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { saveResponse } from '#features/responses/answer-group.server.ts';
import { readBulkForm } from '#features/responses/bulk/bulk-form.ts';
import { planBulkAnswer } from '#features/responses/bulk/plan-bulk.server.ts';
import { deskQuery, readDeskAddress } from '#features/responses/desk/desk-address.ts';
import { loadAnsweringDesk } from '#features/responses/desk/load-desk.server.ts';
import { nextGroup } from '#features/responses/desk/next-group.server.ts';
import { saveAndPropose } from '#features/responses/desk/save-and-go-on.server.ts';
import { type SaveResponseInput, saveResponseSchema } from '#features/responses/response.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import type { Result } from '#platform/result.ts';
import { textFields } from '#platform/text-fields.ts';
import { bulkRefusals } from '#text/vi/bulk-answer.ts';
import { responseRefusals, responsesText } from '#text/vi/responses.ts';
import { seenAnew } from '../../../form-page.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const address = readDeskAddress(url.searchParams);
  const desk = await loadAnsweringDesk(app, actor, params.id, address);
  return { desk, address: { values: address.values, wish: address.wish }, flush: true };
};

type Save = (
  app: App.Locals['app'],
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  input: SaveResponseInput,
) => Promise<Result<unknown, keyof typeof responseRefusals>>;

/** Writes the answer of the open group, then stays with it or goes on to the next. What was typed stays when it is refused. */
const write =
  (name: 'save' | 'saveNext' | 'propose', run: Save) =>
  async ({ params, url, request, locals }: Parameters<Actions[string]>[0]) => {
    const { app: house, actor } = locals;
    if (actor.kind !== 'person') throw new Forbidden('response.write');
    const id = params.id ?? '';
    const address = readDeskAddress(url.searchParams);
    const form = await request.formData();
    const values = textFields(form);
    const input = v.safeParse(saveResponseSchema, values);
    if (!input.success) return fail(400, { values, reason: 'unreadable', error: responsesText.incomplete });
    // Of the same sending the place is that of the first, so the next group is looked for before.
    const next = name === 'save' ? undefined : await nextGroup(house, actor, id, address);
    const query = deskQuery(address, next ? { nhom: next } : {});
    const { reason } = await sendOnce(
      { request, locals },
      form,
      (app) => run(app, actor, id, address.groupId ?? '', input.output),
      () => `${paths.answeringDesk(id)}?${query}&da-ghi=${name}${next ? '' : '-het'}#tra-loi`,
    );
    const overtaken = reason === 'changedMeanwhile';
    return fail(overtaken ? 409 : 400, {
      values: overtaken ? seenAnew(values) : values,
      reason,
      error: responseRefusals[reason],
    });
  };

export const actions: Actions = {
  save: write('save', saveResponse),
  saveNext: write('saveNext', saveResponse),
  propose: write('propose', saveAndPropose),
  plan: async ({ params, url, request, locals }) => {
    const { actor } = locals;
    if (actor.kind !== 'person') throw new Forbidden('response.write');
    const form = await request.formData();
    const { input, seen, typed } = readBulkForm(form);
    if (!input.success) return fail(400, { bulk: typed, error: responsesText.incomplete });
    const allOf = typed.all ? { allOf: readDeskAddress(url.searchParams) } : {};
    const plan = { ...input.output, ticked: seen, ...allOf };
    const { reason } = await sendOnce(
      { request, locals },
      form,
      (app) => planBulkAnswer(app, actor, params.id, plan),
      ({ value }) => paths.bulkAnswer(params.id, value.bulkId),
    );
    return fail(400, { bulk: typed, error: bulkRefusals[reason] });
  },
};
