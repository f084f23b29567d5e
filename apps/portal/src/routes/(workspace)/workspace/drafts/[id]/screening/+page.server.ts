import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { fieldTexts, firstIssues, typedIn } from '#features/drafts/projects/project-form.ts';
import { screenProject } from '#features/drafts/screening/screen-project.server.ts';
import { screeningSchema } from '#features/drafts/screening/screening.schema.ts';
import { loadScreeningDesk } from '#features/drafts/screening/screening-desk.server.ts';
import { paths } from '#paths';
import { screeningFieldErrors, screeningRefusals } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadScreeningDesk(app, actor, params.id);

export const actions: Actions = {
  default: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const values = typedIn(await request.formData());
    const refused = (errors: Record<string, string>, message = '') => fail(400, { values, errors, message });
    const read = v.safeParse(screeningSchema, values);
    if (!read.success) {
      return refused(
        fieldTexts(firstIssues(read.issues), screeningFieldErrors),
        screeningRefusals.reasonMissing,
      );
    }
    const screened = await screenProject(app, actor, params.id, read.output);
    if (!screened.ok) return refused({}, screeningRefusals[screened.reason]);
    redirect(303, `${paths.projectScreening(params.id)}?da-luu`);
  },
};
