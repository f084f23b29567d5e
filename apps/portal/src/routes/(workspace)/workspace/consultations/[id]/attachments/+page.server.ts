import { fail, redirect } from '@sveltejs/kit';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import {
  loadAttachments,
  moderateAttachment,
} from '#features/submissions/attachments/attachments-desk.server.ts';
import { confirmOrganisation } from '#features/submissions/contact/confirm-organisation.server.ts';
import {
  addMailDomain,
  stopMailDomain,
} from '#features/submissions/contact/mail-domains/manage-domains.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who confirms a domain stands in its row. */
function person(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Forbidden('mail domains');
  return actor;
}

export const load: PageServerLoad = async ({ locals: { app, actor }, params, url }) => ({
  ...(await loadAttachments(app, actor, params.id)),
  changed: url.searchParams.get('da-ghi'),
  added: url.searchParams.get('da-ghi-mien'),
});

const act =
  (state: 'published' | 'inside') =>
  async ({ locals: { app, actor }, params, request }: Parameters<Actions[string]>[0]) => {
    const id = String((await request.formData()).get('id') ?? '');
    const changed = await moderateAttachment(app, actor, params.id ?? '', id, state);
    redirect(303, `${paths.attachments(params.id ?? '')}?da-ghi=${changed ? 1 : 0}`);
  };

export const actions: Actions = {
  publish: act('published'),
  unpublish: act('inside'),
  confirm: async ({ locals: { app, actor }, params, request }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const changed = await confirmOrganisation(app, actor, params.id, id);
    redirect(303, `${paths.attachments(params.id)}?da-ghi=${changed ? 1 : 0}`);
  },
  addDomain: async ({ locals: { app, actor }, params, request }) => {
    const form = await request.formData();
    const field = (name: string) => String(form.get(name) ?? '').slice(0, 1_000);
    const typed = { domain: field('domain'), name: field('name'), basis: field('basis') };
    const { organisationId } = await requireConsultation(app.db, params.id);
    const added = await addMailDomain(app, person(actor), organisationId, typed);
    if (!added.ok) return fail(400, { typed, refusal: added.reason });
    redirect(303, `${paths.attachments(params.id)}?da-ghi-mien=${added.value.recognised}#mail-domains`);
  },
  stopDomain: async ({ locals: { app, actor }, params, request }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { organisationId } = await requireConsultation(app.db, params.id);
    const changed = await stopMailDomain(app, person(actor), organisationId, id);
    redirect(303, `${paths.attachments(params.id)}?da-ghi=${changed ? 1 : 0}`);
  },
};
