/**
 * One event of RFC 5545: a whole day, or from one instant to another. Days have no time zone, instants are written in UTC: so
 * none has to be described.
 */
export interface IcalEvent {
  /** Never changes, whatever becomes of the event. */
  readonly uid: string;
  /** Grows when the event is moved: a calendar then follows. */
  readonly sequence: number;
  readonly stamp: Date;
  /** "YYYY-MM-DD", or two instants. */
  readonly day: string | { readonly from: Date; readonly to: Date };
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly category: string;
  /** Stays in the calendar, crossed out. */
  readonly cancelled?: boolean;
}

/** The hours of a day in Vietnam ("HH:MM") as instants: an hour long without an end, the whole day without a beginning. */
export function hoursOf(day: string, from?: string | null, to?: string | null): IcalEvent['day'] {
  if (!from) return day;
  const start = new Date(`${day}T${from}:00+07:00`);
  return { from: start, to: to ? new Date(`${day}T${to}:00+07:00`) : new Date(start.getTime() + 3_600_000) };
}

export interface IcalCalendar {
  readonly name: string;
  readonly events: readonly IcalEvent[];
}

/** The file: lines end with CRLF and have at most 75 octets (RFC 5545, 3.1). */
export function writeIcal({ name, events }: IcalCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dan Ban//Lich//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986 and what older programs read in its place.
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function linesOf(event: IcalEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${instant(event.stamp)}`,
    `SEQUENCE:${event.sequence}`,
    ...whenOf(event.day),
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    `CATEGORIES:${escapeText(event.category)}`,
    ...(event.cancelled ? ['STATUS:CANCELLED'] : []),
    // A whole day keeps nobody busy; an hour does.
    `TRANSP:${typeof event.day === 'string' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

function whenOf(day: IcalEvent['day']): string[] {
  if (typeof day !== 'string') return [`DTSTART:${instant(day.from)}`, `DTEND:${instant(day.to)}`];
  // The end is the first day that is not of the event any more.
  return [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${dayAfter(day)}`];
}

function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
}

/** TEXT of RFC 5545, 3.3.11; other control characters may not stand in it at all. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');
}

const MOST_OCTETS = 75;

/** Breaks a line after 75 octets, never inside a letter; the next one begins with a space, which counts. */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
