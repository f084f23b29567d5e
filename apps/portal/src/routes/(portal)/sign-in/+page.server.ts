import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { findDemoSignIns } from '#features/identity/demo.server.ts';
import { readSessionToken, writeSessionToken } from '#features/identity/session-cookie.server.ts';
import { safeReturnPath, signInSchema, unlockSchema } from '#features/identity/sign-in/sign-in.schema.ts';
import { signIn, unlockSession } from '#features/identity/sign-in/sign-in.server.ts';
import { paths } from '#paths';
import { signInRefusals, unlockRefusals } from '#text/vi/identity.ts';
import type { Actions, PageServerLoad } from './$types';
import { nextPath } from './next-path.ts';

export const load: PageServerLoad = async ({ locals: { app, session }, url }) => {
  const back = safeReturnPath(url.searchParams.get('tiep')) ?? '';
  if (session && session.gate !== 'password') redirect(303, nextPath(session.gate, back));
  const { sessionIdleMinutes, adminIdleMinutes } = app.config.signIn;
  const isAdministrator = session?.actor.roles.includes('administrator');
  return {
    back,
    notWritten: url.searchParams.has('chua-ghi'),
    news: url.searchParams.get('tin') ?? '',
    locked: session && {
      name: session.person.displayName,
      minutes: isAdministrator ? adminIdleMinutes : sessionIdleMinutes,
    },
    demo: session ? [] : await findDemoSignIns(app),
  };
};

export const actions: Actions = {
  default: async ({ request, cookies, locals: { app, session }, getClientAddress }) => {
    const form = await request.formData();
    const back = safeReturnPath(String(form.get('back') ?? '')) ?? '';
    const { publicUrl } = app.config;
    const token = readSessionToken(cookies, publicUrl);
    if (session?.locked && token && !form.has('name')) {
      const { password } = v.parse(unlockSchema, { password: form.get('password') });
      const result = await unlockSession(app, { token, password });
      if (!result.ok) return fail(400, { back, name: '', error: unlockRefusals[result.reason] });
      writeSessionToken(cookies, publicUrl, result.value);
      redirect(303, back || paths.workspace);
    }
    const typed = String(form.get('name') ?? '').slice(0, 100);
    const input = v.safeParse(signInSchema, { name: typed, password: form.get('password') });
    if (!input.success) return fail(400, { back, name: typed, error: signInRefusals.unknownOrWrong });
    const result = await signIn(app, { ...input.output, address: getClientAddress(), replaces: token });
    if (!result.ok) return fail(400, { back, name: typed, error: signInRefusals[result.reason] });
    writeSessionToken(cookies, publicUrl, result.value.session);
    redirect(303, nextPath(result.value.gate, back));
  },
};
