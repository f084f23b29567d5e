import { fail, redirect } from '@sveltejs/kit';
import { can } from '#features/authority/permissions.ts';
import {
  endFourEyesException,
  listRunningExceptions,
} from '#features/identity/end-four-eyes-exception.server.ts';
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
import { errorText } from '#text/vi/errors.ts';
import { exceptionsText } from '#text/vi/identity.ts';
import { orChanged, seenAnew } from '../../form-page.ts';
import { sendOnce } from '../../send-once.ts';
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
    exceptions: await listRunningExceptions(app.db, actor, id, today),
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
  const { actor } = event.locals;
  const { id } = event.params;
  const posted = await event.request.formData();
  const refused = await sendOnce(
    event,
    posted,
    (app) => form(app, actor, id, posted),
    () => `${paths.organisation(id)}?da-luu`,
  ).catch(orChanged);
  const values = textFields(posted);
  if (refused !== 'changedMeanwhile')
    return fail(400, { form: name, values, errors: refused.errors, error: '' });
  const error = errorText.changedMeanwhile;
  return fail(409, { form: name, values: seenAnew(values), errors: {} as Record<string, string>, error });
};

const endExceptionForm: OrganisationForm = async (app, actor, organisationId, form) => {
  const exceptionId = String(form.get('exceptionId') ?? '');
  const result = await endFourEyesException(app, actor, { organisationId, exceptionId });
  if (result.ok) return { ok: true, id: organisationId };
  return { ok: false, errors: { exceptionId: exceptionsText[result.reason] } };
};

export const actions: Actions = {
  edit: answer('edit', editForm),
  end: answer('end', endForm),
  addRelation: answer('addRelation', addRelationForm),
  endRelation: answer('endRelation', endRelationForm),
  addMember: answer('addMember', addMemberForm),
  endException: answer('endException', endExceptionForm),
  makeOwner: async ({ params: { id }, locals: { app, actor } }) => {
    await makeOwner(app, actor, id);
    redirect(303, `${paths.organisation(id)}?da-luu`);
  },
};
