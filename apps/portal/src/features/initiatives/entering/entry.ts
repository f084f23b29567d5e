import type { ParticipantGroup } from '#features/gatherings/gathering-kinds.data.ts';
import type { Language } from '#text/language.ts';

/** written: its page is known to its sender only · sent: counts · accepted, refused: by the secretary, against the conditions of the call. */
export const ENTRY_STATES = ['written', 'sent', 'accepted', 'refused', 'withdrawn'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export interface Author {
  readonly name: string;
  /** May be named when results are announced. */
  readonly shows: boolean;
}

/** The words of an entry; what the jury reads of it besides the files. */
export interface EntryWords {
  readonly title: string;
  readonly summary: string;
  readonly situation: string;
  readonly solution: string;
  readonly effect: string;
}
export const WORD_FIELDS = ['title', 'summary', 'situation', 'solution', 'effect'] as const;
/** As many letters as each of them holds. */
export const LONGEST: Readonly<Record<(typeof WORD_FIELDS)[number], number>> = {
  title: 300,
  summary: 2_000,
  situation: 5_000,
  solution: 10_000,
  effect: 5_000,
};

export const MOST_AUTHORS = 5;
/** Of one mailbox in one call: a department may send what its people found, a program may not. */
export const MOST_ENTRIES = 10;

export interface InitiativeEntry extends EntryWords {
  readonly callId: string;
  readonly id: string;
  readonly number: number | null;
  /** null: on paper without an address, or erased. */
  readonly email: string | null;
  readonly group: ParticipantGroup;
  readonly language: Language;
  readonly authors: readonly Author[];
  /** The summary may be published when it has a prize. */
  readonly showsSummary: boolean;
  readonly road: 'form' | 'paper';
  readonly receivedOn: string | null;
  readonly state: EntryState;
  readonly sentAt: Date | null;
  readonly refuseReason: string;
  readonly checkedBy: string | null;
  readonly checkedAt: Date | null;
  readonly complaint: string;
  readonly complainedAt: Date | null;
  readonly complaintAnswer: string;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly erasedAt: Date | null;
  readonly version: number;
}

/** Takes part: it was sent in and was not taken back. */
export const counts = (state: EntryState): boolean => state !== 'written' && state !== 'withdrawn';

export const namesOf = ({ authors }: Pick<InitiativeEntry, 'authors'>): string[] =>
  authors.map(({ name }) => name);

/** Those who agreed to be named, in their order. */
export const shownNames = ({ authors }: Pick<InitiativeEntry, 'authors'>): string =>
  authors
    .filter(({ shows }) => shows)
    .map(({ name }) => name)
    .join(', ');

/** What the jury sees of a file: found and not released it stays with the secretary. */
export type FileNames = 'none' | 'found' | 'unread';

export interface EntryFile {
  readonly id: string;
  readonly ordinal: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly storedSha256: string;
  readonly givenSha256: string;
  readonly names: FileNames;
  readonly isReleased: boolean;
}

export const goesToJury = ({ names, isReleased }: Pick<EntryFile, 'names' | 'isReleased'>): boolean =>
  names !== 'found' || isReleased;
