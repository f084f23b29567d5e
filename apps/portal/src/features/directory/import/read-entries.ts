import { foldForSearch } from '@danban/legal-text';
import * as v from 'valibot';
import { isoDay, readColumns, type TableRefusal } from '#features/documents/sheets/read-columns.ts';
import { addEntrySchema, type EntryInput } from '../entry.schema.ts';
import { ENTRY_KINDS, type EntryKind } from '../entry.ts';
import { type EntryRefusal, whyNotKept } from '../manage-entries.server.ts';
import { type Alike, type Known, KnownPeople } from '../same-entry.ts';

export const COLUMNS = [
  'name',
  'kind',
  'workplace',
  'territory',
  'topics',
  'email',
  'phone',
  'consentOn',
  'consentPurpose',
  'note',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Why a line is not taken: a column that cannot be read, a rule of the directory, nobody asked, or the same person twice. */
export type LineError = Column | EntryRefusal | 'consentMissing' | 'twice';

export interface ReadLine {
  readonly number: number;
  readonly name: string;
  readonly input?: EntryInput;
  readonly errors: readonly LineError[];
  /** Only of a line without errors; it is taken when a person says that it is somebody else. */
  readonly doubt?: Alike;
}

export type ReadTable =
  | { readonly ok: true; readonly lines: readonly ReadLine[] }
  | { readonly ok: false; readonly reason: TableRefusal };

/**
 * Reads a pasted table. Its first line names the columns, in any order, with or without marks; `words` gives the names of
 * columns and kinds as people write them. Each line is an entry or says what is wrong with it; none is half taken.
 */
export function readEntries(
  text: string,
  words: {
    readonly columns: Readonly<Record<Column, readonly string[]>>;
    readonly kinds: Readonly<Record<EntryKind, string>>;
  },
  known: readonly Known[],
  today: string,
): ReadTable {
  const table = readColumns(text, words.columns, ['name', 'kind']);
  if (!table.ok) return table;
  const there = new KnownPeople(known);
  const seen = new KnownPeople();
  return {
    ok: true,
    lines: table.lines.map(({ number, typed }) =>
      readLine(number, typed, words.kinds, { there, seen, today }),
    ),
  };
}

function readLine(
  number: number,
  typed: Partial<Record<Column, string>>,
  kinds: Readonly<Record<EntryKind, string>>,
  { there, seen, today }: { there: KnownPeople; seen: KnownPeople; today: string },
): ReadLine {
  const name = typed.name ?? '';
  const parsed = v.safeParse(addEntrySchema, {
    ...typed,
    kind: kindOf(typed.kind ?? '', kinds),
    consentOn: isoDay(typed.consentOn ?? ''),
  });
  if (!parsed.success) {
    const wrong = parsed.issues.map((issue) => issue.path?.[0]?.key as Column);
    return { number, name, errors: [...new Set(wrong)] };
  }
  const input = parsed.output;
  const rule = whyNotKept(input, today);
  // Many at once are nobody whom one has just spoken to: without a consent that was written down, no person comes in.
  const unasked = !rule && input.consentOn === null && input.kind !== 'association';
  const errors: LineError[] = [
    ...(rule ? [rule] : []),
    ...(unasked ? ['consentMissing' as const] : []),
    ...(there.findSame(input) ? ['known' as const] : []),
    ...(seen.findSame(input) ? ['twice' as const] : []),
  ];
  const doubt = there.findAlike(input) ?? seen.findAlike(input);
  seen.add({ ...input, at: { line: number } });
  if (errors.length > 0) return { number, name: input.name, errors };
  return { number, name: input.name, input, errors, ...(doubt ? { doubt } : {}) };
}

function kindOf(text: string, kinds: Readonly<Record<EntryKind, string>>): string {
  const folded = foldForSearch(text);
  return ENTRY_KINDS.find((kind) => kind === text || foldForSearch(kinds[kind]) === folded) ?? '';
}
