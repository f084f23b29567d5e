import { findSiteOwner } from '#features/organisations/owner.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { app } }) => ({
  installation: { kind: app.installation.kind, name: app.installation.name },
  owner: await findSiteOwner(app.db),
  today: legalDay(app.clock.now()),
  origin: app.config.publicUrl,
  noindex: app.installation.kind === 'demo',
});
