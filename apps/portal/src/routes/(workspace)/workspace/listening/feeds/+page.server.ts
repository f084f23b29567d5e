import { findTrail } from '#features/identity/find-trail.server.ts';
import { findFeeds } from '#features/listening/feeds/feeds.store.server.ts';
import { addFeed, switchFeed } from '#features/listening/feeds/manage-feeds.server.ts';
import { addFeedSchema, switchFeedSchema } from '#features/listening/listening.schema.ts';
import { findDraftsToHearOf } from '#features/listening/listening.store.server.ts';
import { paths } from '#paths';
import { feedsText, listeningText } from '#text/vi/listening.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const feeds = await findFeeds(app.db, own);
  const [drafts, trail] = await Promise.all([
    findDraftsToHearOf(app.db, own),
    findTrail(app.db, { objectKind: 'mediaFeed', organisationIds: own }),
  ]);
  return { feeds, drafts, trail, hosts: app.config.outgoingHosts };
};

const act = formPage<[]>({
  ids: () => [],
  unreadable: listeningText.incomplete,
  back: () => `${paths.mediaFeeds}?da-luu`,
});

export const actions: Actions = {
  add: act('add', addFeedSchema, addFeed, feedsText.refusals),
  switch: act('switch', switchFeedSchema, switchFeed, {}),
};
