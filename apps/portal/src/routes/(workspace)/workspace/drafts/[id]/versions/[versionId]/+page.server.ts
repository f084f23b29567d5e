import { error, fail, redirect } from '@sveltejs/kit';
import { typedIn } from '#features/drafts/projects/project-form.ts';
import { type ReviewAct, reviewActs } from '#features/drafts/versions/review-acts.server.ts';
import { loadReview } from '#features/drafts/versions/review-desk.server.ts';
import { paths } from '#paths';
import { errorText } from '#text/vi/errors.ts';
import { orChanged, seenAnew } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals: { app, actor } }) => {
  const line = url.searchParams.get('dong');
  const chosen = line !== null && /^\d{1,7}$/.test(line) ? Number(line) : undefined;
  return loadReview(app, actor, { projectId: params.id, versionId: params.versionId, chosen });
};

/** One shape for all five: read the form, run the act, keep what was typed when it is refused. */
const act =
  (name: keyof typeof reviewActs) =>
  async ({ params, request, locals: { app, actor } }: Parameters<Actions[string]>[0]) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const values = typedIn(await request.formData());
    const run: ReviewAct = reviewActs[name];
    const message = await run(app, actor, params.versionId ?? '', values).catch(orChanged);
    if (message === 'changedMeanwhile')
      return fail(409, { name, values: seenAnew(values), message: errorText.changedMeanwhile });
    if (message !== undefined) return fail(400, { name, values, message });
    // The line stays chosen, so that its fold is open where the reader lands.
    const line = name === 'correct' ? `&dong=${values.blockIndex}#khoi-${values.blockIndex}` : '';
    redirect(303, `${paths.projectVersion(params.id ?? '', params.versionId ?? '')}?da-luu=${name}${line}`);
  };

export const actions: Actions = {
  correct: act('correct'),
  undoCorrection: act('undoCorrection'),
  clearStamp: act('clearStamp'),
  confirm: act('confirm'),
  discard: act('discard'),
};
