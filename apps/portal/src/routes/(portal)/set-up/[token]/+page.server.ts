import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { setUpSchema } from '#features/identity/people/people.schema.ts';
import { findInvited, setUpPassword } from '#features/identity/people/set-up.server.ts';
import { minimumLength } from '#features/identity/sign-in/password-strength.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import { setUpRefusals } from '#text/vi/identity.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app } }) => {
  const person = await findInvited(app, params.token);
  return {
    invited: person && { displayName: person.displayName, signInName: person.signInName },
    least: minimumLength(app.config.signIn),
  };
};

export const actions: Actions = {
  default: async ({ request, params, locals: { app } }) => {
    const input = v.parse(setUpSchema, textFields(await request.formData()));
    const result = await setUpPassword(app, { token: params.token, ...input });
    if (!result.ok) {
      const field = result.reason === 'repeatedDiffers' ? 'repeated' : 'next';
      return fail(400, { errors: { [field]: setUpRefusals[result.reason] } as Record<string, string> });
    }
    redirect(303, `${paths.signIn}?tin=da-dat-mat-khau`);
  },
};
