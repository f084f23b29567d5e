import { fail, redirect } from '@sveltejs/kit';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { articleChoices, choicesWith, chosenTexts } from '#features/submissions/article-counts.ts';
import { signFillTime } from '#features/submissions/fill-time.ts';
import { afterStep, emptyForm, readOpinionForm, stepOf } from '#features/submissions/opinion-form.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { startSubmission } from '#features/submissions/start-submission.server.ts';
import { paths } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { isTooLarge } from '../../../posted-form.ts';
import { keepPage } from '../../../public-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, parent, url, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const { tree } = await requireVersion(app.db, draft.value.consultation.draftVersionId);
  const asked = url.searchParams.getAll('dieu');
  const texts = chosenTexts(tree, asked);
  keepPage({ setHeaders, now, tags, query: ['dieu'] });
  return {
    units: new ServerOnly(choicesWith(tree, articleChoices(tree), asked)),
    texts: new ServerOnly(texts),
    values: emptyForm(Object.keys(texts), signFillTime(now, app.config.secretKey)),
  };
};

export const actions: Actions = {
  default: async ({ locals: { app }, request, params, getClientAddress }) => {
    if (isTooLarge(request)) return fail(413, { values: undefined, reason: 'tooLarge' as const, errors: {} });
    const posted = await request.formData();
    const step = stepOf(posted);
    const values = afterStep(readOpinionForm(posted), step);
    if (step.kind !== 'send') return { values, reason: undefined, errors: {} };
    const { consultation } = await requirePublicDraft(app, params.slug);
    const started = await startSubmission(app, consultation, values, getClientAddress());
    if (started.ok) redirect(303, paths.commentPreview(started.token));
    return fail(started.reason === 'tooMany' ? 429 : 400, {
      values,
      reason: started.reason,
      errors: started.errors,
    });
  },
};
