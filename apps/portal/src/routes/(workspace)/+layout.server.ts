import { error } from '@sveltejs/kit';
import { legalDay } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { errorText } from '#text/vi/errors.ts';
import type { LayoutServerLoad } from './$types';
import { menuFor } from './menu.ts';

export const load: LayoutServerLoad = ({ locals: { app, actor, session }, url }) => {
  if (actor.kind !== 'person' || !session) error(403, errorText.forbidden);
  const { displayName, title, roles, organisationId } = actor;
  const organisation = session.organisations.find((body) => body.id === organisationId);
  return {
    installation: { kind: app.installation.kind, name: app.installation.name },
    actor: {
      displayName,
      title,
      roles,
      organisation: organisation ?? { id: organisationId, shortName: '', name: '' },
      organisations: session.organisations,
    },
    // While the second factor has to be set up, no desk is open.
    menu: session.gate === 'open' ? menuFor(actor, url.pathname) : [],
    today: legalDay(app.clock.now()),
    formKey: newId(),
  };
};
