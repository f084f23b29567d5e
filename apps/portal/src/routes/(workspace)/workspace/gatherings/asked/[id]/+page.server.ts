import { nominateSchema } from '#features/gatherings/inviting/invite.schema.ts';
import { loadAsked } from '#features/gatherings/inviting/load-invitations.server.ts';
import { nominate } from '#features/gatherings/inviting/nominate.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { askedGatheringsText, nominateRefusals } from '#text/vi/gatherings.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.read');
  return loadAsked(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: askedGatheringsText.unreadable,
  back: ([id]) => `${paths.askedGathering(id)}?da-ghi`,
});

export const actions: Actions = {
  nominate: act('nominate', nominateSchema, nominate, nominateRefusals),
};
