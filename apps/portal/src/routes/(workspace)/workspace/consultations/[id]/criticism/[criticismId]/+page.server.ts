import {
  draftPaperSchema,
  draftRequestSchema,
  enterCriticismSchema,
  withdrawCriticismSchema,
} from '#features/social-criticism/criticism.schema.ts';
import { draftReply, draftReport } from '#features/social-criticism/draft-papers.server.ts';
import { enterCriticism } from '#features/social-criticism/enter-criticism.server.ts';
import { loadCriticism } from '#features/social-criticism/load-criticism.server.ts';
import { draftRequest } from '#features/social-criticism/open-criticism.server.ts';
import { withdrawCriticism } from '#features/social-criticism/withdraw-criticism.server.ts';
import { paths } from '#paths';
import {
  criticismText,
  draftPaperRefusals,
  draftRequestRefusals,
  enterCriticismRefusals,
  withdrawCriticismRefusals,
} from '#text/vi/criticism.ts';
import { formPage } from '../../../../form-page.ts';
import { pointsAction } from '../../../../points-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadCriticism(app, actor, params.id, params.criticismId);

const act = formPage({
  ids: ({ id = '', criticismId = '' }) => [id, criticismId],
  unreadable: criticismText.incomplete,
  back: ([id, criticismId], name) => `${paths.criticism(id, criticismId)}?da-ghi=${name}`,
});

export const actions: Actions = {
  request: act('request', draftRequestSchema, draftRequest, draftRequestRefusals),
  withdraw: act('withdraw', withdrawCriticismSchema, withdrawCriticism, withdrawCriticismRefusals),
  enter: pointsAction({
    schema: enterCriticismSchema,
    unreadable: criticismText.incomplete,
    run: (app, actor, { id = '', criticismId = '' }, input) =>
      enterCriticism(app, actor, id, criticismId, input),
    refusals: enterCriticismRefusals,
    back: ({ id = '', criticismId = '' }) => `${paths.criticism(id, criticismId)}?da-ghi=enter`,
  }),
  reply: act('reply', draftPaperSchema, draftReply, draftPaperRefusals),
  report: act('report', draftPaperSchema, draftReport, draftPaperRefusals),
};
