import { loadRequests } from '#features/consultations/requests/load-requests.server.ts';
import { startRequest } from '#features/consultations/requests/pick-bodies.server.ts';
import { startRequestSchema } from '#features/consultations/requests/request.schema.ts';
import { paths } from '#paths';
import { requestsText, startRequestRefusals } from '#text/vi/requests.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadRequests(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: requestsText.incomplete,
  back: ([id], name) => `${paths.requests(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  start: act('start', startRequestSchema, startRequest, startRequestRefusals),
};
