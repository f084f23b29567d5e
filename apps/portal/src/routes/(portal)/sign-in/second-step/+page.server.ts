import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  dropSessionToken,
  readSessionToken,
  writeSessionToken,
} from '#features/identity/session-cookie.server.ts';
import { giveSecondFactor } from '#features/identity/sign-in/second-factor.server.ts';
import { codeSchema, safeReturnPath } from '#features/identity/sign-in/sign-in.schema.ts';
import { paths } from '#paths';
import { secondStepRefusals } from '#text/vi/identity.ts';
import { nextPath } from '../next-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { session }, url }) => {
  const back = safeReturnPath(url.searchParams.get('tiep')) ?? '';
  const gate = session?.gate ?? 'password';
  if (gate !== 'secondStep') redirect(303, nextPath(gate, back));
  return { back, notWritten: url.searchParams.has('chua-ghi') };
};

export const actions: Actions = {
  default: async ({ request, cookies, locals: { app } }) => {
    const form = await request.formData();
    const back = safeReturnPath(String(form.get('back') ?? '')) ?? '';
    const token = readSessionToken(cookies, app.config.publicUrl);
    if (!token) redirect(303, nextPath('password', back));
    const result = await giveSecondFactor(app, { token, code: v.parse(codeSchema, form.get('code')) });
    if (!result.ok && result.reason === 'wrongCode') {
      return fail(400, { back, error: secondStepRefusals.wrongCode });
    }
    if (!result.ok) {
      dropSessionToken(cookies, app.config.publicUrl);
      redirect(303, `${nextPath('password', back)}${back ? '&' : '?'}tin=dang-nhap-lai`);
    }
    writeSessionToken(cookies, app.config.publicUrl, result.value);
    redirect(303, back || paths.workspace);
  },
};
