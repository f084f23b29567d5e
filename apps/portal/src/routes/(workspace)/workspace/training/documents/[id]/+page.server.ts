import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  addSkillEdition,
  declareSkillDocument,
  editSkillDocument,
  loadSkillDocument,
  withdrawSkillDocument,
} from '#features/gatherings/skill-documents/keep-skill-document.server.ts';
import {
  addEditionSchema,
  editSkillDocumentSchema,
  withdrawSkillDocumentSchema,
} from '#features/gatherings/skill-documents/skill-document.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { sentence } from '#text/vi/drafts.ts';
import { addEditionRefusals, skillDocumentRefusals, skillDocumentText } from '#text/vi/gathering-files.ts';
import { formPage } from '../../../form-page.ts';
import { declareAct, sentFile } from '../../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.edit');
  return loadSkillDocument(app, actor, params.id);
};

const act = formPage<[string]>({
  ids: ({ id = '' }) => [id],
  unreadable: skillDocumentText.unreadable,
  back: ([id], name) => `${paths.skillDocumentOne(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  declare: declareAct(
    declareSkillDocument,
    {},
    (id, answer) => `${paths.skillDocumentOne(id)}${answer === 'yes' ? '?dung' : ''}#ban-moi`,
  ),
  edit: act('edit', editSkillDocumentSchema, editSkillDocument, skillDocumentRefusals),
  withdraw: act('withdraw', withdrawSkillDocumentSchema, withdrawSkillDocument, skillDocumentRefusals),
  addEdition: async ({ params, request, locals: { app, actor } }) => {
    const form = await request.formData();
    const values = textFields(form);
    const input = v.safeParse(addEditionSchema, values);
    const refused = (reason: string, error: string) =>
      fail(400, { name: 'addEdition', values, reason, error });
    if (!input.success || actor.kind !== 'person') return refused('unreadable', skillDocumentText.unreadable);
    const file = await sentFile(form, 'file');
    const added = await addSkillEdition(app, actor, params.id, { ...input.output, file });
    if (added.ok) redirect(303, `${paths.skillDocumentOne(params.id)}?da-ghi=addEdition`);
    return refused(added.reason, sentence(addEditionRefusals[added.reason], added.data));
  },
};
