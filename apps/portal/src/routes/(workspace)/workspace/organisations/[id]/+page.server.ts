import { fail, redirect } from '@sveltejs/kit';
import { can } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findHolders } from '#features/identity/people/list-people.server.ts';
import { makeOwner } from '#features/organisations/make-owner.server.ts';
import {
  addMemberForm,
  addRelationForm,
  editForm,
  endForm,
  endRelationForm,
  type OrganisationForm,
} from '#features/organisations/organisation-forms.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { findSiteOwnerId } from '#features/organisations/owner.store.server.ts';
import { viewOrganisation } from '#features/organisations/view-organisation.server.ts';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url, locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const view = await viewOrganisation(app.db, id, today);
  const mayManage = can(actor, 'organisation.manage');
  return {
    ...view,
    today,
    mayManage,
    isOwner: (await findSiteOwnerId(app.db)) === id,
    saved: url.searchParams.has('da-luu'),
    holders: await findHolders(app.db, id, today),
    programmes: (await findProgrammes(app.db)).map((programme) => ({
      id: programme.id,
      name: programme.name,
    })),
    choices: mayManage ? (await organisationsAt(app.db, today)).filter((body) => body.id !== id) : [],
    trail: await findTrail(app.db, { objectKind: 'organisation', objectId: id }),
  };
};

const answer = (name: string, form: OrganisationForm) => async (event: RequestEvent) => {
  const posted = await event.request.formData();
  const outcome = await form(event.locals.app, event.locals.actor, event.params.id, posted);
  if (outcome.ok) redirect(303, `${paths.organisation(event.params.id)}?da-luu`);
  const values = textFields(posted);
  return fail(400, { form: name, values, errors: outcome.errors });
};

export const actions: Actions = {
  edit: answer('edit', editForm),
  end: answer('end', endForm),
  addRelation: answer('addRelation', addRelationForm),
  endRelation: answer('endRelation', endRelationForm),
  addMember: answer('addMember', addMemberForm),
  makeOwner: async ({ params: { id }, locals: { app, actor } }) => {
    await makeOwner(app, actor, id);
    redirect(303, `${paths.organisation(id)}?da-luu`);
  },
};
