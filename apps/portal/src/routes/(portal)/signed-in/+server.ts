import { redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { finishSignIn, languageOfErrand } from '#features/submissions/sign-in/citizen-sign-in.server.ts';
import { errandCookie } from '../errand-cookie.ts';
import type { RequestHandler } from './$types';

/** Where the provider sends the browser back to. */
export const GET: RequestHandler = async ({ locals: { app }, url, cookies }) => {
  const { name, options } = errandCookie(app.config.publicUrl);
  const errand = cookies.get(name);
  const finished = await finishSignIn(app, url.search, errand);
  cookies.delete(name, options);
  // The address is registered with the provider and the same for everybody; the errand knows how its person reads.
  const paths = pathsIn(languageOfErrand(app, errand));
  redirect(
    303,
    finished.ok ? `${paths.draftPerson(finished.value.token)}?dang-nhap=ok` : paths.citizenNotSignedIn,
  );
};
