import type { Actor } from '#features/authority/actor.ts';
import { findEntriesById } from '#features/directory/directory.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { canOnActivity, requireOnActivity } from '../activity-access.ts';
import { mayAttachActivityProof } from '../attach-proof.server.ts';
import { rulesOf } from '../channels/activity-rules.server.ts';
import { requireChannel } from '../channels/channels.store.server.ts';
import {
  findDraftChoices,
  findDraftTitle,
  findExternalChoices,
  findIssuedChoices,
  findPlanIdOfLine,
  requireActivity,
} from '../outreach.store.server.ts';
import { activityStanding, mayConfirm } from './activity-life.ts';

/** All that the page of one activity shows. */
export async function loadActivity(platform: Platform, actor: Actor, id: string) {
  const { db, clock } = platform;
  const activity = await requireActivity(db, id);
  requireOnActivity(actor, 'activity.read', activity);
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const today = legalDay(clock.now());
  const [trail, choices, externalDrafts, issued, rules, carrier, title, channel, planId] = await Promise.all([
    findTrail(db, { objectKind: 'activity', objectId: activity.id }),
    findDraftChoices(db, own),
    findExternalChoices(db, own),
    findIssuedChoices(db, own),
    rulesOf(db, activity),
    requireOrganisation(db, activity.organisationId),
    activity.projectId ? findDraftTitle(db, activity.projectId) : undefined,
    activity.channelId ? requireChannel(db, activity.channelId) : null,
    activity.planLineId ? findPlanIdOfLine(db, activity.planLineId) : undefined,
  ]);
  // What it is about stays a choice, also for a body that could not choose it itself.
  const about = title && !choices.some((draft) => draft.id === title.id) ? [title] : [];
  const contact = activity.contactId ? await findEntriesById(db, [activity.contactId]) : [];
  const confirmer = activity.confirmedBy ? await findPersonNames(db, [activity.confirmedBy]) : undefined;
  const isPlanner = activity.plannedBy !== null && own.includes(activity.plannedBy);
  return {
    activity,
    trail,
    drafts: [...about, ...choices],
    externalDrafts,
    issued,
    today,
    standing: activityStanding(activity, today),
    carrier: carrier.shortName,
    channelName: channel?.name ?? '',
    contact: contact.find(({ organisationId }) => own.includes(organisationId))?.name ?? '',
    confirmer: confirmer?.get(activity.confirmedBy ?? '') ?? '',
    planId: isPlanner ? (planId ?? null) : null,
    rules: {
      ...{ proofs: rules.proofs, reachRule: rules.reachRule, coverage: rules.coverage },
      ...{ spokesperson: rules.kind.spokesperson ?? false, notice: rules.notice ?? null },
    },
    declared:
      actor.kind === 'person' && (await mayAttachActivityProof(platform, activity.id, actor.personId)),
    mayClear: canOnActivity(actor, 'secrecy.clear', activity),
    mayRecord: canOnActivity(actor, 'activity.record', activity),
    mayConfirm: canOnActivity(actor, 'activity.record', activity) && mayConfirm(rules.proofs),
  };
}
