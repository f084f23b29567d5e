import type { Db } from '#platform/db.server.ts';
import { calendarOf } from '../calendar.ts';
import { findCalendarDays } from '../time-limits.store.server.ts';
import { type CalendarImport, type KindWords, parseCalendar } from './calendar-import.ts';

/** What the pasted table says, line by line, beside the calendar of its year; writes nothing. */
export async function previewImport(
  db: Db,
  { year, table }: { readonly year: number; readonly table: string },
  kinds: KindWords,
): Promise<CalendarImport> {
  const calendar = calendarOf(await findCalendarDays(db, `${year}-01-01`, `${year}-12-31`));
  return parseCalendar(table, { year, calendar, kinds });
}
