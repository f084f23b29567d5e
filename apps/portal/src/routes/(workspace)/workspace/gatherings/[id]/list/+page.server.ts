import { doorCountSchema, personSchema } from '#features/gatherings/attending/attendance.schema.ts';
import { countAtDoor, letInByList, takeBackLetIn } from '#features/gatherings/attending/let-in.server.ts';
import { loadList } from '#features/gatherings/attending/load-list.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { gatheringListText, letInRefusals } from '#text/vi/gatherings.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.edit');
  return loadList(app, actor, params.id, url.searchParams.get('tim') ?? '');
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: gatheringListText.unreadable,
  back: ([id], _name, { search = '' }) =>
    `${paths.gatheringList(id)}?da-ghi${search ? `&tim=${encodeURIComponent(search)}` : ''}`,
});

export const actions: Actions = {
  letIn: act('letIn', personSchema, letInByList, letInRefusals),
  takeBack: act('takeBack', personSchema, takeBackLetIn, letInRefusals),
  count: act('count', doorCountSchema, countAtDoor, letInRefusals),
};
