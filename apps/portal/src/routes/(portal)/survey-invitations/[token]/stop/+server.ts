import { redirect } from '@sveltejs/kit';
import { stopInvitations } from '#features/surveys/inviting/stop-invitations.server.ts';
import { paths } from '#paths';
import { NotFound } from '#platform/errors.ts';
import type { RequestHandler } from './$types';

/** The button of a mail program (RFC 8058). Its answer is read by nobody. */
export const POST: RequestHandler = async ({ locals: { app }, params }) => {
  if (!(await stopInvitations(app, params.token))) throw new NotFound('link of a mail');
  return new Response(null, { status: 204 });
};

/** Programs that only know links come here, and people from there: reading stops nothing, the page behind has the button. */
export const GET: RequestHandler = ({ params }) => redirect(303, paths.surveyStop(params.token));
