import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { readOpinionForm, stepOf } from '#features/submissions/opinion-form.ts';
import { saveOpinion } from '#features/submissions/writing/edit-draft.server.ts';
import { openOpinionForm } from '#features/submissions/writing/open-form.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { submissionErrors } from '#text/vi/submissions.ts';
import { isTooLarge } from '../../../posted-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url }) => {
  const asked = { id: url.searchParams.get('sua'), unit: url.searchParams.get('dieu') };
  const opened = await openOpinionForm(app, params.token, asked);
  return { opened: new ServerOnly(opened) };
};

export const actions: Actions = {
  default: async ({ locals: { app }, params: { token }, url, request, getClientAddress }) => {
    const language = languageOf(url.pathname);
    const paths = pathsIn(language);
    if (isTooLarge(request)) return fail(413, { reason: 'tooLarge' as const, errors: {} });
    const posted = await request.formData();
    const field = (name: string) => String(posted.get(name) ?? '');
    const [given] = readOpinionForm(posted).opinions;
    const form = { id: field('id'), seen: field('seen') };
    if (!given) redirect(303, paths.draftOpinion(token));
    if (stepOf(posted).kind === 'present') {
      const opened = await openOpinionForm(app, token, { values: given });
      return { ...form, values: opened?.withPresentText ?? given, reason: undefined, errors: {} };
    }
    const saved = await saveOpinion(
      app,
      token,
      { ...form, values: given },
      getClientAddress(),
      wordsIn(language)(submissionErrors),
    );
    if (saved.ok) {
      const inText = posted.has('inText') && given.unit !== '';
      redirect(303, inText ? paths.draftReading(token, given.unit) : paths.commentPreview(token));
    }
    return fail(saved.reason === 'tooMany' ? 429 : 400, { ...form, values: given, ...saved });
  },
};
