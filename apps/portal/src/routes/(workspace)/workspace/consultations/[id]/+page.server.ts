import {
  extendConsultation,
  withdrawConsultation,
} from '#features/consultations/change-consultation.server.ts';
import * as schemas from '#features/consultations/consultation.schema.ts';
import { confirmDeadline } from '#features/consultations/deadlines/confirm-deadline.server.ts';
import { loadDesk } from '#features/consultations/desk.server.ts';
import { inviteSchema, recordAnswerSchema } from '#features/consultations/invitations/invitation.schema.ts';
import { invite, recordAnswer } from '#features/consultations/invitations/invite.server.ts';
import { openConsultation } from '#features/consultations/open-consultation.server.ts';
import { editConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { stopDraftDuringRound } from '#features/consultations/stop-draft.server.ts';
import { countOpinionsByDay } from '#features/submissions/opinions-by-day.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { changeRefusals, consultationsText, inviteRefusals, openRefusals } from '#text/vi/consultations.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const desk = await loadDesk(app, actor, params.id);
  const byDay = desk.may.readOpinions ? await countOpinionsByDay(app.db, params.id) : [];
  return { ...desk, today: legalDay(app.clock.now()), byDay };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: consultationsText.incomplete,
  back: ([id], name) => `${paths.consultation(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  edit: act('edit', schemas.editSchema, editConsultation, changeRefusals),
  open: act('open', schemas.openSchema, openConsultation, openRefusals),
  extend: act('extend', schemas.extendSchema, extendConsultation, changeRefusals),
  withdraw: act('withdraw', schemas.withdrawSchema, withdrawConsultation, changeRefusals),
  stop: act('stop', schemas.withdrawSchema, stopDraftDuringRound, changeRefusals),
  confirmDeadline: act('confirmDeadline', schemas.confirmDeadlineSchema, confirmDeadline, changeRefusals),
  invite: act('invite', inviteSchema, invite, inviteRefusals),
  recordAnswer: act('recordAnswer', recordAnswerSchema, recordAnswer, inviteRefusals),
};
