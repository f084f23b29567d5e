import { fail } from '@sveltejs/kit';
import { can } from '#features/authority/permissions.ts';
import { ORGANISATION_KINDS, ORGANISATION_LEVELS } from '#features/organisations/organisation.ts';
import { createForm } from '#features/organisations/organisation-forms.server.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import { isLegalDay, legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import { sendOnce } from '../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const asked = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const filter = {
    search: asked('q').slice(0, 100),
    kind: ORGANISATION_KINDS.find((kind) => kind === asked('loai')),
    level: ORGANISATION_LEVELS.find((level) => level === asked('cap')),
    validOn: url.searchParams.has('ngay') ? asked('ngay') : today,
  };
  const validOn = isLegalDay(filter.validOn) ? filter.validOn : undefined;
  const organisations = await findOrganisations(app.db, { ...filter, validOn });
  return { organisations, filter, today, mayManage: can(actor, 'organisation.manage') };
};

export const actions: Actions = {
  create: async (event) => {
    const form = await event.request.formData();
    const create = (app: App.Locals['app']) => createForm(app, event.locals.actor, '', form);
    const refused = await sendOnce(event, form, create, ({ id }) => paths.organisation(id));
    return fail(400, { values: textFields(form), errors: refused.errors });
  },
};
