import { tapSchema } from '#features/outreach/life/activity-life.schema.ts';
import { confirmActivity, takeConfirmationBack } from '#features/outreach/life/move-activity.server.ts';
import { loadOwnBroadcasts } from '#features/outreach/loudspeaker/load-broadcasts.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { broadcastsText as text } from '#text/vi/loudspeaker.ts';
import { confirmRefusals, takeBackRefusals } from '#text/vi/outreach.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('activity.record');
  return loadOwnBroadcasts(app, actor);
};

const act = formPage({
  ids: () => [],
  unreadable: text.incomplete,
  back: (_ids, name) => `${paths.broadcasts}?da-ghi=${name}`,
});

export const actions: Actions = {
  confirm: act(
    'confirm',
    tapSchema,
    (app, actor, { activityId }) => confirmActivity(app, actor, activityId),
    confirmRefusals,
  ),
  takeBack: act(
    'takeBack',
    tapSchema,
    (app, actor, { activityId }) => takeConfirmationBack(app, actor, activityId),
    takeBackRefusals,
  ),
};
