import * as v from 'valibot';
import { can } from '#features/authority/permissions.ts';
import { findConnections, findPosts, findShownNews } from '#features/connections/connections.store.server.ts';
import {
  addConnection,
  handOnNews,
  switchConnection,
  tryAgain,
} from '#features/connections/hand-on.server.ts';
import { NETWORK_KINDS } from '#features/connections/network.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { paths } from '#paths';
import { connectionsText } from '#text/vi/connections.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN = 50;

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const [connections, posts, news, trail] = await Promise.all([
    findConnections(app.db, own),
    findPosts(app.db, own, SHOWN),
    findShownNews(app.db, { organisationIds: own }),
    findTrail(app.db, { objectKind: 'networkConnection', organisationIds: own }),
  ]);
  return { connections, posts, news, trail, mayManage: can(actor, 'connection.manage') };
};

const line = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const id = v.pipe(v.string(), v.uuid());
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const addSchema = v.object({
  kind: v.picklist(NETWORK_KINDS),
  name: line(200),
  address: line(1_000),
  secret: v.pipe(v.string(), v.trim(), v.maxLength(2_000)),
  automatic: v.pipe(
    v.optional(v.string(), ''),
    v.transform((ticked) => ticked === 'on'),
  ),
});

const act = formPage<[]>({
  ids: () => [],
  unreadable: connectionsText.incomplete,
  back: () => `${paths.connections}?da-luu`,
});
const { refusals, handOnRefusals } = connectionsText;

export const actions: Actions = {
  add: act('add', addSchema, addConnection, refusals),
  switch: act('switch', v.object({ id, version }), switchConnection, {}),
  handOn: act('handOn', v.object({ connectionId: id, pieceId: id }), handOnNews, handOnRefusals),
  tryAgain: act('tryAgain', v.object({ postId: id }), tryAgain, handOnRefusals),
};
