import { redirect } from '@sveltejs/kit';
import { hrefOf } from '#features/notifications/notification.ts';
import {
  findDigest,
  findNotifications,
  findSubjects,
  markAllRead,
  setDigest,
} from '#features/notifications/notifications.store.server.ts';
import { paths } from '#paths';
import { pageNumber } from '#platform/page-number.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const page = pageNumber(url.searchParams.get('trang'));
  const personId = actor.kind === 'person' ? actor.personId : '';
  const digest = await findDigest(app.db, personId);
  const found = await findNotifications(app.db, personId, {
    limit: PAGE_SIZE + 1,
    offset: (page - 1) * PAGE_SIZE,
  });
  const shown = found.slice(0, PAGE_SIZE);
  const subjects = await findSubjects(
    app.db,
    shown.map(({ id }) => id),
  );
  return {
    rows: shown.map((one) => ({ ...one, href: hrefOf(one), subject: subjects.get(one.id) })),
    page,
    digest,
    pages: page + (found.length > PAGE_SIZE ? 1 : 0),
  };
};

export const actions: Actions = {
  markRead: async ({ locals: { app, actor } }) => {
    if (actor.kind === 'person') await markAllRead(app.db, actor.personId, app.clock.now());
    redirect(303, paths.notifications);
  },
  digest: async ({ request, locals: { app, actor } }) => {
    const daily = (await request.formData()).get('digest') === 'daily';
    if (actor.kind === 'person') await setDigest(app.db, actor.personId, daily ? 'daily' : 'off');
    redirect(303, paths.notifications);
  },
};
