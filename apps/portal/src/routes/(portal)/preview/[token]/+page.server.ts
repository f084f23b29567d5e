import { fail, redirect } from '@sveltejs/kit';
import { articleChoices, choicesWith, chosenTexts } from '#features/submissions/article-counts.ts';
import { confirmSubmission } from '#features/submissions/confirm-submission.server.ts';
import { signFillTime } from '#features/submissions/fill-time.ts';
import { afterStep, readOpinionForm, stepOf } from '#features/submissions/opinion-form.ts';
import { discardSubmissionDraft, previewSubmission } from '#features/submissions/preview.server.ts';
import { editSubmissionDraft } from '#features/submissions/start-submission.server.ts';
import { formFrom } from '#features/submissions/submission.schema.ts';
import { paths } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { isTooLarge } from '../../posted-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url }) => {
  const preview = await previewSubmission(app, params.token);
  if (preview.kind === 'sent') redirect(303, paths.submission(preview.receiptCode));
  if (preview.kind === 'gone')
    return { preview: new ServerOnly(preview), wasDiscarded: url.searchParams.has('da-bo') };
  const { tree, content } = preview;
  const units = content.opinions.flatMap((opinion) => opinion.unitId ?? []);
  return {
    preview: new ServerOnly(preview),
    editing: new ServerOnly({
      values: formFrom(content, signFillTime(app.clock.now(), app.config.secretKey)),
      units: choicesWith(tree, articleChoices(tree), units),
      texts: chosenTexts(tree, units),
    }),
    isEditing: url.searchParams.has('sua'),
    wasDiscarded: false,
  };
};

export const actions: Actions = {
  confirm: async ({ locals: { app }, params, getClientAddress }) => {
    const confirmed = await confirmSubmission(app, params.token, getClientAddress());
    if (confirmed.ok) redirect(303, paths.submission(confirmed.value.receiptCode));
    return fail(confirmed.reason === 'tooMany' ? 429 : 409, { refusal: confirmed.reason });
  },
  edit: async ({ locals: { app }, params, request }) => {
    if (isTooLarge(request)) return fail(413, { values: undefined, reason: 'tooLarge' as const, errors: {} });
    const posted = await request.formData();
    const step = stepOf(posted);
    const values = afterStep(readOpinionForm(posted), step);
    if (step.kind !== 'send') return { values, reason: undefined, errors: {} };
    const edited = await editSubmissionDraft(app, params.token, values);
    if (edited.ok) redirect(303, paths.commentPreview(params.token));
    return fail(400, { values, reason: edited.reason, errors: edited.errors });
  },
  discard: async ({ locals: { app }, params }) => {
    await discardSubmissionDraft(app, params.token);
    redirect(303, `${paths.commentPreview(params.token)}?da-bo`);
  },
};
