import { foldForSearch, type LegalTree } from '@danban/legal-text';
import { POSITIONS, type Position } from '#features/submissions/opinion.ts';
import { LONGEST_TEXT, MOST_OPINIONS } from '#features/submissions/submission.schema.ts';
import { type ContributorCategory, STATED_CATEGORIES } from '#features/submissions/submission.ts';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { DESK_CHANNELS, type DeskChannel } from '../entry/entry.schema.ts';
import { readTypedUnit } from '../typed-unit.ts';
import type { SheetRow } from './sheet-cell.ts';

export const TABLE_COLUMNS = [
  'voice',
  'channel',
  'arrivedOn',
  'place',
  'category',
  'organisationName',
  'unit',
  'position',
  'text',
  'wording',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export type RowErrorReason =
  | 'missing'
  | 'unknown'
  | 'tooLong'
  | 'formula'
  | 'inFuture'
  | 'unit'
  | 'differs'
  | 'tooManyPoints';

/** What is wrong with which cell; `row` is its number in the file. */
export interface RowError {
  readonly row: number;
  readonly column: TableColumn;
  readonly reason: RowErrorReason;
  readonly typed: string;
}

/** A voice of the table: one row, or the rows that bear the same number of paper. */
export interface TableVoice {
  readonly rows: readonly number[];
  readonly channel: DeskChannel;
  readonly arrivedOn: string;
  readonly place: string;
  readonly category: ContributorCategory;
  readonly organisationName: string;
  readonly points: readonly {
    readonly unitId: string | null;
    readonly position: Position;
    readonly text: string;
    readonly suggestedWording: string;
  }[];
}

export type ReadVoices =
  | { readonly ok: false; readonly reason: 'noHead' | 'empty' }
  | {
      readonly ok: true;
      /** Column of the file → what it holds. */
      readonly columns: readonly (TableColumn | undefined)[];
      readonly voices: readonly TableVoice[];
      readonly errors: readonly RowError[];
      /** Rows of voices that are not taken. */
      readonly wrongRows: readonly number[];
    };

/** How people write columns and codes; given by the texts. */
export interface TableWords {
  readonly columns: Readonly<Record<TableColumn, readonly string[]>>;
  readonly channels: Readonly<Record<DeskChannel, string>>;
  readonly categories: Readonly<Record<string, string>>;
  readonly positions: Readonly<Record<Position, string>>;
}

const LONGEST_LINE = 120;
type Typed = Readonly<Record<TableColumn, string>>;

/** Reads rows into voices. A voice with one wrong cell is not taken at all; everything that is wrong is said at once. */
export function readVoices(
  rows: readonly SheetRow[],
  words: TableWords,
  tree: LegalTree,
  today: string,
): ReadVoices {
  const headAt = rows.findIndex(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  const head = rows[headAt];
  if (!head) return { ok: false, reason: 'empty' };
  const columns = head.cells.map(({ text }) => columnOf(text, words));
  if (!columns.includes('text') || !columns.includes('unit')) return { ok: false, reason: 'noHead' };
  const errors: RowError[] = [];
  const papers = new Map<string, { readonly row: number; readonly typed: Typed }[]>();
  for (const row of rows.slice(headAt + 1)) {
    const typed = typedIn(row, columns, errors);
    if (Object.values(typed).every((value) => value === '')) continue;
    const paper = typed.voice === '' ? `row ${row.number}` : `no ${typed.voice}`;
    papers.set(paper, [...(papers.get(paper) ?? []), { row: row.number, typed }]);
  }
  if (papers.size === 0) return { ok: false, reason: 'empty' };
  const voices = [...papers.values()].map((lines) => voiceOf(lines, { words, tree, today }, errors));
  const wrong = new Set(errors.map(({ row }) => row));
  const good = voices.filter((voice) => !voice.rows.some((row) => wrong.has(row)));
  const wrongRows = voices.filter((voice) => !good.includes(voice)).flatMap((voice) => voice.rows);
  return { ok: true, columns, voices: good, errors, wrongRows };
}

function columnOf(text: string, { columns }: TableWords): TableColumn | undefined {
  const folded = foldForSearch(text.trim());
  return TABLE_COLUMNS.find((column) => columns[column].some((word) => foldForSearch(word) === folded));
}

function typedIn(row: SheetRow, columns: readonly (TableColumn | undefined)[], errors: RowError[]): Typed {
  const typed = Object.fromEntries(TABLE_COLUMNS.map((column) => [column, ''])) as Record<
    TableColumn,
    string
  >;
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index];
    if (!column || !cell) continue;
    typed[column] =
      column === 'text' || column === 'wording' ? writtenWords(cell.text) : writtenLine(cell.text);
    if (cell.formula) errors.push({ row: row.number, column, reason: 'formula', typed: typed[column] });
  }
  return typed;
}

interface Reading {
  readonly words: TableWords;
  readonly tree: LegalTree;
  readonly today: string;
}

function voiceOf(
  lines: readonly { readonly row: number; readonly typed: Typed }[],
  reading: Reading,
  errors: RowError[],
): TableVoice {
  const { row, typed } = lines[0]!;
  const wrong = (at: number, column: TableColumn, reason: RowErrorReason, what: string) =>
    errors.push({ row: at, column, reason, typed: what.slice(0, 80) });
  const { words, today } = reading;
  const channel = codeOf(DESK_CHANNELS, words.channels, typed.channel || words.channels.letter);
  if (!channel) wrong(row, 'channel', 'unknown', typed.channel);
  const category = codeOf(
    STATED_CATEGORIES,
    words.categories,
    typed.category || (words.categories.citizen ?? ''),
  );
  if (!category) wrong(row, 'category', 'unknown', typed.category);
  const arrivedOn = isoDay(typed.arrivedOn);
  if (arrivedOn === undefined)
    wrong(row, 'arrivedOn', typed.arrivedOn ? 'unknown' : 'missing', typed.arrivedOn);
  else if (arrivedOn > today) wrong(row, 'arrivedOn', 'inFuture', typed.arrivedOn);
  if (typed.place === '') wrong(row, 'place', 'missing', '');
  for (const column of ['place', 'organisationName'] as const)
    if (typed[column].length > LONGEST_LINE) wrong(row, column, 'tooLong', typed[column]);
  // What belongs to the whole paper is said once, or the same on each of its rows.
  for (const line of lines.slice(1))
    for (const column of ['channel', 'arrivedOn', 'place', 'category', 'organisationName'] as const)
      if (line.typed[column] !== '' && line.typed[column] !== typed[column])
        wrong(line.row, column, 'differs', line.typed[column]);
  if (lines.length > MOST_OPINIONS) wrong(row, 'voice', 'tooManyPoints', typed.voice);
  return {
    rows: lines.map((line) => line.row),
    channel: channel ?? 'letter',
    arrivedOn: arrivedOn ?? today,
    place: typed.place,
    category: category ?? 'citizen',
    organisationName: typed.organisationName,
    points: lines.map((line) =>
      pointOf(line, reading, (column, reason, what) => wrong(line.row, column, reason, what)),
    ),
  };
}

function pointOf(
  { typed }: { readonly typed: Typed },
  { words, tree }: Reading,
  wrong: (column: TableColumn, reason: RowErrorReason, what: string) => void,
): TableVoice['points'][number] {
  const unit = readTypedUnit(tree, typed.unit);
  if (!unit.ok) wrong('unit', 'unit', typed.unit);
  const position = codeOf(POSITIONS, words.positions, typed.position || words.positions.amend);
  if (!position) wrong('position', 'unknown', typed.position);
  if (position !== 'agree' && typed.text === '' && typed.wording === '') wrong('text', 'missing', '');
  for (const column of ['text', 'wording'] as const)
    if (typed[column].length > LONGEST_TEXT) wrong(column, 'tooLong', typed[column]);
  return {
    unitId: unit.ok ? unit.unitId : null,
    position: position ?? 'amend',
    text: typed.text,
    suggestedWording: typed.wording,
  };
}

function codeOf<Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<string, string>>,
  typed: string,
): Code | undefined {
  const folded = foldForSearch(typed);
  return codes.find((code) => code === typed || foldForSearch(words[code] ?? '') === folded);
}

/** "20/11/2026" as people write it, "2026-11-20" as spreadsheets give it; undefined for anything else. */
function isoDay(text: string): string | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : text;
  return isLegalDay(day) ? day : undefined;
}
