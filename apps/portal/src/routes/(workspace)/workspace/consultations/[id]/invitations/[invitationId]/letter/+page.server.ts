import { enterLetter, loadLetter } from '#features/submissions/letters/enter-letter.server.ts';
import { letterSchema } from '#features/submissions/letters/letter.schema.ts';
import { paths } from '#paths';
import { letterRefusals, letterText } from '#text/vi/letters.ts';
import { pointsAction } from '../../../../../points-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadLetter(app, actor, params.id, params.invitationId);

export const actions: Actions = {
  default: pointsAction({
    schema: letterSchema,
    unreadable: letterText.incomplete,
    without: ({ kind }) => kind === 'noOpinion',
    run: (app, actor, { id = '', invitationId = '' }, input) =>
      enterLetter(app, actor, id, invitationId, input),
    refusals: letterRefusals,
    back: ({ id = '', invitationId = '' }) => `${paths.answerLetter(id, invitationId)}?da-ghi=letter`,
  }),
};
