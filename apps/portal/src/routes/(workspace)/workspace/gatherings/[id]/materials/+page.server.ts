import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { declareGatheringFile } from '#features/gatherings/files/file-access.server.ts';
import {
  addMaterialSchema,
  editMaterialSchema,
  removeFileSchema,
} from '#features/gatherings/files/files.schema.ts';
import {
  addMaterial,
  editMaterial,
  loadMaterialDesk,
  removeMaterial,
} from '#features/gatherings/files/keep-material.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { sentence } from '#text/vi/drafts.ts';
import { addMaterialRefusals, materialRefusals, materialsText } from '#text/vi/gathering-files.ts';
import { formPage } from '../../../form-page.ts';
import { declareAct, sentFile } from '../../../secrecy-forms.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.edit');
  return loadMaterialDesk(app, actor, params.id);
};

const act = formPage<[string]>({
  ids: ({ id = '' }) => [id],
  unreadable: materialsText.unreadable,
  back: ([id], name) => `${paths.gatheringMaterials(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  declare: declareAct(
    declareGatheringFile,
    {},
    (id, answer) => `${paths.gatheringMaterials(id)}${answer === 'yes' ? '?dung' : ''}#them`,
  ),
  edit: act('edit', editMaterialSchema, editMaterial, materialRefusals),
  remove: act('remove', removeFileSchema, removeMaterial, materialRefusals),
  add: async (event) => {
    const {
      params: { id },
      locals: { actor },
    } = event;
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(addMaterialSchema, values);
    const refused = (reason: string, error: string) => fail(400, { name: 'add', values, reason, error });
    if (!input.success || actor.kind !== 'person') return refused('unreadable', materialsText.unreadable);
    const file = await sentFile(form, 'file');
    const unkept = await sendOnce(
      event,
      form,
      (app) => addMaterial(app, actor, id, { ...input.output, file }),
      () => `${paths.gatheringMaterials(id)}?da-ghi=add`,
    );
    return refused(unkept.reason, sentence(addMaterialRefusals[unkept.reason], unkept.data));
  },
};
