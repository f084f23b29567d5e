import { error, fail } from '@sveltejs/kit';
import { fieldTexts, readProjectForm, typedIn } from '#features/drafts/projects/project-form.ts';
import { registerProject } from '#features/drafts/projects/register-project.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import { projectFieldErrors, registerRefusals } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { sendOnce } from '../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') error(403, errorText.forbidden);
  const organisation = await requireOrganisation(app.db, actor.organisationId);
  return { leadAgency: organisation.name };
};

export const actions: Actions = {
  default: async (event) => {
    const { actor } = event.locals;
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await event.request.formData();
    const values = typedIn(form);
    const read = readProjectForm(values);
    if (!read.ok) return fail(400, { values, errors: fieldTexts(read.errors, projectFieldErrors) });
    const register = (app: App.Locals['app']) => registerProject(app, actor, read.input);
    const refused = await sendOnce(event, form, register, ({ value }) => paths.project(value.id));
    return fail(400, { values, errors: { documentType: registerRefusals[refused.reason] } });
  },
};
