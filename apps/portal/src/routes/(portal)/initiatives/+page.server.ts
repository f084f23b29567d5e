import { listPublicCalls } from '#features/initiatives/load-calls.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import type { PageServerLoad } from './$types';

// Not kept: a call opens and closes at an hour of the day.
export const load: PageServerLoad = async ({ locals: { app } }) => ({
  calls: new ServerOnly(await listPublicCalls(app)),
});
