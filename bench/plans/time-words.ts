import { readFileSync } from 'node:fs';

/** Days as "2026-11-19", both inclusive; null: the words set no bound on that side. */
export interface TimeWindow {
  readonly from: string | null;
  readonly to: string | null;
}

/** The last day of a period: `month` counts from the beginning of the period (1-12 in a year, 1-3 in a quarter, 1-6 in a half). */
export interface DueDay {
  readonly month?: number;
  readonly day?: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday?: number;
  readonly last?: true;
}

/** What the time of a task means, by the rules of the README. */
export type TimeMeaning =
  | ({ readonly kind: 'window' } & TimeWindow)
  | { readonly kind: 'windows'; readonly windows: readonly TimeWindow[] }
  | {
      readonly kind: 'recurring';
      readonly every: 'week' | 'month' | 'quarter' | 'halfYear' | 'year';
      readonly due?: DueDay;
    }
  | { readonly kind: 'continuous'; readonly focus?: TimeWindow }
  | { readonly kind: 'dependent'; readonly within?: TimeWindow }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided'; readonly why: string };

export interface TimeWords {
  readonly words: string;
  /** Of the plan; of its first year where `yearTo` is the last. */
  readonly year: number;
  readonly yearTo?: number;
  readonly means: TimeMeaning;
}

/** What the function under test has to be: the words, and the year or years of the plan. */
export type TimeReading = (
  words: string,
  plan: { readonly year: number; readonly yearTo?: number },
) => TimeMeaning;

/** `kept` is for the final score, not for the eyes of the function's author. */
export const readTimeWords = (part: 'dev' | 'kept'): TimeWords[] =>
  JSON.parse(
    readFileSync(
      new URL(part === 'kept' ? './time-words-kept.json' : './time-words.json', import.meta.url),
      'utf8',
    ),
  );

/** Right and wrong readings of the rows that are decided; undecided rows are not scored. */
export function scoreTimes(read: TimeReading, rows: readonly TimeWords[]) {
  const decided = rows.filter((row) => row.means.kind !== 'undecided');
  const wrong = decided
    .map((row) => ({ ...row, read: read(row.words, { year: row.year, yearTo: row.yearTo }) }))
    .filter((row) => !sameMeaning(row.read, row.means));
  return { right: decided.length - wrong.length, of: decided.length, wrong };
}

/** Equal in every part; keys that are undefined are absent, and their order does not count. */
export const sameMeaning = (one: TimeMeaning, two: TimeMeaning): boolean => ordered(one) === ordered(two);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
