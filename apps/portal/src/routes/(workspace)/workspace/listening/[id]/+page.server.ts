import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { keepMentionSchema, versionSchema } from '#features/listening/listening.schema.ts';
import { findDraftsToHearOf, requireMention } from '#features/listening/listening.store.server.ts';
import { dropMention, keepMention } from '#features/listening/record-mention.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { listeningText } from '#text/vi/listening.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const mention = await requireMention(app.db, params.id);
  requirePermission(actor, 'listening.read', mention);
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  return {
    mention,
    drafts: await findDraftsToHearOf(app.db, own),
    trail: await findTrail(app.db, { objectKind: 'mention', objectId: mention.id }),
    today: legalDay(app.clock.now()),
    mayRecord: can(actor, 'listening.record', mention),
  };
};

const act = formPage<[string]>({
  ids: ({ id = '' }) => [id],
  unreadable: listeningText.incomplete,
  back: ([id], name) => (name === 'drop' ? paths.listening : `${paths.mention(id)}?da-luu`),
});

export const actions: Actions = {
  keep: act('keep', keepMentionSchema, keepMention, listeningText.refusals),
  drop: act('drop', versionSchema, dropMention, {}),
};
