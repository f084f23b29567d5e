import { pathsIn } from '#english-paths';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { writeIcal } from '#platform/ical.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { calendarText } from '#text/vi/open-data.ts';
import { findCalendarEntries } from './calendar.store.server.ts';
import type { CalendarScope } from './calendar-entry.ts';

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
  const from = addDays(legalDay(clock.now()), -DAYS_BACK);
  const entries = await findCalendarEntries(db, { ...whose, from, to: LAST_DAY });
  return writeIcal({
    name: say.icalName(name),
    events: entries.map((entry) => ({
      uid: `${entry.kind}-${entry.id}@dan-ban`,
      sequence: entry.sequence,
      stamp: entry.madeAt,
      day: entry.day,
      summary: say.summary(entry.kind, entry.title),
      description: entry.kind === 'closes' ? say.closesUntil(entry.bodyName) : entry.bodyName,
      location: entry.place,
      url: entry.slug === null ? '' : config.publicUrl + paths.draft(entry.slug),
      category: say.kinds[entry.kind],
    })),
  });
}
