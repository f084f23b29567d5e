import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { recordIssued, stopProject } from '#features/drafts/projects/finish-project.server.ts';
import { issuedSchema, stopSchema } from '#features/drafts/projects/law-project.schema.ts';
import { loadProjectDesk } from '#features/drafts/projects/project-desk.server.ts';
import {
  fieldTexts,
  firstIssues,
  readProjectForm,
  typedFrom,
  typedIn,
} from '#features/drafts/projects/project-form.ts';
import { editProject } from '#features/drafts/projects/register-project.server.ts';
import { findActivities } from '#features/outreach/outreach.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import {
  editRefusals,
  issueRefusals,
  projectFieldErrors,
  projectText,
  stopRefusals,
} from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { orChanged, seenAnew } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN_ACTIVITIES = 20;

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const desk = await loadProjectDesk(app, actor, params.id);
  const [consultations, activities] = await Promise.all([
    listByProject(app.db, params.id),
    findActivities(app.db, { projectId: params.id, limit: SHOWN_ACTIVITIES, offset: 0 }),
  ]);
  return {
    ...desk,
    consultations,
    activities,
    typed: typedFrom(desk.project),
    today: legalDay(app.clock.now()),
  };
};

export const actions: Actions = {
  edit: async ({ params, request, locals: { app, actor } }) => {
    const values = typedIn(await request.formData());
    const refused = (errors: Record<string, string>, message: string) =>
      fail(400, { name: 'edit', values, errors, message });
    const read = readProjectForm(values);
    if (!read.ok) return refused(fieldTexts(read.errors, projectFieldErrors), projectText.incomplete);
    const edited = await editProject(app, actor, params.id, Number(values.version), read.input).catch(
      orChanged,
    );
    if (edited === 'changedMeanwhile')
      return fail(409, {
        name: 'edit',
        values: seenAnew(values),
        errors: {},
        message: errorText.changedMeanwhile,
      });
    if (!edited.ok) return refused({}, editRefusals[edited.reason]);
    redirect(303, `${paths.project(params.id)}?da-luu`);
  },
  recordIssued: async ({ params, request, locals: { app, actor } }) => {
    const values = typedIn(await request.formData());
    const refused = (errors: Record<string, string>, message: string) =>
      fail(400, { name: 'issue', values, errors, message });
    const read = v.safeParse(issuedSchema, values);
    if (!read.success)
      return refused(fieldTexts(firstIssues(read.issues), projectFieldErrors), projectText.incomplete);
    const done = await recordIssued(app, actor, params.id, read.output);
    if (!done.ok) return refused({}, issueRefusals[done.reason]);
    redirect(303, `${paths.project(params.id)}?da-luu`);
  },
  stop: async ({ params, request, locals: { app, actor } }) => {
    const values = typedIn(await request.formData());
    const refused = (errors: Record<string, string>, message: string) =>
      fail(400, { name: 'stop', values, errors, message });
    const read = v.safeParse(stopSchema, values);
    if (!read.success)
      return refused(fieldTexts(firstIssues(read.issues), projectFieldErrors), projectText.incomplete);
    const done = await stopProject(app, actor, params.id, read.output);
    if (!done.ok) return refused({}, stopRefusals[done.reason]);
    redirect(303, `${paths.project(params.id)}?da-luu`);
  },
};
