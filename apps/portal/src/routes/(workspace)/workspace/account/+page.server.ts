import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readSessionToken, writeSessionToken } from '#features/identity/session-cookie.server.ts';
import * as account from '#features/identity/sign-in/own-account.server.ts';
import { minimumLength } from '#features/identity/sign-in/password-strength.ts';
import * as factor from '#features/identity/sign-in/second-factor.server.ts';
import { accountSchema } from '#features/identity/sign-in/sign-in.schema.ts';
import { paths } from '#paths';
import { errorText } from '#text/vi/errors.ts';
import { accountText, passwordRefusals, totpRefusals } from '#text/vi/identity.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { app, session }, url }) => {
  if (!session) error(403, errorText.forbidden);
  return {
    ...(await account.viewAccount(app, session)),
    person: session.person,
    gate: session.gate,
    least: minimumLength(app.config.signIn),
    invitation: await factor.findTotpInvitation(app, session, app.installation.name),
    news: url.searchParams.get('tin') ?? '',
  };
};

/** Who asks, and what was typed; the hook has already let only open sessions through. */
async function read({ locals: { app, session }, request, cookies }: RequestEvent) {
  const token = readSessionToken(cookies, app.config.publicUrl);
  if (!session || !token) error(403, errorText.forbidden);
  return { app, session, token, typed: v.parse(accountSchema, Object.fromEntries(await request.formData())) };
}

const refused = (form: string, field: string, sentence: string) =>
  fail(400, { form, errors: { [field]: sentence } });
const done = (news: string): never => redirect(303, `${paths.account}?tin=${news}`);

export const actions: Actions = {
  changePassword: async (event) => {
    const { app, session, typed } = await read(event);
    const result = await account.changePassword(app, session, typed);
    if (result.ok) return done('doi-mat-khau');
    const field =
      { wrongPassword: 'current', repeatedDiffers: 'repeated' }[result.reason as string] ?? 'next';
    return refused('changePassword', field, passwordRefusals[result.reason]);
  },
  startTotp: async (event) => {
    const { app, session, typed } = await read(event);
    const result = await factor.startTotp(app, session, { password: typed.current });
    return result.ok
      ? redirect(303, `${paths.account}#totp`)
      : refused('startTotp', 'current', totpRefusals[result.reason]);
  },
  confirmTotp: async (event) => {
    const { app, session, token, typed } = await read(event);
    const result = await factor.confirmTotp(app, session, { token, code: typed.code });
    if (!result.ok) return refused('confirmTotp', 'code', totpRefusals[result.reason]);
    writeSessionToken(event.cookies, app.config.publicUrl, result.value.session);
    return { backupCodes: result.value.backupCodes };
  },
  newBackupCodes: async (event) => {
    const { app, session, typed } = await read(event);
    const result = await factor.renewBackupCodes(app, session, { password: typed.current });
    return result.ok
      ? { backupCodes: result.value }
      : refused('newBackupCodes', 'current', totpRefusals[result.reason]);
  },
  endSession: async (event) => {
    const { app, session, typed } = await read(event);
    await account.endOwnSession(app, session, typed.session);
    return done('het-phien');
  },
  switchOrganisation: async (event) => {
    const { app, session, typed } = await read(event);
    const result = await account.switchOrganisation(app, session, typed.organisation);
    return result.ok
      ? done('doi-co-quan')
      : refused('switchOrganisation', 'organisation', accountText.notYours);
  },
};
