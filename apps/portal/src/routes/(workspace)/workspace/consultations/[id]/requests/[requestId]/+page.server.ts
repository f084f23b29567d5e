import { cancelRequest, draftLetter } from '#features/consultations/requests/draft-letter.server.ts';
import { loadRequest } from '#features/consultations/requests/load-requests.server.ts';
import { addBody, addNamedByLaw, removeBody } from '#features/consultations/requests/pick-bodies.server.ts';
import { addList, saveList } from '#features/consultations/requests/remembered-lists.server.ts';
import * as schemas from '#features/consultations/requests/request.schema.ts';
import { paths } from '#paths';
import { cancelRefusals, draftLetterRefusals, pickRefusals, requestsText } from '#text/vi/requests.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadRequest(app, actor, params.id, params.requestId);

const act = formPage({
  ids: ({ id = '', requestId = '' }) => [id, requestId],
  unreadable: requestsText.incomplete,
  back: ([id, requestId], name) => `${paths.request(id, requestId)}?da-ghi=${name}`,
});

export const actions: Actions = {
  addBody: act('addBody', schemas.addBodySchema, addBody, pickRefusals),
  addList: act('addList', schemas.addListSchema, addList, pickRefusals),
  addNamedByLaw: act('addNamedByLaw', schemas.nothingSchema, addNamedByLaw, pickRefusals),
  removeBody: act('removeBody', schemas.removeBodySchema, removeBody, pickRefusals),
  saveList: act('saveList', schemas.saveListSchema, saveList, pickRefusals),
  draftLetter: act('draftLetter', schemas.draftLetterSchema, draftLetter, draftLetterRefusals),
  cancel: act('cancel', schemas.cancelSchema, cancelRequest, cancelRefusals),
};
