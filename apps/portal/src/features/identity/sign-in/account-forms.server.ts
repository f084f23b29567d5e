import * as v from 'valibot';
import { textFields } from '#platform/text-fields.ts';
import { accountText, passwordRefusals, totpRefusals } from '#text/vi/identity.ts';
import type { IdentityPlatform, SessionView, StartedSession } from '../session.server.ts';
import { changePassword, endOwnSession, switchOrganisation } from './own-account.server.ts';
import { confirmTotp, renewBackupCodes, startTotp } from './second-factor.server.ts';
import { accountSchema } from './sign-in.schema.ts';

/** What a posted form of the account page came to. */
export type AccountOutcome =
  | {
      readonly ok: true;
      /** What the page says next; nothing for a step that shows itself. */
      readonly news: string;
      /** Takes the place of the session that asked. */
      readonly session?: StartedSession;
      readonly backupCodes?: readonly string[];
    }
  | { readonly ok: false; readonly errors: Record<string, string> };

export type AccountForm = (
  app: IdentityPlatform,
  session: SessionView,
  token: string,
  form: FormData,
) => Promise<AccountOutcome>;

const read = (form: FormData) => v.parse(accountSchema, textFields(form));
const refused = (field: string, sentence: string): AccountOutcome => ({
  ok: false,
  errors: { [field]: sentence },
});

const PASSWORD_FIELDS = {
  wrongPassword: 'current',
  repeatedDiffers: 'repeated',
  tooShort: 'next',
  tooLong: 'next',
  obvious: 'next',
} as const;

export const changePasswordForm: AccountForm = async (app, session, _token, form) => {
  const result = await changePassword(app, session, read(form));
  if (result.ok) return { ok: true, news: 'doi-mat-khau' };
  return refused(PASSWORD_FIELDS[result.reason], passwordRefusals[result.reason]);
};

export const startTotpForm: AccountForm = async (app, session, _token, form) => {
  const result = await startTotp(app, session, { password: read(form).current });
  return result.ok ? { ok: true, news: '' } : refused('current', totpRefusals[result.reason]);
};

export const confirmTotpForm: AccountForm = async (app, session, token, form) => {
  const result = await confirmTotp(app, session, { token, code: read(form).code });
  return result.ok ? { ok: true, news: '', ...result.value } : refused('code', totpRefusals[result.reason]);
};

export const newBackupCodesForm: AccountForm = async (app, session, _token, form) => {
  const result = await renewBackupCodes(app, session, { password: read(form).current });
  return result.ok
    ? { ok: true, news: '', backupCodes: result.value }
    : refused('current', totpRefusals[result.reason]);
};

export const endSessionForm: AccountForm = async (app, session, _token, form) => {
  await endOwnSession(app, session, read(form).session);
  return { ok: true, news: 'het-phien' };
};

export const switchOrganisationForm: AccountForm = async (app, session, _token, form) => {
  const result = await switchOrganisation(app, session, read(form).organisation);
  return result.ok ? { ok: true, news: 'doi-co-quan' } : refused('organisation', accountText.notYours);
};
