import { type CitedUnit, findCitedUnits } from '../places/cited-units.ts';
import { COMMON_WORDS } from '../places/common-words.data.ts';
import { writtenWords } from '../words/written-words.ts';

export type Vector = ReadonlyMap<string, number>;

export interface VectorSpace {
  vectorOf(text: string): Vector;
}

/** Syllables and pairs of syllables without marks and without cited units, weighed by how few texts have them. */
export function vectorSpace(texts: readonly string[]): VectorSpace {
  const holders = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(themeTerms(text))) holders.set(term, (holders.get(term) ?? 0) + 1);
  const rarity = (term: string) => Math.log((1 + texts.length) / (1 + (holders.get(term) ?? 0))) + 0.3;
  return {
    vectorOf(text) {
      const counts = new Map<string, number>();
      for (const term of themeTerms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
      return new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]));
    },
  };
}

export function themeTerms(text: string): string[] {
  const clean = text.normalize('NFC');
  const words = writtenWords(clean);
  const units = findCitedUnits(clean, words);
  const cited = new Set(
    units.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const kept = words.filter((_, at) => !cited.has(at)).map(({ word }) => word);
  const single = kept.filter((word) => !COMMON_WORDS.has(word) && word.length > 1 && !/^\d/.test(word));
  const pairs = kept
    .slice(1)
    .flatMap((word, at) =>
      COMMON_WORDS.has(word) || COMMON_WORDS.has(kept[at]!) ? [] : [`${kept[at]} ${word}`],
    );
  return [...single, ...pairs, ...clausesOf(units)];
}

/**
 * Who names one clause speaks of one thing more often than not: it counts like a word that is said twice. Measured on five parts of the
 * labelled set together with `NEAR` (decision 0121): once finds fewer, three times joins two things of one clause.
 */
const clausesOf = (units: readonly CitedUnit[]) =>
  units.flatMap(({ other, article, clause }) =>
    other || clause === undefined ? [] : Array.from({ length: CLAUSE_WEIGHT }, () => `${article}.${clause}`),
  );
const CLAUSE_WEIGHT = 2;

export function cosine(one: Vector, two: Vector): number {
  const [small, large] = one.size <= two.size ? [one, two] : [two, one];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  return product === 0 ? 0 : product / (length(one) * length(two));
}

const length = (vector: Vector) =>
  Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));

export function addVector(sum: Map<string, number>, vector: Vector): void {
  for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
}
