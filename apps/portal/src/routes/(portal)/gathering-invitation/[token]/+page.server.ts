import { fail, redirect } from '@sveltejs/kit';
import { declineInvitation, readInvitation } from '#features/gatherings/inviting/invite.server.ts';
import { typedRegistration } from '#features/gatherings/registering/read-form.ts';
import { register } from '#features/gatherings/registering/register.server.ts';
import { readRegistration } from '#features/gatherings/registering/registration.schema.ts';
import { paths } from '#paths';
import { NotFound } from '#platform/errors.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { registerRefusals } from '#text/vi/gathering-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  invited: new ServerOnly(await readInvitation(app, params.token)),
});

export const actions: Actions = {
  register: async ({ locals: { app }, params, request, getClientAddress }) => {
    const invited = await readInvitation(app, params.token);
    if (!invited) throw new NotFound('link of an invitation');
    const { gathering } = invited.view;
    const { typed, trap } = typedRegistration(await request.formData());
    const read = readRegistration(gathering.kind, typed);
    if (!read.ok) return fail(400, { typed, errors: read.errors });
    const { id: invitationId } = invited.invitation;
    const asking = { language: 'vi', trap, address: getClientAddress(), invitationId } as const;
    const done = await register(app, gathering, read.value, asking);
    if (!done.ok) return fail(400, { typed, error: registerRefusals[done.reason] });
    if ('token' in done.value) redirect(303, paths.ticket(done.value.token));
    return { sent: true };
  },
  decline: async ({ locals: { app }, params }) => {
    await declineInvitation(app, params.token);
    redirect(303, paths.gatheringInvitation(params.token));
  },
};
