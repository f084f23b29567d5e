import type { Gathering } from './gathering.ts';

/** "2026-12-01T08:00" in Vietnam, as a field of day and minute takes it. */
const minuteOf = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);

/** What stands in the fields of its form before anybody types. */
export function typedFacts(gathering: Gathering): Record<string, string> {
  return {
    ...{ kind: gathering.kind, title: gathering.title, summary: gathering.summary, place: gathering.place },
    startsAt: minuteOf(gathering.startsAt),
    endsAt: minuteOf(gathering.endsAt),
    registrationUntil: minuteOf(gathering.registrationUntil),
    onlineAddress: gathering.onlineAddress,
    capacity: gathering.capacity === null ? '' : String(gathering.capacity),
    invitedOnly: gathering.invitedOnly ? 'on' : '',
    consultationId: gathering.consultationId ?? '',
  };
}
