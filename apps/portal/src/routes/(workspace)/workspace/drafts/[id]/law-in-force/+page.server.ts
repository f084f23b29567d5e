import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { baseSchema, takeOffSchema } from '#features/drafts/law-in-force/base-text.schema.ts';
import { addBaseText, takeOffBaseText } from '#features/drafts/law-in-force/base-text.server.ts';
import { loadLawDesk } from '#features/drafts/law-in-force/law-desk.server.ts';
import { publishComparison } from '#features/drafts/law-in-force/publish-comparison.server.ts';
import { writeReasonSchema, writeRowReason } from '#features/drafts/law-in-force/write-reason.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import { editRefusals, uploadText } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import * as text from '#text/vi/law-in-force.ts';
import { formPage } from '../../../form-page.ts';
import { declareAct } from '../../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadLawDesk(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: text.lawText.incomplete,
  back: (_ids, name, { row }) => `?da-ghi=${name}${row ? `#dong-${row}` : ''}`,
});

export const actions: Actions = {
  declare: declareAct(declareSecrecy, editRefusals, (id, answer) =>
    answer === 'yes' ? `${paths.projectUpload(id)}?dung` : '?#van-ban',
  ),
  addBase: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await request.formData();
    const values = textFields(form);
    const refused = (reason: string, message: string) =>
      fail(400, { name: 'addBase', values, reason, error: message });
    const input = v.safeParse(baseSchema, values);
    if (!input.success) return refused('unreadable', text.lawText.incomplete);
    const file = form.get('file');
    if (!(file instanceof File) || file.name === '') return refused('noFile', uploadText.noFile);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const added = await addBaseText(app, actor, params.id, { ...input.output, bytes, fileName: file.name });
    if (!added.ok) return refused(added.reason, text.addBaseRefusals[added.reason]);
    redirect(303, '?da-ghi=addBase');
  },
  removeBase: act('removeBase', takeOffSchema, takeOffBaseText, text.takeOffRefusals),
  reason: act('reason', writeReasonSchema, writeRowReason, text.reasonRefusals),
  publish: act('publish', v.object({}), publishComparison, text.publishComparisonRefusals),
};
