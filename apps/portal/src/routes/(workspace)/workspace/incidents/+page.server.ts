import { listIncidents } from '#features/drafts/purging/incident-desk.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => ({
  incidents: await listIncidents(app, actor),
});
