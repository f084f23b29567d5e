import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { typedIn } from '#features/drafts/projects/project-form.ts';
import {
  attachProofSchema,
  cancelActivitySchema,
  editActivitySchema,
} from '#features/outreach/activity.schema.ts';
import { attachProof, declareActivityProof } from '#features/outreach/attach-proof.server.ts';
import * as life from '#features/outreach/life/activity-life.schema.ts';
import { loadActivity } from '#features/outreach/life/load-activity.server.ts';
import * as moving from '#features/outreach/life/move-activity.server.ts';
import { cancelActivity, editActivity } from '#features/outreach/record-activity.server.ts';
import { paths } from '#paths';
import { sentence } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import * as texts from '#text/vi/outreach.ts';
import { formPage, orChanged, seenAnew } from '../../form-page.ts';
import { declareAct, sentFile } from '../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadActivity(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id] as const,
  unreadable: texts.outreachText.incomplete,
  back: ([id]) => `${paths.activity(id)}?da-ghi`,
});

const saved = (id: string): never => redirect(303, `${paths.activity(id)}?da-ghi`);

export const actions: Actions = {
  declare: declareAct(
    declareActivityProof,
    texts.proofRefusals,
    (id, answer) => `${paths.activity(id)}${answer === 'yes' ? '?dung' : ''}#minh-chung`,
  ),
  edit: async ({ params, request, locals: { app, actor } }) => {
    const values = typedIn(await request.formData());
    const input = v.safeParse(editActivitySchema, values);
    if (!input.success || actor.kind !== 'person')
      return fail(400, { values, error: texts.outreachText.incomplete });
    const result = await editActivity(app, actor, params.id ?? '', input.output).catch(orChanged);
    if (result === 'changedMeanwhile')
      return fail(409, { values: seenAnew(values), error: errorText.changedMeanwhile });
    return result.ok
      ? saved(params.id ?? '')
      : fail(400, { values, error: texts.activityRefusals[result.reason] });
  },
  attachProof: async ({ params, request, locals: { app, actor } }) => {
    const form = await request.formData();
    const input = v.safeParse(attachProofSchema, typedIn(form));
    if (!input.success || actor.kind !== 'person') return fail(400, { error: texts.outreachText.incomplete });
    const file = await sentFile(form, 'proof');
    const result = await attachProof(app, actor, params.id, { ...input.output, file });
    if (result.ok) return saved(params.id);
    const error = sentence(texts.proofRefusals[result.reason], result.data);
    return fail(400, { name: 'attachProof', reason: result.reason, error });
  },
  prepare: act('prepare', life.prepareSchema, moving.prepareActivity, texts.prepareRefusals),
  done: act('done', life.doneSchema, moving.finishActivity, texts.doneRefusals),
  confirm: act('confirm', life.confirmSchema, moving.confirmActivity, texts.confirmRefusals),
  takeBack: act('takeBack', life.confirmSchema, moving.takeConfirmationBack, texts.takeBackRefusals),
  link: act('link', life.linkSchema, moving.linkProof, texts.linkRefusals),
  document: act('document', life.documentSchema, moving.proveByDocument, texts.documentRefusals),
  move: act('move', life.moveSchema, moving.moveActivity, texts.moveRefusals),
  cancel: async ({ params, request, locals: { app, actor } }) => {
    const input = v.safeParse(cancelActivitySchema, typedIn(await request.formData()));
    if (!input.success) return fail(400, { error: texts.outreachText.incomplete });
    const result = await cancelActivity(app, actor, params.id ?? '', input.output);
    return result.ok ? saved(params.id ?? '') : fail(400, { error: texts.activityRefusals[result.reason] });
  },
};
