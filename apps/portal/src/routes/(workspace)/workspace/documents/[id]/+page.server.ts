import {
  approveDocument,
  returnDocument,
  submitDocument,
} from '#features/official-documents/approve-document.server.ts';
import * as schemas from '#features/official-documents/document.schema.ts';
import { loadDocument } from '#features/official-documents/document-desk.server.ts';
import {
  numberDocument,
  sendDocument,
  signDocument,
} from '#features/official-documents/issue-document.server.ts';
import { paths } from '#paths';
import { documentRefusals, officialDocumentsText } from '#text/vi/official-documents.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadDocument(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: officialDocumentsText.incomplete,
  back: ([id], name) => `${paths.officialDocument(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  submit: act('submit', schemas.submitSchema, submitDocument, documentRefusals),
  approve: act('approve', schemas.approveSchema, approveDocument, documentRefusals),
  return: act('return', schemas.returnSchema, returnDocument, documentRefusals),
  sign: act('sign', schemas.signSchema, signDocument, documentRefusals),
  number: act('number', schemas.numberSchema, numberDocument, documentRefusals),
  send: act('send', schemas.sendSchema, sendDocument, documentRefusals),
};
