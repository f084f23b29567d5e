import type { NoteKind, ProblemCause } from '../notes/note.ts';

/** What something was recorded as: a difficulty of a task, a note, a misunderstanding, an approved practice. */
export const SUGGESTION_SOURCES = ['difficulty', 'note', 'misunderstanding', 'practice'] as const;
export type SuggestionSource = (typeof SUGGESTION_SOURCES)[number];

/** difficulty and misunderstanding as their records, notes by their kind; a practice is a goodPractice too. */
export type SuggestionKind = 'difficulty' | 'misunderstanding' | NoteKind;

/** Something that was recorded in the period and may be said in the report. */
export interface Suggestion {
  readonly source: SuggestionSource;
  readonly kind: SuggestionKind;
  /** Of the record. */
  readonly id: string;
  /** Of the task, where the record hangs on one. */
  readonly taskId: string | null;
  /** What it is about: the task, whom it is addressed to, the title. */
  readonly about: string;
  readonly words: string;
  readonly cause: ProblemCause | '';
  readonly onDate: string;
}

/** Where each kind goes: into the first of these boxes that the template has. */
const BOXES: Readonly<Record<SuggestionKind, readonly string[]>> = {
  difficulty: ['difficulties', 'next'],
  problem: ['difficulties', 'next'],
  misunderstanding: ['difficulties', 'activities', 'matter'],
  goodPractice: ['impact', 'lessons', 'activities'],
  proposal: ['proposals', 'next'],
};

/** The box of a template for a kind; undefined: this template has no place for it, and it is not offered. */
export function boxFor(kind: SuggestionKind, keys: readonly string[]): string | undefined {
  return BOXES[kind].find((key) => keys.includes(key));
}

/** What each source stands in, to be opened from the suggestion. */
export type RecordLink = Pick<Suggestion, 'source' | 'id' | 'taskId'>;
