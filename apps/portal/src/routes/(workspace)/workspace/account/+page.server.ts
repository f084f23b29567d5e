import { error, fail, redirect } from '@sveltejs/kit';
import { resolveSession } from '#features/identity/session.server.ts';
import { readSessionToken, writeSessionToken } from '#features/identity/session-cookie.server.ts';
import * as forms from '#features/identity/sign-in/account-forms.server.ts';
import { viewAccount } from '#features/identity/sign-in/own-account.server.ts';
import { minimumLength } from '#features/identity/sign-in/password-strength.ts';
import { findTotpInvitation } from '#features/identity/sign-in/second-factor.server.ts';
import { paths } from '#paths';
import { errorText } from '#text/vi/errors.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { app, session }, url }) => {
  if (!session) error(403, errorText.forbidden);
  return {
    ...(await viewAccount(app, session)),
    person: session.person,
    gate: session.gate,
    least: minimumLength(app.config.signIn),
    invitation: await findTotpInvitation(app, session, app.installation.name),
    news: url.searchParams.get('tin') ?? '',
  };
};

const answer = (name: string, run: forms.AccountForm) => async (event: RequestEvent) => {
  const { app, session } = event.locals;
  const token = readSessionToken(event.cookies, app.config.publicUrl);
  if (!session || !token) error(403, errorText.forbidden);
  const outcome = await run(app, session, token, await event.request.formData());
  if (!outcome.ok) return fail(400, { form: name, errors: outcome.errors });
  if (outcome.session) {
    writeSessionToken(event.cookies, app.config.publicUrl, outcome.session);
    // The page with the codes is rendered in this same request, under the session that has just begun.
    event.locals.session = await resolveSession(app, outcome.session.token);
  }
  if (outcome.backupCodes) return { backupCodes: outcome.backupCodes };
  redirect(303, outcome.news ? `${paths.account}?tin=${outcome.news}` : `${paths.account}#totp`);
};

export const actions: Actions = {
  changePassword: answer('changePassword', forms.changePasswordForm),
  startTotp: answer('startTotp', forms.startTotpForm),
  confirmTotp: answer('confirmTotp', forms.confirmTotpForm),
  newBackupCodes: answer('newBackupCodes', forms.newBackupCodesForm),
  endSession: answer('endSession', forms.endSessionForm),
  switchOrganisation: answer('switchOrganisation', forms.switchOrganisationForm),
};
