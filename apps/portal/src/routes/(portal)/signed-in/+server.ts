import { redirect } from '@sveltejs/kit';
import { finishSignIn } from '#features/submissions/sign-in/citizen-sign-in.server.ts';
import { paths } from '#paths';
import { errandCookie } from '../errand-cookie.ts';
import type { RequestHandler } from './$types';

/** Where the provider sends the browser back to. */
export const GET: RequestHandler = async ({ locals: { app }, url, cookies }) => {
  const { name, options } = errandCookie(app.config.publicUrl);
  const finished = await finishSignIn(app, url.search, cookies.get(name));
  cookies.delete(name, options);
  redirect(
    303,
    finished.ok ? `${paths.draftPerson(finished.value.token)}?dang-nhap=ok` : paths.citizenNotSignedIn,
  );
};
