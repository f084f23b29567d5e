import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { readOpinionForm } from '#features/submissions/opinion-form.ts';
import { personForm } from '#features/submissions/second-thoughts/covered-email.ts';
import type { SignInRefusal } from '#features/submissions/sign-in/citizen-sign-in.server.ts';
import { findOpenDraft, personMark, savePerson } from '#features/submissions/writing/edit-draft.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { signInRefusals } from '#text/vi/own-submission.ts';
import { submissionErrors } from '#text/vi/submissions.ts';
import { isTooLarge } from '../../../posted-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url }) => {
  const draft = await findOpenDraft(app, params.token);
  const answered = url.searchParams.get('dang-nhap');
  return {
    values: new ServerOnly(draft && personForm(draft.content)),
    seen: draft ? personMark(draft.content) : '',
    signedInWith: draft?.content.signedInWith,
    provider: app.config.citizenSignIn?.name,
    signInRefusal:
      answered && Object.hasOwn(signInRefusals, answered) ? (answered as SignInRefusal) : undefined,
  };
};

export const actions: Actions = {
  default: async ({ locals: { app }, params: { token }, url, request, getClientAddress }) => {
    const language = languageOf(url.pathname);
    if (isTooLarge(request)) return fail(413, { reason: 'tooLarge' as const, errors: {} });
    const posted = await request.formData();
    const values = readOpinionForm(posted);
    const seen = String(posted.get('seen') ?? '');
    const saved = await savePerson(
      app,
      token,
      { seen, values },
      getClientAddress(),
      wordsIn(language)(submissionErrors),
    );
    if (saved.ok) redirect(303, `${pathsIn(language).commentPreview(token)}#inside`);
    return fail(saved.reason === 'tooMany' ? 429 : 400, { values, seen, ...saved });
  },
};
