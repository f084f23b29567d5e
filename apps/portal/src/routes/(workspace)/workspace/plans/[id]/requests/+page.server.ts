import { draftRequest } from '#features/plans/requests/draft-request.server.ts';
import { loadRequests } from '#features/plans/requests/load-requests.server.ts';
import { recordAnswer } from '#features/plans/requests/record-answer.server.ts';
import { draftRequestSchema, recordAnswerSchema } from '#features/plans/requests/request.schema.ts';
import { paths } from '#paths';
import { draftRequestRefusals, recordAnswerRefusals } from '#text/vi/plan-requests.ts';
import { plansText } from '#text/vi/plans.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => ({
  ...(await loadRequests(app, actor, params.id)),
  onlyOpen: url.searchParams.get('loc') === 'chua-tra-loi',
});

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: plansText.incomplete,
  back: ([id]) => `${paths.planRequests(id)}?da-ghi`,
});

export const actions: Actions = {
  draft: act('draft', draftRequestSchema, draftRequest, draftRequestRefusals),
  record: act('record', recordAnswerSchema, recordAnswer, recordAnswerRefusals),
};
