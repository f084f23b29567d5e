import { decisionSchema } from '#features/personal-data/requests/data-request.schema.ts';
import { decideRequest } from '#features/personal-data/requests/decide.server.ts';
import { loadRequest } from '#features/personal-data/requests/load-requests.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { decideRefusals } from '#text/vi/data-requests.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('data request');
  return await loadRequest(app, actor, params.requestId);
};

const act = formPage<[string]>({
  ids: ({ requestId = '' }) => [requestId],
  unreadable: decideRefusals.incomplete,
  back: ([id]) => `${paths.dataRequest(id)}?da-luu=decide`,
});

export const actions: Actions = {
  decide: act('decide', decisionSchema, decideRequest, decideRefusals),
};
