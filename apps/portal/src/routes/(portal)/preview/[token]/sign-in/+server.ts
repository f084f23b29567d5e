import { redirect } from '@sveltejs/kit';
import { beginSignIn } from '#features/submissions/sign-in/citizen-sign-in.server.ts';
import { paths } from '#paths';
import { errandCookie } from '../../../errand-cookie.ts';
import type { RequestHandler } from './$types';

/** A link and no form: the policy of our pages sends no form to another site. Opening it writes nothing here. */
export const GET: RequestHandler = async ({ locals: { app }, params: { token }, cookies }) => {
  const begun = await beginSignIn(app, token);
  if (!begun.ok) redirect(303, `${paths.draftPerson(token)}?dang-nhap=${begun.reason}`);
  const { name, options } = errandCookie(app.config.publicUrl);
  cookies.set(name, begun.value.errand, options);
  redirect(303, begun.value.url);
};
