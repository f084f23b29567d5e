import * as v from 'valibot';
import { requirePermission } from '#features/authority/permissions.ts';
import { findReading } from '#features/following/subscribing/bounce-reading.store.server.ts';
import { findBounces } from '#features/following/subscribing/bounces.store.server.ts';
import { findPace } from '#features/following/subscribing/digest.store.server.ts';
import { enterBounces, setPace } from '#features/following/subscribing/note-bounces.server.ts';
import { DEFAULT_PACE } from '#features/following/subscribing/send-digests.server.ts';
import { countSubscribers } from '#features/following/subscribing/subscribers.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { paths } from '#paths';
import { newslettersText } from '#text/vi/subscribing.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN = 50;

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  requirePermission(actor, 'newsletter.manage');
  const [counts, bounces, pace, trail, reading] = await Promise.all([
    countSubscribers(app.db),
    findBounces(app.db, SHOWN),
    findPace(app.db),
    findTrail(app.db, { objectKind: 'newsletter' }),
    findReading(app.db),
  ]);
  const readsMailbox = app.config.bounceMailbox !== undefined;
  return { counts, bounces, pace: pace ?? DEFAULT_PACE, trail, readsMailbox, reading: reading ?? null };
};

const act = formPage<[]>({
  ids: () => [],
  unreadable: newslettersText.incomplete,
  back: (_ids, name) => `${paths.newsletters}?da-luu=${name}`,
});
const { refusals } = newslettersText;
const digests = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number));

export const actions: Actions = {
  pace: act('pace', v.object({ digests }), setPace, refusals),
  bounces: act('bounces', v.object({ pasted: v.string() }), enterBounces, refusals),
};
