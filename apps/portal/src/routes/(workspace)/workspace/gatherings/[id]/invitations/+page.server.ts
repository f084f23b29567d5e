import { inviteSchema } from '#features/gatherings/inviting/invite.schema.ts';
import { invite } from '#features/gatherings/inviting/invite.server.ts';
import { loadInvitations } from '#features/gatherings/inviting/load-invitations.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { invitationsText, inviteRefusals } from '#text/vi/gatherings.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.edit');
  return loadInvitations(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: invitationsText.unreadable,
  back: ([id]) => `${paths.gatheringInvitations(id)}?da-ghi`,
});

export const actions: Actions = {
  invite: act('invite', inviteSchema, invite, inviteRefusals),
};
