import { writtenWords } from '../words/written-words.ts';
import { COMMON_WORDS, WHOLE_DRAFT_WORDS } from './common-words.data.ts';

export interface ArticleText {
  readonly number: string;
  readonly heading: string;
  readonly text: string;
}
export interface LikelyArticle {
  readonly number: string;
  readonly weight: number;
}
/** The words of a draft's articles, counted once for many opinions. */
export interface ArticleIndex {
  readonly numbers: readonly string[];
  readonly terms: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly lengths: readonly number[];
  readonly mean: number;
}

const HEADING_COUNTS = 2;

export function indexArticles(articles: readonly ArticleText[]): ArticleIndex {
  const terms = new Map<string, Map<number, number>>();
  const lengths = articles.map(({ heading, text }, at) => {
    const words = [
      ...Array.from({ length: HEADING_COUNTS }, () => termsOf(heading)).flat(),
      ...termsOf(text),
    ];
    for (const term of words) {
      const counts = terms.get(term) ?? new Map<number, number>();
      terms.set(term, counts.set(at, (counts.get(at) ?? 0) + 1));
    }
    return words.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return { numbers: articles.map(({ number }) => number), terms, lengths, mean };
}

/** Okapi BM25 with the usual constants (Robertson 1994). */
const [K1, B] = [1.2, 0.6];
/** Below this the words say too little: measured on drafts of our own, where silence is right as often as it is wrong. */
const LEAST_WEIGHT = 2.2;

/**
 * Articles that an opinion without a cited unit may mean, best first; none where it speaks of the whole draft or of no matter of
 * it. Proposed only: a person confirms.
 */
export function likelyArticles(index: ArticleIndex, text: string): LikelyArticle[] {
  const words = writtenWords(text.normalize('NFC')).map(({ word }) => word);
  const said = ` ${words.join(' ')} `;
  if (WHOLE_DRAFT_WORDS.some((phrase) => said.includes(` ${phrase} `))) return [];
  const weights = new Map<number, number>();
  for (const term of new Set(termsOf(text))) {
    const counts = index.terms.get(term);
    if (!counts) continue;
    const rarity = Math.log(1 + (index.numbers.length - counts.size + 0.5) / (counts.size + 0.5));
    for (const [at, count] of counts) {
      const length = 1 - B + (B * index.lengths[at]!) / index.mean;
      weights.set(at, (weights.get(at) ?? 0) + (rarity * count * (K1 + 1)) / (count + K1 * length));
    }
  }
  return [...weights]
    .filter(([, weight]) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 3)
    .map(([at, weight]) => ({ number: index.numbers[at]!, weight }));
}

/** Syllables and pairs of neighbouring syllables, without those that say nothing. */
function termsOf(text: string): string[] {
  const words = writtenWords(text.normalize('NFC')).map(({ word }) => word);
  const single = words.filter((word) => !COMMON_WORDS.has(word) && word.length > 1);
  const pairs = words.slice(1).flatMap((word, at) => {
    const before = words[at]!;
    return COMMON_WORDS.has(word) || COMMON_WORDS.has(before) ? [] : [`${before} ${word}`];
  });
  return [...single, ...pairs];
}
