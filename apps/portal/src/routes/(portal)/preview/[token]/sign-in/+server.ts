import { redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { beginSignIn } from '#features/submissions/sign-in/citizen-sign-in.server.ts';
import { languageOf } from '#paths';
import { errandCookie } from '../../../errand-cookie.ts';
import type { RequestHandler } from './$types';

/** A link and no form: the policy of our pages sends no form to another site. Opening it writes nothing here. */
export const GET: RequestHandler = async ({ locals: { app }, params: { token }, url, cookies }) => {
  const language = languageOf(url.pathname);
  const begun = await beginSignIn(app, token, language);
  if (!begun.ok) redirect(303, `${pathsIn(language).draftPerson(token)}?dang-nhap=${begun.reason}`);
  const { name, options } = errandCookie(app.config.publicUrl);
  cookies.set(name, begun.value.errand, options);
  redirect(303, begun.value.url);
};
