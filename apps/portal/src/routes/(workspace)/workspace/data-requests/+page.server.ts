import * as v from 'valibot';
import { enterRequest } from '#features/personal-data/requests/ask.server.ts';
import { paperSchema } from '#features/personal-data/requests/data-request.schema.ts';
import { loadRequests } from '#features/personal-data/requests/load-requests.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { dataRequestText, enterRefusals } from '#text/vi/data-requests.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('data requests');
  return await loadRequests(app, actor);
};

const act = formPage<[]>({
  ids: () => [],
  unreadable: dataRequestText.incomplete,
  back: () => `${paths.dataRequests}?da-luu=enter`,
});

export const actions: Actions = {
  enter: act(
    'enter',
    v.object(paperSchema.entries),
    (app, actor, typed) => enterRequest(app, actor, paperFrom(typed)),
    enterRefusals,
  ),
};

function paperFrom({ name, phone, ...typed }: v.InferOutput<typeof paperSchema>) {
  const wanted = { ...(name && { name }), ...(phone && { phone }) };
  return { ...typed, wanted };
}
