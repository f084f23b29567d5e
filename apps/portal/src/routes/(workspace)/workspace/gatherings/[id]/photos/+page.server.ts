import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { declareGatheringFile } from '#features/gatherings/files/file-access.server.ts';
import {
  addPhotoSchema,
  editPhotoSchema,
  removeFileSchema,
} from '#features/gatherings/files/files.schema.ts';
import {
  addPhoto,
  editPhoto,
  loadPhotoDesk,
  removePhoto,
} from '#features/gatherings/files/keep-photo.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { sentence } from '#text/vi/drafts.ts';
import { addPhotoRefusals, materialsText, photoRefusals } from '#text/vi/gathering-files.ts';
import { formPage } from '../../../form-page.ts';
import { declareAct, sentFile } from '../../../secrecy-forms.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.edit');
  return loadPhotoDesk(app, actor, params.id);
};

const act = formPage<[string]>({
  ids: ({ id = '' }) => [id],
  unreadable: materialsText.unreadable,
  back: ([id], name) => `${paths.gatheringPhotos(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  declare: declareAct(
    declareGatheringFile,
    {},
    (id, answer) => `${paths.gatheringPhotos(id)}${answer === 'yes' ? '?dung' : ''}#them`,
  ),
  edit: act('edit', editPhotoSchema, editPhoto, photoRefusals),
  remove: act('remove', removeFileSchema, removePhoto, photoRefusals),
  add: async (event) => {
    const {
      params: { id },
      locals: { actor },
    } = event;
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(addPhotoSchema, values);
    const refused = (reason: string, error: string) => fail(400, { name: 'add', values, reason, error });
    if (!input.success || actor.kind !== 'person') return refused('unreadable', materialsText.unreadable);
    const file = await sentFile(form, 'file');
    const unkept = await sendOnce(
      event,
      form,
      (app) => addPhoto(app, actor, id, { ...input.output, file }),
      () => `${paths.gatheringPhotos(id)}?da-ghi=add`,
    );
    return refused(unkept.reason, sentence(addPhotoRefusals[unkept.reason], unkept.data));
  },
};
