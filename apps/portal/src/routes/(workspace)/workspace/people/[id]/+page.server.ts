import { fail } from '@sveltejs/kit';
import { can } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { viewPerson } from '#features/identity/people/list-people.server.ts';
import * as forms from '#features/identity/people/people-forms.server.ts';
import { createPasswordLink } from '#features/identity/people/set-up.server.ts';
import { findPeople } from '#features/identity/people.store.server.ts';
import { asColleague } from '#features/identity/person.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import { errorText } from '#text/vi/errors.ts';
import { orChanged, seenAnew } from '../../form-page.ts';
import { sendOnce } from '../../send-once.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url, locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const mayManage = can(actor, 'person.manage');
  const view = await viewPerson(app.db, id, today);
  return {
    ...view,
    person: mayManage ? view.person : asColleague(view.person),
    today,
    mayManage,
    saved: url.searchParams.has('da-luu'),
    organisations: mayManage ? await organisationsAt(app.db, today) : [],
    programmes: (await findProgrammes(app.db)).map((programme) => ({
      id: programme.id,
      name: programme.name,
    })),
    others: mayManage
      ? (await findPeople(app.db, { state: 'active' })).filter((other) => other.id !== id)
      : [],
    trail: mayManage ? await findTrail(app.db, { objectKind: 'person', objectId: id }) : [],
  };
};

const answer = (name: string, run: forms.PersonForm) => async (event: RequestEvent) => {
  const { actor } = event.locals;
  const { id } = event.params;
  const posted = await event.request.formData();
  const refused = await sendOnce(
    event,
    posted,
    (app) => run(app, actor, id, posted),
    () => `${paths.person(id)}?da-luu`,
  ).catch(orChanged);
  const values = textFields(posted);
  if (refused !== 'changedMeanwhile')
    return fail(400, { form: name, values, errors: refused.errors, error: '' });
  const error = errorText.changedMeanwhile;
  return fail(409, { form: name, values: seenAnew(values), errors: {} as Record<string, string>, error });
};

export const actions: Actions = {
  edit: answer('edit', forms.editPersonForm),
  grant: answer('grant', forms.grantForm),
  endRole: answer('endRole', forms.endRoleForm),
  delegate: answer('delegate', forms.delegateForm),
  endDelegation: answer('endDelegation', forms.endDelegationForm),
  disable: answer('disable', forms.disableForm),
  enable: answer('enable', forms.enableForm),
  passwordLink: async ({ params, request, locals: { app, actor } }) => {
    const resetTotp = (await request.formData()).has('resetTotp');
    const link = await createPasswordLink(app, actor, { personId: params.id, resetTotp });
    return { link: app.config.publicUrl + paths.setUp(link.token), expiresAt: link.expiresAt };
  },
};
