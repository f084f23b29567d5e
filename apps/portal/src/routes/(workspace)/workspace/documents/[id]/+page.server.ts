import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { documentActions, documentRefusal } from '#features/official-documents/document-actions.server.ts';
import { loadDocument } from '#features/official-documents/document-desk.server.ts';
import { paths } from '#paths';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadDocument(app, actor, params.id);

const act =
  (name: keyof typeof documentActions) =>
  async ({ params, request, locals: { app, actor } }: Parameters<Actions[string]>[0]) => {
    const values = Object.fromEntries(await request.formData()) as Record<string, string>;
    const { schema, run } = documentActions[name];
    const input = v.safeParse(schema, values);
    if (!input.success) return fail(400, { name, values, error: documentRefusal.incomplete });
    const result = await run(app, actor as never, params.id ?? '', input.output as never);
    if (!result.ok) return fail(400, { name, values, error: documentRefusal[result.reason] });
    redirect(303, `${paths.officialDocument(params.id ?? '')}?da-ghi=${name}`);
  };

export const actions: Actions = {
  submit: act('submit'),
  approve: act('approve'),
  return: act('return'),
  sign: act('sign'),
  number: act('number'),
  send: act('send'),
};
