import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { typedIn } from '#features/drafts/projects/project-form.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import {
  attachProofSchema,
  cancelActivitySchema,
  editActivitySchema,
} from '#features/outreach/activity.schema.ts';
import {
  attachProof,
  declareActivityProof,
  mayAttachActivityProof,
} from '#features/outreach/attach-proof.server.ts';
import {
  findDraftChoices,
  findExternalChoices,
  findIssuedChoices,
  requireActivity,
} from '#features/outreach/outreach.store.server.ts';
import { cancelActivity, editActivity } from '#features/outreach/record-activity.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { sentence } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { activityRefusals, outreachText, proofRefusals } from '#text/vi/outreach.ts';
import { orChanged, seenAnew } from '../../form-page.ts';
import { declareAct, sentFile } from '../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const activity = await requireActivity(app.db, params.id);
  requirePermission(actor, 'activity.read', activity);
  const trail = await findTrail(app.db, { objectKind: 'activity', objectId: activity.id });
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const [drafts, externalDrafts, issued] = await Promise.all([
    findDraftChoices(app.db, own),
    findExternalChoices(app.db, own),
    findIssuedChoices(app.db, own),
  ]);
  return {
    activity,
    trail,
    drafts,
    externalDrafts,
    issued,
    today: legalDay(app.clock.now()),
    declared: actor.kind === 'person' && (await mayAttachActivityProof(app, activity.id, actor.personId)),
    mayClear: can(actor, 'secrecy.clear', activity),
    mayRecord: can(actor, 'activity.record', activity),
  };
};

const saved = (id: string): never => redirect(303, `${paths.activity(id)}?da-ghi`);

export const actions: Actions = {
  declare: declareAct(
    declareActivityProof,
    proofRefusals,
    (id, answer) => `${paths.activity(id)}${answer === 'yes' ? '?dung' : ''}#minh-chung`,
  ),
  edit: async ({ params, request, locals: { app, actor } }) => {
    const values = typedIn(await request.formData());
    const input = v.safeParse(editActivitySchema, values);
    if (!input.success || actor.kind !== 'person')
      return fail(400, { values, error: outreachText.incomplete });
    const result = await editActivity(app, actor, params.id ?? '', input.output).catch(orChanged);
    if (result === 'changedMeanwhile')
      return fail(409, { values: seenAnew(values), error: errorText.changedMeanwhile });
    return result.ok ? saved(params.id ?? '') : fail(400, { values, error: activityRefusals[result.reason] });
  },
  attachProof: async ({ params, request, locals: { app, actor } }) => {
    const form = await request.formData();
    const input = v.safeParse(attachProofSchema, typedIn(form));
    if (!input.success || actor.kind !== 'person') return fail(400, { error: outreachText.incomplete });
    const file = await sentFile(form, 'proof');
    const result = await attachProof(app, actor, params.id, { ...input.output, file });
    if (result.ok) return saved(params.id);
    const error = sentence(proofRefusals[result.reason], result.data);
    return fail(400, { name: 'attachProof', reason: result.reason, error });
  },
  cancel: async ({ params, request, locals: { app, actor } }) => {
    const input = v.safeParse(cancelActivitySchema, typedIn(await request.formData()));
    if (!input.success) return fail(400, { error: outreachText.incomplete });
    const result = await cancelActivity(app, actor, params.id ?? '', input.output);
    return result.ok ? saved(params.id ?? '') : fail(400, { error: activityRefusals[result.reason] });
  },
};
