import * as v from 'valibot';
import { PARTICIPANT_GROUPS, type ParticipantGroup } from '#features/gatherings/gathering-kinds.data.ts';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import type { InitiativeCall } from '../call.ts';
import { type Author, type EntryWords, LONGEST, MOST_AUTHORS, WORD_FIELDS } from './entry.ts';

const LONGEST_NAME = 120;
const LONGEST_EMAIL = 254;

/** What a form says, as typed. */
export type TypedEntry = Readonly<Record<string, string>>;
export type EntryError =
  | 'titleMissing'
  | 'summaryMissing'
  | 'situationMissing'
  | 'solutionMissing'
  | 'effectMissing'
  | 'tooLong'
  | 'authorMissing'
  | 'nameLong'
  | 'sameAuthor'
  | 'emailMissing'
  | 'emailWrong'
  | 'groupMissing'
  | 'agreementMissing';
export type EntryErrors = Readonly<Record<string, EntryError>>;

export interface EntryInput extends EntryWords {
  readonly authors: readonly Author[];
  readonly group: ParticipantGroup;
  readonly showsSummary: boolean;
}

const MISSING = {
  title: 'titleMissing',
  summary: 'summaryMissing',
  situation: 'situationMissing',
  solution: 'solutionMissing',
  effect: 'effectMissing',
} as const;

type Asked = Pick<InitiativeCall, 'groups' | 'mostAuthors'>;

/** The words, authors and group of an entry, against what its call asks. */
export function readEntry(typed: TypedEntry, call: Asked) {
  const errors: Record<string, EntryError> = {};
  const text: Record<string, string> = {};
  for (const field of WORD_FIELDS) {
    const given = typed[field] ?? '';
    const cleaned = (field === 'title' ? writtenLine(given) : writtenWords(given)).trim();
    if (cleaned === '') errors[field] = MISSING[field];
    else if (cleaned.length > LONGEST[field]) errors[field] = 'tooLong';
    text[field] = cleaned;
  }
  const authors: Author[] = [];
  for (let n = 1; n <= Math.min(call.mostAuthors, MOST_AUTHORS); n += 1) {
    const name = writtenLine(typed[`author${n}`] ?? '').trim();
    if (name === '') continue;
    if (name.length > LONGEST_NAME) errors[`author${n}`] = 'nameLong';
    else if (authors.some((each) => each.name === name)) errors[`author${n}`] = 'sameAuthor';
    authors.push({ name, shows: typed[`shows${n}`] === 'on' });
  }
  if (authors.length === 0) errors.author1 = 'authorMissing';
  const group = PARTICIPANT_GROUPS.find((each) => each === typed.group && call.groups.includes(each));
  if (!group) errors.group = 'groupMissing';
  if (!group || Object.keys(errors).length > 0) return { ok: false, errors } as const;
  const words = text as unknown as EntryWords;
  const value: EntryInput = { ...words, authors, group, showsSummary: typed.showsSummary === 'on' };
  return { ok: true, value } as const;
}

/** The same with the mailbox and the consent, for who begins. */
export function readNewEntry(typed: TypedEntry, call: Asked) {
  const read = readEntry(typed, call);
  const errors: Record<string, EntryError> = read.ok ? {} : { ...read.errors };
  const email = readEmail(typed.email ?? '');
  if (typeof email === 'object') errors.email = email.error;
  if (typed.agreed !== 'on') errors.agreed = 'agreementMissing';
  if (!read.ok || typeof email === 'object' || Object.keys(errors).length > 0)
    return { ok: false, errors } as const;
  return { ok: true, value: { ...read.value, email } } as const;
}

export function readEmail(typed: string): string | { readonly error: EntryError } {
  const email = writtenLine(typed).trim().toLowerCase();
  if (email === '') return { error: 'emailMissing' };
  const isOne = email.length <= LONGEST_EMAIL && v.is(v.pipe(v.string(), v.email()), email);
  return isOne ? email : { error: 'emailWrong' };
}

/** What a posted form says, each field cut to what any form could hold. */
export function typedEntry(form: FormData): { readonly typed: TypedEntry; readonly trap: string } {
  const longest = Math.max(...Object.values(LONGEST)) * 2;
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, longest)]] : [],
    ),
  );
  const { website = '', ...rest } = typed;
  return { typed: rest, trap: website };
}

/** An entry as its form would have typed it. */
export function asTyped(entry: EntryInput): TypedEntry {
  const { title, summary, situation, solution, effect, group } = entry;
  const authors = entry.authors.flatMap(({ name, shows }, index) => [
    [`author${index + 1}`, name],
    [`shows${index + 1}`, shows ? 'on' : ''],
  ]);
  const words = { title, summary, situation, solution, effect, group };
  return { ...words, showsSummary: entry.showsSummary ? 'on' : '', ...Object.fromEntries(authors) };
}
