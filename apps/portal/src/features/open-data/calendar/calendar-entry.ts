/** What stands in the calendar of a day. activity: was held · planned: will be · gathering: announced, with a page of its own. */
export const CALENDAR_ENTRY_KINDS = [
  'opens',
  'closes',
  'answered',
  'gathering',
  'activity',
  'planned',
] as const;
export type CalendarEntryKind = (typeof CALENDAR_ENTRY_KINDS)[number];

export interface CalendarEntry {
  readonly kind: CalendarEntryKind;
  /** Of the round or the activity. */
  readonly id: string;
  /** "YYYY-MM-DD", in Vietnam */
  readonly day: string;
  /** Short title of the draft; the title of an activity. */
  readonly title: string;
  /** The draft, or the gathering, that it leads to; null: an activity about an issued document. */
  readonly slug: string | null;
  readonly bodyName: string;
  readonly place: string;
  readonly channel: string | null;
  /** "HH:MM" in Vietnam; null: no hour is known. */
  readonly from: string | null;
  readonly until: string | null;
  /** Grows whenever the record is changed. */
  readonly sequence: number;
  readonly madeAt: Date;
}

/**
 * Where people come together, or listen at one hour. A loudspeaker reads out every day and has a page of its own; a press meeting is
 * for the press; what hangs or is posted has no hour.
 */
export const EVENT_CHANNELS: readonly string[] = [
  'conference',
  'workshop',
  'dialogue',
  'interview',
  'radioTelevision',
  'villageMeeting',
  'cultureEvent',
];

/** Whose entries, between which days (both included). */
export interface CalendarScope {
  readonly from: string;
  readonly to: string;
  /** From this day on what is planned is told too; absent: only what has its record. */
  readonly today?: string;
  readonly slug?: string;
  readonly organisationId?: string;
}

/** The month of the address ("2026-11"), or the one of today; its first and last day, and its neighbours. */
export function monthOf(asked: string | null, today: string) {
  const known = asked !== null && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(asked);
  const month = known ? asked : today.slice(0, 7);
  const first = new Date(`${month}-01T00:00:00Z`);
  const shifted = (months: number, day: number) =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, day)).toISOString();
  return {
    month,
    from: `${month}-01`,
    to: shifted(1, 0).slice(0, 10),
    before: shifted(-1, 1).slice(0, 7),
    after: shifted(1, 1).slice(0, 7),
  };
}
