import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Channel } from '#features/outreach/channel.ts';
import { type ActivityRefusal, recordActivity } from '#features/outreach/record-activity.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { audienceWords } from '#text/vi/gatherings.ts';
import { countAttendance } from './attending/attendance.store.server.ts';
import type { GatheringKind } from './gathering-kinds.data.ts';
import { lockGathering, requireGathering, updateGathering } from './gatherings.store.server.ts';

export type BookRefusal = ActivityRefusal | 'notClosed' | 'booked';

/** In which list of the channel book a kind stands. */
const CHANNEL_OF: Record<GatheringKind, Channel> = {
  class: 'conference',
  conference: 'conference',
  dialogue: 'dialogue',
  pressMeeting: 'pressMeeting',
  briefing: 'conference',
};

/**
 * Writes a closed gathering into the channel book, once: who came is its measured reach, by groups; its cost goes from there to the
 * plan (`cost.recorded`). Its proof is attached there too.
 */
export async function bookActivity(
  platform: Platform,
  actor: PersonActor,
  id: string,
  {
    cost,
    summary,
    version,
  }: { readonly cost: number | null; readonly summary: string; readonly version: number },
): Promise<Result<{ activityId: string }, BookRefusal>> {
  requirePermission(actor, 'gathering.edit', await requireGathering(platform.db, id));
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    const gathering = await lockGathering(tx, id);
    if (gathering.state !== 'closed') return refuse('notClosed');
    if (gathering.activityId) return refuse('booked');
    const { consultationId, title, kind, startsAt, place, onlineAddress, organisationId } = gathering;
    const groups = await countAttendance(tx, id);
    const reach = groups.reduce((sum, { attended, atDoor }) => sum + attended + atDoor, 0);
    const recorded = await recordActivity({ ...platform, db: tx }, actor, {
      projectId: consultationId ? (await requireConsultation(tx, consultationId)).projectId : null,
      ...{ title, channel: CHANNEL_OF[kind], heldOn: legalDay(startsAt), place: place || onlineAddress },
      audience: audienceWords(groups).slice(0, 300),
      ...{ reach, summary, cost },
      reachKind: 'measured',
    });
    if (!recorded.ok) return recorded;
    const activityId = recorded.value.id;
    await updateGathering(tx, id, version, { activity_id: activityId });
    const about = { objectKind: 'gathering', objectId: id, organisationId };
    await record(tx, actor, { act: 'gathering.booked', ...about, after: { people: reach } }, now);
    return ok({ activityId });
  });
}
