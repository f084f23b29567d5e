import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { can } from '#features/authority/permissions.ts';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { loadDossier } from '#features/drafts/dossier/dossier-desk.server.ts';
import { stopProject } from '#features/drafts/projects/finish-project.server.ts';
import { stopSchema } from '#features/drafts/projects/law-project.schema.ts';
import { loadProjectDesk } from '#features/drafts/projects/project-desk.server.ts';
import {
  fieldTexts,
  firstIssues,
  readProjectForm,
  typedFrom,
  typedIn,
} from '#features/drafts/projects/project-form.ts';
import { editProject } from '#features/drafts/projects/register-project.server.ts';
import { advanceProject } from '#features/drafts/stages/advance-project.server.ts';
import { loadLife } from '#features/drafts/stages/life-desk.server.ts';
import { markPolicies } from '#features/drafts/stages/mark-policies.server.ts';
import { advanceSchema, policyMarkSchema } from '#features/drafts/stages/stage.schema.ts';
import { findIssuedOfDraft } from '#features/issued-documents/issued-documents.store.server.ts';
import { findActivities } from '#features/outreach/outreach.store.server.ts';
import { findPlanState } from '#features/outreach/plan/plan-desk.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { advanceRefusals, lifeText, policyMarkRefusals } from '#text/vi/draft-life.ts';
import { editRefusals, projectFieldErrors, projectText, stopRefusals } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { formPage, orChanged, seenAnew } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN_ACTIVITIES = 20;

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const desk = await loadProjectDesk(app, actor, params.id);
  const [consultations, life, dossier, issued, activities, outreachPlan] = await Promise.all([
    listByProject(app.db, params.id),
    loadLife(app, actor, desk.project),
    loadDossier(app, actor, desk.project),
    findIssuedOfDraft(app.db, params.id),
    findActivities(app.db, { projectId: params.id, limit: SHOWN_ACTIVITIES, offset: 0 }),
    findPlanState(app.db, params.id),
  ]);
  return {
    ...desk,
    consultations,
    life,
    dossier: dossier.summary,
    issued,
    activities,
    outreachPlan,
    mayPlanOutreach: can(actor, 'outreachPlan.edit', desk.project),
    typed: typedFrom(desk.project),
    today: legalDay(app.clock.now()),
  };
};

const act = formPage({
  ids: ({ id = '' }) => [id] as const,
  unreadable: lifeText.incomplete,
  back: ([id]) => `${paths.project(id)}?da-luu`,
});
const markAct = formPage({
  ids: ({ id = '' }) => [id] as const,
  unreadable: lifeText.chooseVerdict,
  back: ([id]) => `${paths.project(id)}?da-luu`,
});

export const actions: Actions = {
  advance: act('advance', advanceSchema, advanceProject, advanceRefusals),
  markPolicies: markAct('markPolicies', policyMarkSchema, markPolicies, policyMarkRefusals),
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
