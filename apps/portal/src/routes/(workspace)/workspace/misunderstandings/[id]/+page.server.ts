import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import {
  closeMisunderstanding,
  correctMisunderstanding,
  reopenMisunderstanding,
} from '#features/listening/handle-misunderstanding.server.ts';
import { closeSchema, correctSchema, versionSchema } from '#features/listening/listening.schema.ts';
import { requireMisunderstanding } from '#features/listening/misunderstandings.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { listeningText, misunderstandingsText } from '#text/vi/listening.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const found = await requireMisunderstanding(app.db, params.id);
  requirePermission(actor, 'listening.read', found);
  const names = await findPersonNames(app.db, [found.ownerId]);
  return {
    found,
    owner: names.get(found.ownerId) ?? '',
    trail: await findTrail(app.db, { objectKind: 'misunderstanding', objectId: found.id }),
    today: legalDay(app.clock.now()),
    mayRecord: can(actor, 'listening.record', found),
  };
};

const act = formPage<[string]>({
  ids: ({ id = '' }) => [id],
  unreadable: listeningText.incomplete,
  back: ([id]) => `${paths.misunderstanding(id)}?da-luu`,
});
const { refusals } = misunderstandingsText;

export const actions: Actions = {
  correct: act('correct', correctSchema, correctMisunderstanding, refusals),
  close: act('close', closeSchema, closeMisunderstanding, refusals),
  reopen: act('reopen', versionSchema, reopenMisunderstanding, refusals),
};
