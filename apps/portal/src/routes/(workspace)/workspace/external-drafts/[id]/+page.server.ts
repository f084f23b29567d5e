import { assignUnit, withdrawAssignment } from '#features/external-drafts/assignments/assign.server.ts';
import { assignSchema, withdrawSchema } from '#features/external-drafts/assignments/assignment.schema.ts';
import { closeExternalDraft } from '#features/external-drafts/close-external-draft.server.ts';
import {
  cancelRequest,
  requestOutreach,
  saveKeyContent,
} from '#features/external-drafts/communicating/communicate.server.ts';
import * as communicating from '#features/external-drafts/communicating/communicating.schema.ts';
import { loadExternalDraft } from '#features/external-drafts/desk.server.ts';
import { closeSchema, editSchema } from '#features/external-drafts/external-draft.schema.ts';
import { editExternalDraft } from '#features/external-drafts/register-external-draft.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import { cancelRequestRefusals, requestRefusals } from '#text/vi/external-communicating.ts';
import {
  assignRefusals,
  closeRefusals,
  editRefusals,
  externalText,
  withdrawRefusals,
} from '#text/vi/external-drafts.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const desk = await loadExternalDraft(app, actor, params.id);
  const bodies = desk.may.editFacts ? await organisationsAt(app.db, desk.today) : [];
  return { ...desk, bodies: bodies.map(({ id, name }) => ({ id, name })) };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: externalText.incomplete,
  back: ([id], name) => `${paths.externalDraft(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  edit: act('edit', editSchema, editExternalDraft, editRefusals),
  close: act('close', closeSchema, closeExternalDraft, closeRefusals),
  assign: act('assign', assignSchema, assignUnit, assignRefusals),
  withdraw: act('withdraw', withdrawSchema, withdrawAssignment, withdrawRefusals),
  requestOutreach: act(
    'requestOutreach',
    communicating.requestOutreachSchema,
    requestOutreach,
    requestRefusals,
  ),
  cancelRequest: act(
    'cancelRequest',
    communicating.cancelRequestSchema,
    cancelRequest,
    cancelRequestRefusals,
  ),
  keyContent: act('keyContent', communicating.keyContentSchema, saveKeyContent, {}),
};
