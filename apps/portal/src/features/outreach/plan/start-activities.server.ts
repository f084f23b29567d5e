import type { Actor } from '#features/authority/actor.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { outreachText } from '#text/vi/outreach.ts';
import { activityChanged } from '../activity-change.server.ts';
import { CHANNEL_KIND_RULES } from '../channels/channel-kinds.data.ts';
import { findChannels } from '../channels/channels.store.server.ts';
import { insertActivity } from '../outreach.store.server.ts';
import type { OutreachPlan, OutreachPlanLine } from './outreach-plan.ts';

/**
 * Every line that was not approved before becomes an activity in the book of who carries it out. Returns how many. The reach that a
 * channel promises by coverage is no number yet: it becomes one when the activity is done.
 */
export async function startActivities(
  tx: Db,
  actor: Actor,
  plan: OutreachPlan,
  lines: readonly OutreachPlanLine[],
  now: Date,
): Promise<number> {
  const fresh = lines.filter((line) => line.approvedEdition === null && line.onDay !== null);
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [plan.organisationId];
  const channels = await findChannels(tx, own);
  for (const line of fresh) {
    const id = newId(now);
    const channelName = channels.find((channel) => channel.id === line.channelId)?.name ?? '';
    await insertActivity(tx, {
      ...{ id, organisationId: line.unitId, projectId: plan.projectId, taskId: plan.taskId },
      ...{ issuedDocumentId: null, externalDraftId: null },
      ...{ title: outreachText.plannedTitle(line.kind, channelName, line.message), channel: line.kind },
      ...{ heldOn: line.onDay ?? '', place: line.place || line.area, audience: line.audience },
      ...{ reach: null, reachKind: null, summary: line.message, cost: null, proof: null },
      ...{ state: 'planned', cancelledReason: null, createdAt: now, createdBy: null },
      ...{ planLineId: line.id, plannedBy: plan.organisationId, channelId: line.channelId },
      ...{ from: line.from, to: line.to, contactId: line.contactId, bulletin: line.bulletin },
      packPieceId: line.packPieceId,
      spokesperson: CHANNEL_KIND_RULES[line.kind].spokesperson ? plan.spokesperson : '',
    });
    const about = { id, organisationId: line.unitId, projectId: plan.projectId };
    const after = { channel: line.kind, heldOn: line.onDay, outreachPlanId: plan.id };
    await activityChanged(tx, actor, about, 'activity.planned', after, now);
  }
  return fresh.length;
}
