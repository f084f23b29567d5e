import * as v from 'valibot';
import {
  approveCorrection,
  proposeCorrection,
  returnCorrection,
} from '#features/responses/editions/correct-answer.server.ts';
import * as schemas from '#features/responses/editions/correction.schema.ts';
import { loadCorrectionForm, loadEditionsDesk } from '#features/responses/editions/editions-desk.server.ts';
import { publishEdition } from '#features/responses/editions/publish-edition.server.ts';
import { paths } from '#paths';
import { editionRefusals, editionsText } from '#text/vi/editions.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const groupId = url.searchParams.get('nhom');
  const desk = await loadEditionsDesk(app, actor, params.id);
  return { ...desk, chosen: groupId ? await loadCorrectionForm(app, actor, params.id, groupId) : null };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: editionsText.unreadable,
  back: ([id]) => paths.editionsDesk(id),
});

const proposal = v.object({ ...schemas.proposeCorrectionSchema.entries, groupId: v.string() });

export const actions: Actions = {
  propose: act(
    'propose',
    proposal,
    (app, actor, id, { groupId, ...input }) => proposeCorrection(app, actor, id, groupId, input),
    editionRefusals,
  ),
  approve: act('approve', schemas.approveCorrectionSchema, approveCorrection, editionRefusals),
  return: act('return', schemas.returnCorrectionSchema, returnCorrection, editionRefusals),
  publish: act('publish', schemas.publishEditionSchema, publishEdition, editionRefusals),
};
