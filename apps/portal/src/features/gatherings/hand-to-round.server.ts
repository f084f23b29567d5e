import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import {
  type MeetingRefusal,
  recordMeeting,
} from '#features/offline-voices/meetings/record-meeting.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { countAttendance } from './attending/attendance.store.server.ts';
import { lockGathering, requireGathering, updateGathering } from './gatherings.store.server.ts';

export type HandRefusal = MeetingRefusal | 'noRound' | 'notHeld' | 'handed' | 'nobodyCame' | 'noChair';

/**
 * Makes the gathering a meeting of its round (offline-voices), where the minutes are read and each point becomes an opinion once a
 * person confirms it. Nothing is entered here, and a second press finds the meeting that there is.
 */
export async function handToRound(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { chair, version }: { readonly chair: string; readonly version: number },
): Promise<Result<{ meetingId: string }, HandRefusal>> {
  const { db, clock } = platform;
  requirePermission(actor, 'gathering.edit', await requireGathering(db, id));
  if (chair === '') return refuse('noChair');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const gathering = await lockGathering(tx, id);
    const { consultationId, state, startsAt, activityId, organisationId } = gathering;
    if (!consultationId) return refuse('noRound');
    if (state !== 'held' && state !== 'closed') return refuse('notHeld');
    if (gathering.meetingId) return refuse('handed');
    const groups = await countAttendance(tx, id);
    const attendance = groups.reduce((sum, { attended, atDoor }) => sum + attended + atDoor, 0);
    if (attendance === 0) return refuse('nobodyCame');
    const place = (gathering.place || gathering.onlineAddress).slice(0, 120);
    const meeting = { heldOn: legalDay(startsAt), place, chair, attendance, activityId: activityId ?? '' };
    const recorded = await recordMeeting({ ...platform, db: tx }, actor, consultationId, meeting);
    if (!recorded.ok) return recorded;
    const { meetingId } = recorded.value;
    await updateGathering(tx, id, version, { meeting_id: meetingId });
    const about = { objectKind: 'gathering', objectId: id, organisationId };
    await record(
      tx,
      actor,
      { act: 'gathering.handedToRound', ...about, after: { meetingId, people: attendance } },
      now,
    );
    return ok({ meetingId });
  });
}
