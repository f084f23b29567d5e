import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { oneBlank } from './equal-words.ts';
import { mapCell, type PlanTruth, type RowOf } from './truth.ts';

// The real plans are read where they lie and never copied here; DANBAN_CORPORA names the folder beside them.
const CORPORA = process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const SEEDS = `${CORPORA}/../seeds`;

/**
 * Words of a seed text without the words: ranges "line:column-line:column" (from 1, both ends inclusive, columns in UTF-16 units of the
 * text as it lies in the file), several where a page cuts the cell, and the SHA-256 of the words in NFC with single blanks.
 */
export interface Place {
  readonly at: string | readonly string[];
  readonly sha256: string;
}

/** A truth file of a seed. */
export interface SeedTruth {
  readonly file: string;
  /** Of the whole file: line ends and blanks too, for the places hang on them. */
  readonly sha256: string;
  readonly head: {
    readonly number: string;
    readonly date: string;
    readonly year: string;
    readonly body: Place;
  };
  readonly sections: readonly { readonly number: string; readonly title: Place }[];
  readonly goals: readonly Place[];
  readonly requirements: readonly Place[];
  /** A cell that is null is printed empty or not at all. */
  readonly rows: readonly RowOf<Place | null, readonly Place[]>[];
  readonly sameUnits: readonly (readonly Place[])[];
}

export const SEED_PLANS = ['s2', 's3', 's4'] as const;

export const readSeedTruth = (name: string): SeedTruth =>
  JSON.parse(readFileSync(new URL(`./seeds/${name}.json`, import.meta.url), 'utf8'));

export const seedFile = (truth: SeedTruth): string => `${SEEDS}/${truth.file}`;
export const hasSeeds = (): boolean => existsSync(SEEDS);

/** The text of the seed; throws when it is missing or another one than the truth was written on. */
export function requireSeedText(truth: SeedTruth): string {
  const path = seedFile(truth);
  if (!existsSync(path))
    throw new Error(`the seed ${truth.file} is not at ${SEEDS}: nothing can be scored on it`);
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== truth.sha256) throw new Error(`the seed ${truth.file} has changed: ${sha256}`);
  return bytes.toString('utf8');
}

/** The words at a place; throws when it lies outside of the text or other words stand there. */
export function wordsAt(text: string, place: Place): string {
  const lines = text.split('\n');
  const ranges = typeof place.at === 'string' ? [place.at] : place.at;
  const words = oneBlank(ranges.map((range) => cut(lines, range)).join(' '));
  const sha256 = hashOf(words);
  if (sha256 !== place.sha256)
    throw new Error(`other words stand at ${ranges.join(' ')} than the truth says`);
  return words;
}

export const hashOf = (words: string): string => createHash('sha256').update(oneBlank(words)).digest('hex');

function cut(lines: readonly string[], range: string): string {
  const [fromLine, fromColumn, toLine, toColumn] = (/^(\d+):(\d+)-(\d+):(\d+)$/.exec(range) ?? [])
    .slice(1)
    .map(Number) as [number, number, number, number];
  const [first, last] = [lines[fromLine - 1], lines[toLine - 1]];
  if (first === undefined || last === undefined || fromColumn > first.length || toColumn > last.length)
    throw new Error(`the range ${range} lies outside of the text`);
  const text = [first, ...lines.slice(fromLine, toLine - 1), last];
  if (fromLine === toLine) return first.slice(fromColumn - 1, toColumn);
  text[0] = first.slice(fromColumn - 1);
  text[text.length - 1] = last.slice(0, toColumn);
  return text.join('\n');
}

/** The truth of a seed with its words, as our own plans have them. */
export function truthWithWords(truth: SeedTruth): PlanTruth {
  const text = requireSeedText(truth);
  const words = (place: Place | null) => (place === null ? '' : wordsAt(text, place));
  const names = (places: readonly Place[]) => places.map(words);
  return {
    head: { ...truth.head, body: words(truth.head.body) },
    sections: truth.sections.map(({ number, title }) => ({ number, title: words(title) })),
    goals: truth.goals.map(words),
    requirements: truth.requirements.map(words),
    rows: truth.rows.map((row) => ({
      ...row,
      title: words(row.title),
      lead: mapCell(row.lead, names),
      coordinating: mapCell(row.coordinating, names),
      time: mapCell<Place | null, string>(row.time, words),
      product: mapCell<Place | null, string>(row.product, words),
    })),
    sameUnits: truth.sameUnits.map(names),
  };
}
