import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { fieldTexts, firstIssues, typedIn } from '#features/drafts/projects/project-form.ts';
import { screenProject } from '#features/drafts/screening/screen-project.server.ts';
import { screeningSchema } from '#features/drafts/screening/screening.schema.ts';
import { CRITERION_NUMBERS, type CriterionNumber } from '#features/drafts/screening/screening-criteria.ts';
import { loadScreeningDesk } from '#features/drafts/screening/screening-desk.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { paths } from '#paths';
import {
  editRefusals,
  screeningFieldErrors,
  screeningRefusals,
  sentence,
  uploadText,
} from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { screeningDesk } from '#text/vi/screening.ts';
import { orChanged } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals: { app, actor } }) =>
  loadScreeningDesk(app, actor, params.id, url.searchParams.get('ngay'));

export const actions: Actions = {
  declare: async ({ params, request, url, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const answer = (await request.formData()).get('answer');
    const refused = (unanswered: string, message = '') =>
      fail(400, { values: {}, errors: {}, message, overtaken: false, unanswered });
    if (answer !== 'yes' && answer !== 'no') return refused(uploadText.answerMissing);
    const declared = await declareSecrecy(app, actor, params.id, answer);
    if (!declared.ok) return refused('', editRefusals[declared.reason]);
    const day = url.searchParams.get('ngay');
    const asked = new URLSearchParams({ ...(day && { ngay: day }), ...(answer === 'yes' && { dung: '' }) });
    redirect(303, `${paths.projectScreening(params.id)}?${asked}`);
  },
  screen: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await request.formData();
    const values = typedIn(form);
    const refused = (errors: Record<string, string>, message = '') =>
      fail(400, { values, errors, message, overtaken: false, unanswered: '' });
    const read = v.safeParse(screeningSchema, values);
    if (!read.success) {
      const message = sentence(screeningRefusals.reasonMissing);
      return refused(fieldTexts(firstIssues(read.issues), screeningFieldErrors), message);
    }
    const files = await filesIn(form);
    const screened = await screenProject(app, actor, params.id, read.output, files).catch(orChanged);
    if (screened === 'changedMeanwhile') {
      // Seen by now: what is sent next answers the decision that stands beside it.
      const { seen: _, ...typed } = values;
      return fail(409, {
        values: typed,
        errors: {},
        message: screeningDesk.overtaken,
        overtaken: true,
        unanswered: '',
      });
    }
    if (!screened.ok) return refused({}, sentence(screeningRefusals[screened.reason], screened.data));
    redirect(303, `${paths.projectScreening(params.id)}?da-luu`);
  },
};

async function filesIn(form: FormData) {
  const files = new Map<CriterionNumber, { bytes: Uint8Array; fileName: string }>();
  for (const criterion of CRITERION_NUMBERS) {
    const file = form.get(`new${criterion}`);
    if (file instanceof File && file.size > 0)
      files.set(criterion, { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name });
  }
  return files;
}
