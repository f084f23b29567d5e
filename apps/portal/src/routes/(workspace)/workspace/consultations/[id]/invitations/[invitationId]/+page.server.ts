import {
  answerInvitation,
  loadInvitation,
} from '#features/consultations/invitations/answer-invitation.server.ts';
import { answerSchema } from '#features/consultations/invitations/invitation.schema.ts';
import { paths } from '#paths';
import { answerInvitationRefusals, consultationsText } from '#text/vi/consultations.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadInvitation(app, actor, params.id, params.invitationId);

const act = formPage({
  ids: ({ id = '', invitationId = '' }) => [id, invitationId],
  unreadable: consultationsText.incomplete,
  back: ([id, invitationId], name) => `${paths.invitation(id, invitationId)}?da-ghi=${name}`,
});

export const actions: Actions = {
  answer: act('answer', answerSchema, answerInvitation, answerInvitationRefusals),
};
