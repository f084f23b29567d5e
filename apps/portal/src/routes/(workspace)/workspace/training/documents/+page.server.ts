import {
  addSkillDocument,
  listSkillDocuments,
} from '#features/gatherings/skill-documents/keep-skill-document.server.ts';
import { newSkillDocumentSchema } from '#features/gatherings/skill-documents/skill-document.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { skillDocumentRefusals, skillDocumentText } from '#text/vi/gathering-files.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.read');
  return listSkillDocuments(app, actor);
};

const act = formPage({
  ids: () => [],
  unreadable: skillDocumentText.unreadable,
  back: () => `${paths.skillDocumentDesk}?da-ghi`,
});

export const actions: Actions = {
  add: act('add', newSkillDocumentSchema, addSkillDocument, skillDocumentRefusals),
};
