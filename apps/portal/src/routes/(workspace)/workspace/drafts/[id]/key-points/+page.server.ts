import {
  approveKeyPoints,
  proposeKeyPoints,
  returnKeyPoints,
} from '#features/drafts/key-points/approve-key-points.server.ts';
import * as schemas from '#features/drafts/key-points/key-points.schema.ts';
import { loadKeyPointsDesk } from '#features/drafts/key-points/key-points-desk.server.ts';
import { removePoint, reviewPoint, savePoint } from '#features/drafts/key-points/write-key-points.server.ts';
import * as text from '#text/vi/key-points.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadKeyPointsDesk(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: text.keyPointsText.incomplete,
  back: (_ids, name, { id }) => `?da-ghi=${name}${id && name !== 'remove' ? `#cau-${id}` : ''}`,
});

export const actions: Actions = {
  save: act('save', schemas.savePointSchema, savePoint, text.writePointRefusals),
  remove: act('remove', schemas.pointSchema, removePoint, text.writePointRefusals),
  review: act('review', schemas.pointSchema, reviewPoint, text.writePointRefusals),
  propose: act('propose', schemas.sheetSchema, proposeKeyPoints, text.proposeKeyPointsRefusals),
  approve: act('approve', schemas.sheetSchema, approveKeyPoints, text.approveKeyPointsRefusals),
  return: act('return', schemas.returnSheetSchema, returnKeyPoints, text.returnKeyPointsRefusals),
};
