import { pathsIn } from '#english-paths';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { hoursOf, writeIcal } from '#platform/ical.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { calendarText } from '#text/vi/open-data.ts';
import { findCalendarEntries } from './calendar.store.server.ts';
import type { CalendarEntryKind, CalendarScope } from './calendar-entry.ts';

/** How far back a feed reaches; forward it reaches as far as there is anything. */
const DAYS_BACK = 365;
const LAST_DAY = '9999-12-31';

/** A calendar to subscribe to: of everything, of one draft, or of one body. */
export async function writeCalendar(
  { db, clock, config }: Pick<Platform, 'db' | 'clock'> & { readonly config: { readonly publicUrl: string } },
  language: Language,
  name: string,
  whose: Pick<CalendarScope, 'slug' | 'organisationId'>,
): Promise<string> {
  const say = wordsIn(language)(calendarText);
  const paths = pathsIn(language);
  const today = legalDay(clock.now());
  const from = addDays(today, -DAYS_BACK);
  const entries = await findCalendarEntries(db, { ...whose, from, to: LAST_DAY, today });
  const placeOf = (kind: CalendarEntryKind, slug: string) =>
    kind === 'gathering' ? paths.gathering(slug) : paths.draft(slug);
  return writeIcal({
    name: say.icalName(name),
    events: entries.map((entry) => ({
      uid: `${entry.kind}-${entry.id}@dan-ban`,
      sequence: entry.sequence,
      stamp: entry.madeAt,
      day: hoursOf(entry.day, entry.from, entry.until),
      summary: say.summary(entry.kind, entry.title),
      description: entry.kind === 'closes' ? say.closesUntil(entry.bodyName) : entry.bodyName,
      location: entry.place,
      url: entry.slug === null ? '' : config.publicUrl + placeOf(entry.kind, entry.slug),
      category: say.kinds[entry.kind],
    })),
  });
}
