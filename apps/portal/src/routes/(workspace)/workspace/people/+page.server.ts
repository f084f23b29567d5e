import { fail } from '@sveltejs/kit';
import { can } from '#features/authority/permissions.ts';
import { listPeople } from '#features/identity/people/list-people.server.ts';
import { createPersonForm } from '#features/identity/people/people-forms.server.ts';
import { asColleague } from '#features/identity/person.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { isId } from '#platform/ids.ts';
import { pageNumber } from '#platform/page-number.ts';
import { textFields } from '#platform/text-fields.ts';
import { sendOnce } from '../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const organisationId = url.searchParams.get('co-quan') ?? '';
  const state = (['active', 'disabled'] as const).find((one) => one === url.searchParams.get('tinh-trang'));
  const page = pageNumber(url.searchParams.get('trang'));
  const mayManage = can(actor, 'person.manage');
  const filter = { search, state, ...(isId(organisationId) && { organisationId }) };
  const found = await listPeople(app.db, { ...filter, limit: PAGE + 1, offset: (page - 1) * PAGE }, today);
  return {
    people: found
      .slice(0, PAGE)
      .map((row) => (mayManage ? row : { ...row, person: asColleague(row.person) })),
    hasMore: found.length > PAGE,
    page,
    filter: { search, organisationId: filter.organisationId ?? '', state: state ?? '' },
    organisations: await organisationsAt(app.db, today),
    mayManage,
  };
};

export const actions: Actions = {
  create: async (event) => {
    const form = await event.request.formData();
    const create = (app: App.Locals['app']) => createPersonForm(app, event.locals.actor, '', form);
    const refused = await sendOnce(event, form, create, ({ id }) => paths.person(id));
    return fail(400, { values: textFields(form), errors: refused.errors });
  },
};
