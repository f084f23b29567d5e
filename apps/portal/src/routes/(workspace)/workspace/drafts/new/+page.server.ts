import { error, fail, redirect } from '@sveltejs/kit';
import { fieldTexts, readProjectForm, typedIn } from '#features/drafts/projects/project-form.ts';
import { registerProject } from '#features/drafts/projects/register-project.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import { projectFieldErrors } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') error(403, errorText.forbidden);
  const organisation = await requireOrganisation(app.db, actor.organisationId);
  return { leadAgency: organisation.name };
};

export const actions: Actions = {
  default: async ({ request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const values = typedIn(await request.formData());
    const read = readProjectForm(values);
    if (!read.ok) return fail(400, { values, errors: fieldTexts(read.errors, projectFieldErrors) });
    const registered = await registerProject(app, actor, read.input);
    if (!registered.ok) return fail(400, { values, errors: {} });
    redirect(303, paths.project(registered.value.id));
  },
};
