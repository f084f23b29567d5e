import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import type { Consultation } from '#features/consultations/consultation.ts';
import { findShownTree, requireShownTree } from '#features/drafts/purging/shown-tree.server.ts';
import { articleChoices, choicesWith, chosenTexts } from '#features/submissions/article-counts.ts';
import { signFillTime } from '#features/submissions/fill-time.ts';
import {
  afterStep,
  emptyForm,
  type OpinionFormValues,
  readOpinionForm,
  stepOf,
} from '#features/submissions/opinion-form.ts';
import { requireLatestRound } from '#features/submissions/public-draft.server.ts';
import { startSubmission } from '#features/submissions/start-submission.server.ts';
import { withPresentText } from '#features/submissions/writing/present-text.ts';
import { languageOf } from '#paths';
import type { Db } from '#platform/db.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { submissionErrors } from '#text/vi/submissions.ts';
import { isTooLarge } from '../../../posted-form.ts';
import { keepPage } from '../../../public-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, parent, url, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const tree = await requireShownTree(app.db, draft.value.consultation.draftVersionId);
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
  default: async ({ locals: { app }, request, params, url, getClientAddress }) => {
    const language = languageOf(url.pathname);
    const paths = pathsIn(language);
    if (isTooLarge(request)) return fail(413, { values: undefined, reason: 'tooLarge' as const, errors: {} });
    const posted = await request.formData();
    const step = stepOf(posted);
    const typed = afterStep(readOpinionForm(posted), step);
    const consultation = await requireLatestRound(app, params.slug);
    const values = step.kind === 'present' ? await present(app.db, consultation, typed, step.index) : typed;
    if (step.kind !== 'send') return { values, reason: undefined, errors: {} };
    const started = await startSubmission(
      app,
      consultation,
      values,
      getClientAddress(),
      wordsIn(language)(submissionErrors),
    );
    const unit = posted.has('inText') ? values.opinions[0]?.unit : undefined;
    if (started.ok)
      redirect(303, unit ? paths.draftReading(started.token, unit) : paths.commentPreview(started.token));
    return fail(started.reason === 'tooMany' ? 429 : 400, {
      values,
      reason: started.reason,
      errors: started.errors,
    });
  },
};

/** The answer of an action passes no page: it must not hold what the page refuses to show. */
async function present(db: Db, { draftVersionId }: Consultation, values: OpinionFormValues, index: number) {
  const tree = await findShownTree(db, draftVersionId);
  return tree ? withPresentText(values, index, tree) : values;
}
