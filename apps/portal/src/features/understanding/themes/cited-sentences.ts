import { isSyllable } from '@danban/legal-text';
import { findPersonalData } from '#features/submissions/holding/personal-data.ts';
import { ASKING_PAIRS, TURNING } from '../near-duplicates/asking-words.data.ts';
import { opinionCore } from '../near-duplicates/opinion-core.ts';
import { COMMON_WORDS } from '../places/common-words.data.ts';

/** An opinion as readers may see it, with how many say the same as it in all. */
export interface CitableOpinion {
  readonly opinionId: string;
  readonly text: string;
  readonly opinions: number;
}

/** A sentence word for word as it stands in an opinion. */
export interface CitedSentence {
  readonly opinionId: string;
  readonly sentence: string;
  /** Opinions with a sentence that says nearly the same, this one among them. */
  readonly opinions: number;
}

/** Of the syllables of either sentence this share stands in both: nearly the same. */
const NEAR = 0.5;
const [SHORTEST, LONGEST] = [5, 60];

/** Sentences that nearly say the same; the first of them, by the ids of their opinions, stands for all for ever. */
interface Kin {
  readonly words: ReadonlySet<string>;
  readonly exact: string;
  cited: { readonly opinionId: string; readonly sentence: string };
  isClean: boolean;
  opinions: number;
}

/**
 * Sentences that say what most say, in the words of those who said it: nothing is rewritten, no model is asked. This works by taking the
 * opinions in the order of their ids: each sentence that asks for something joins the first one before it that says nearly the same
 * (the same numbers, the same words that turn it round, half of the other words), or stands for itself. Cited is the first of
 * each that is written with its marks; whatever arrives later changes the counts and no sentence. A later sentence is
 * shown before an earlier one only when more say it.
 */
export function citedSentences(opinions: readonly CitableOpinion[], most: number): CitedSentence[] {
  const kins: Kin[] = [];
  for (const { opinionId, text, opinions: count } of opinions.toSorted((a, b) =>
    a.opinionId < b.opinionId ? -1 : 1,
  )) {
    const mine = new Set<Kin>();
    for (const sentence of sayingSentences(text)) {
      const kin = kins.find((one) => isNear(one, sentence));
      if (kin) {
        if (!kin.isClean && sentence.isClean) {
          kin.cited = { opinionId, sentence: sentence.verbatim };
          kin.isClean = true;
        }
        mine.add(kin);
      } else {
        const { words, exact, isClean } = sentence;
        const made = {
          words,
          exact,
          isClean,
          cited: { opinionId, sentence: sentence.verbatim },
          opinions: 0,
        };
        kins.push(made);
        mine.add(made);
      }
    }
    for (const kin of mine) kin.opinions += count;
  }
  return kins
    .map(({ cited, opinions: count }, place) => ({ ...cited, opinions: count, place }))
    .sort((a, b) => b.opinions - a.opinions || a.place - b.place)
    .slice(0, most)
    .map(({ opinionId, sentence, opinions: count }) => ({ opinionId, sentence, opinions: count }));
}

interface Sentence {
  readonly verbatim: string;
  readonly words: ReadonlySet<string>;
  /** What must be equal: numbers and what turns the sentence round. */
  readonly exact: string;
  readonly isClean: boolean;
}

/** Those that ask for something; where none does, all that are long enough. None that tells who somebody is. */
function sayingSentences(text: string): Sentence[] {
  const clean = text.normalize('NFC');
  const core = opinionCore(clean);
  const found: (Sentence & { readonly asks: boolean })[] = [];
  for (let from = 0; from < core.words.length; ) {
    let to = from + 1;
    while (to < core.words.length && core.sentences[to] === core.sentences[from]) to += 1;
    const words = core.words.slice(from, to);
    const verbatim = sentenceAt(clean, core.starts[from]!, core.ends[to - 1]!);
    if (words.length >= SHORTEST && words.length <= LONGEST && findPersonalData(verbatim).length === 0)
      found.push({
        verbatim,
        words: new Set(words.filter((word) => !COMMON_WORDS.has(word))),
        exact: words
          .filter((word) => /\d/.test(word) || TURNING.has(word))
          .sort()
          .join(' '),
        isClean: isClean(core.marked.slice(from, to)),
        asks:
          core.asking[from] === true ||
          words.some((word, at) => ASKING_PAIRS.has(`${word} ${words[at + 1] ?? ''}`)),
      });
    from = to;
  }
  const asking = found.filter(({ asks }) => asks);
  return asking.length > 0 ? asking : found;
}

/** Written with marks, and every word is one. */
function isClean(words: readonly string[]): boolean {
  return (
    words.some((word) => /[^a-z\d.,%]/u.test(word)) &&
    words.every((word) => /\d/.test(word) || isSyllable(word))
  );
}

/** From its first word to the mark that ends it, with quotes and units that stand inside. */
function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(...['.', '!', '?', '…', ';', '\n'].map((mark) => stopBefore(text, mark, start))) + 1;
  const rest = /^[^.!?…;\n]*(?:[.](?=\d)[^.!?…;\n]*)*[.!?…;]?/u.exec(text.slice(end))?.[0] ?? '';
  return text.slice(from, end + rest.length).trim();
}

/** The last such mark before a place; a point inside "3.000" is none. */
function stopBefore(text: string, mark: string, before: number): number {
  let at = text.lastIndexOf(mark, before - 1);
  while (mark === '.' && at > 0 && /\d/.test(text[at + 1] ?? '')) at = text.lastIndexOf(mark, at - 1);
  return before === 0 ? -1 : at;
}

function isNear(kin: Kin, { words, exact }: Sentence): boolean {
  if (kin.exact !== exact) return false;
  const [small, large] = kin.words.size < words.size ? [kin.words, words] : [words, kin.words];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared > 0 && shared >= NEAR * (small.size + large.size - shared);
}
