import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { registerSchema } from '#features/external-drafts/external-draft.schema.ts';
import { registerExternalDraft } from '#features/external-drafts/register-external-draft.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { externalText, registerRefusals } from '#text/vi/external-drafts.ts';
import { sendOnce } from '../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const own = actor.kind === 'person' ? actor.organisationId : '';
  const bodies = await organisationsAt(app.db, today);
  return { bodies: bodies.filter(({ id }) => id !== own).map(({ id, name }) => ({ id, name })), today };
};

export const actions: Actions = {
  default: async (event) => {
    const { actor } = event.locals;
    if (actor.kind !== 'person') throw new Forbidden('externalDraft.edit');
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(registerSchema, values);
    if (!input.success) return fail(400, { values, error: externalText.incomplete, earlier: '' });
    const register = (app: App.Locals['app']) => registerExternalDraft(app, actor, input.output);
    const refused = await sendOnce(event, form, register, ({ value }) => paths.externalDraft(value.id));
    const earlier = refused.reason === 'sameLetter' ? String(refused.data?.id ?? '') : '';
    return fail(400, { values, error: registerRefusals[refused.reason], earlier });
  },
};
