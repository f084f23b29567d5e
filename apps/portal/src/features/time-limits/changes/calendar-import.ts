import { isLegalDay } from '#platform/clock.ts';
import type { Calendar, CalendarDay, CalendarKind } from '../calendar.ts';
import type { RuleStatus } from '../rule.ts';
import { type DayRefusal, whyNotDay } from './calendar-days.ts';

export type LineError =
  | DayRefusal
  | 'columns'
  | 'date'
  | 'kind'
  | 'name'
  | 'source'
  | 'status'
  | 'otherYear'
  | 'tooLong';

/** One line of the pasted table: a day, or why it is none. `line` counts from 1, as people count. */
export interface ImportLine {
  readonly line: number;
  readonly text: string;
  readonly day?: CalendarDay;
  readonly error?: LineError;
}

export interface CalendarImport {
  readonly lines: readonly ImportLine[];
  readonly days: readonly CalendarDay[];
  readonly errors: number;
}

/** A year has some twenty such days; whoever pastes more has pasted something else. */
export const MAX_LINES = 200;
const MAX_CELL = 500;

/** The words of the column "kind", in the language of the pages; compared without case. */
export type KindWords = Readonly<Record<string, CalendarKind>>;

/**
 * Reads a pasted table: date, kind, name, source and, if given, status (V, S, U), parted by tabs (from a spreadsheet),
 * semicolons or commas, with quotes around a cell that holds one. A first line without a digit is a heading. Lines without
 * words are passed over. Never throws; each line has its own answer.
 */
export function parseCalendar(
  pasted: string,
  {
    year,
    calendar,
    kinds,
  }: { readonly year: number; readonly calendar: Calendar; readonly kinds: KindWords },
): CalendarImport {
  const lines: ImportLine[] = [];
  const days: CalendarDay[] = [];
  for (const [index, text] of pasted
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (text.trim() === '' || (index === 0 && !/\d/.test(text))) continue;
    if (lines.length >= MAX_LINES) {
      lines.push({ line: index + 1, text: '', error: 'tooLong' });
      break;
    }
    const read = readLine(text, year, kinds);
    const beside =
      'day' in read ? [...(calendar.get(read.day.onDate) ?? []), ...sameDay(days, read.day)] : [];
    const error = 'error' in read ? read.error : whyNotDay(read.day, beside);
    const day = 'day' in read ? read.day : undefined;
    lines.push({ line: index + 1, text: text.slice(0, MAX_CELL), day, error });
    if (day && !error) days.push(day);
  }
  return { lines, days, errors: lines.filter(({ error }) => error !== undefined).length };
}

const sameDay = (days: readonly CalendarDay[], day: CalendarDay) =>
  days.filter(({ onDate }) => onDate === day.onDate);

function readLine(
  text: string,
  year: number,
  kinds: KindWords,
): { readonly day: CalendarDay } | { readonly error: LineError } {
  const [date = '', kindWord = '', name = '', source = '', statusWord = '', ...more] = cellsOf(text);
  if (more.some((cell) => cell !== '') || text.length > 4 * MAX_CELL) return { error: 'columns' };
  const onDate = dayOf(date);
  if (!onDate) return { error: 'date' };
  if (!onDate.startsWith(`${year}-`)) return { error: 'otherYear' };
  const kind = kinds[kindWord.toLocaleLowerCase('vi')];
  if (!kind) return { error: 'kind' };
  if (name === '' || name.length > 200) return { error: 'name' };
  if (source === '' || source.length > MAX_CELL) return { error: 'source' };
  const status = statusWord === '' ? 'U' : statusOf(statusWord);
  return status ? { day: { onDate, kind, name, source, status } } : { error: 'status' };
}

/** "24/11/2026", "24-11-2026", "24.11.2026" or "2026-11-24" → "2026-11-24". */
function dayOf(cell: string): string | undefined {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell);
  const day = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : cell;
  return isLegalDay(day) ? day : undefined;
}

const statusOf = (cell: string): RuleStatus | undefined =>
  (['V', 'S', 'U'] as const).find((s) => s === cell.toUpperCase());

/** The cells of a line; the separator is the first of tab, semicolon, comma that occurs. */
function cellsOf(text: string): string[] {
  const separator = ['\t', ';', ','].find((mark) => text.includes(mark)) ?? ';';
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const [at, letter] of [...text].entries()) {
    if (letter === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
    if (at > 4 * MAX_CELL) break;
  }
  return [...cells, cell.trim()];
}
