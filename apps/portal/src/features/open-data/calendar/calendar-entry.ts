/** What stands in the calendar of a day. */
export const CALENDAR_ENTRY_KINDS = ['opens', 'closes', 'answered', 'activity'] as const;
export type CalendarEntryKind = (typeof CALENDAR_ENTRY_KINDS)[number];

export interface CalendarEntry {
  readonly kind: CalendarEntryKind;
  /** Of the round or the activity. */
  readonly id: string;
  /** "YYYY-MM-DD", in Vietnam */
  readonly day: string;
  /** Short title of the draft; the title of an activity. */
  readonly title: string;
  /** The draft that it leads to; null: an activity about an issued document. */
  readonly slug: string | null;
  readonly bodyName: string;
  readonly place: string;
  readonly channel: string | null;
  /** Grows whenever the record is changed. */
  readonly sequence: number;
  readonly madeAt: Date;
}

/** Whose entries, between which days (both included). */
export interface CalendarScope {
  readonly from: string;
  readonly to: string;
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
