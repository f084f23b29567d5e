import { redirect } from '@sveltejs/kit';
import { discardFailedJob, retryFailedJob } from '#features/identity/failed-jobs.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { paths } from '#paths';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app } }) => ({
  failed: await app.jobs.listFailed(),
  trail: await findTrail(app.db, { objectKind: ['job', 'installation'] }),
  news: url.searchParams.get('tin') ?? '',
});

const change = (run: typeof retryFailedJob, news: string) => async (event: RequestEvent) => {
  const id = String((await event.request.formData()).get('id') ?? '');
  const changed = await run(event.locals.app, event.locals.actor, id);
  redirect(303, `${paths.jobs}?tin=${changed ? news : 'khong-con'}`);
};

export const actions: Actions = {
  retry: change(retryFailedJob, 'thu-lai'),
  discard: change(discardFailedJob, 'da-bo'),
};
