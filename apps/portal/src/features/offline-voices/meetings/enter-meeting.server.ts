import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { EnterRefusal } from '#features/submissions/enter-submission.server.ts';
import { MOST_OPINIONS } from '#features/submissions/submission.schema.ts';
import type { ContributorCategory } from '#features/submissions/submission.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { meetingName } from '#text/vi/meetings.ts';
import type { SpeaksAs } from '../counting/counting-rules.ts';
import { arrivalOn, enterVoices, type OfflineVoice } from '../entry/enter-voices.server.ts';
import type { MeetingPoint, MeetingRecord } from './meeting.ts';
import { lockConfirmed, requireMeeting, updatePoint } from './meetings.store.server.ts';

export type EnterMeetingRefusal = EnterRefusal | 'nothingConfirmed';

const CATEGORY_OF: Record<SpeaksAs, ContributorCategory> = {
  person: 'citizen',
  household: 'household',
  meeting: 'unstated',
};

/**
 * Enters all confirmed points at once: what a person or a household said is one submission each, what the meeting agreed upon
 * is one of the meeting, with all such points. Pressed again it finds nothing more to enter.
 */
export async function enterMeeting(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  meetingId: string,
): Promise<Result<{ voices: number }, EnterMeetingRefusal>> {
  const { db, clock } = platform;
  requirePermission(actor, 'opinion.enter', await requireConsultation(db, consultationId));
  const meeting = await requireMeeting(db, consultationId, meetingId);
  const body = await findOrganisation(db, actor.organisationId);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const voices = voicesOf(await lockConfirmed(tx, consultationId, meetingId));
    if (voices.length === 0) return refuse('nothingConfirmed');
    const inputs = voices.map((points) => voiceOf(points, meeting, body?.name ?? '', now));
    const source = { road: 'meeting' as const, sourceId: meetingId };
    const entered = await enterVoices({ ...platform, db: tx }, actor, consultationId, inputs, source);
    if (!entered.ok) return entered;
    for (const [index, points] of voices.entries()) {
      const change = { state: 'entered' as const, submission_id: entered.value[index]!.submissionId };
      for (const { id, version } of points) await updatePoint(tx, consultationId, id, version, change);
    }
    return ok({ voices: voices.length });
  });
}

/** Points that make one submission together. */
function voicesOf(points: readonly MeetingPoint[]): MeetingPoint[][] {
  const alone = points.filter(({ speaksAs }) => speaksAs !== 'meeting').map((point) => [point]);
  const agreed = points.filter(({ speaksAs }) => speaksAs === 'meeting');
  const together: MeetingPoint[][] = [];
  for (let from = 0; from < agreed.length; from += MOST_OPINIONS)
    together.push(agreed.slice(from, from + MOST_OPINIONS));
  return [...alone, ...together];
}

function voiceOf(
  points: readonly MeetingPoint[],
  { heldOn, place, attendance }: MeetingRecord,
  recordedBy: string,
  now: Date,
): OfflineVoice {
  const { id, speaksAs } = points[0]!;
  return {
    key: `meeting ${id}`,
    channel: 'meeting',
    receivedAt: arrivalOn(heldOn, now),
    category: CATEGORY_OF[speaksAs],
    place,
    ...(speaksAs === 'meeting' ? { organisationName: meetingName(place, heldOn) } : {}),
    speaksAs,
    detail: { heldOn, place, attendance, recordedBy },
    opinions: points.map(({ unitId, position, words, suggestedWording }) => ({
      unitId,
      position,
      text: words,
      ...(suggestedWording === null ? {} : { suggestedWording }),
    })),
  };
}
