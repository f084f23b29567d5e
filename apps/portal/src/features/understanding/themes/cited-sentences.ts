import { isSyllable } from '@danban/legal-text';
import { REDACTED_MARK } from '#features/submissions/holding/personal-data.ts';
import { hasAskingPair } from '../near-duplicates/asking-pair.ts';
import { TURNING } from '../near-duplicates/asking-words.data.ts';
import { type OpinionCore, opinionCore } from '../near-duplicates/opinion-core.ts';
import { sentencesOf } from '../near-duplicates/sentence-order.ts';
import { COMMON_WORDS } from '../places/common-words.data.ts';
import { hasPersonalData } from '../tone/tone.ts';

/** An opinion as readers may see it, with how many say the same as it in all. */
export interface CitableOpinion {
  readonly opinionId: string;
  readonly text: string;
  readonly opinions: number;
}

/** An opinion out of which something was taken before it was shown. */
export interface CoveredOpinion {
  readonly text: string;
  readonly shown: string;
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
export function citedSentences(
  opinions: readonly CitableOpinion[],
  most: number,
  covered: readonly CoveredOpinion[] = [],
): CitedSentence[] {
  const hidden = hiddenSentences(covered);
  const kins: Kin[] = [];
  for (const { opinionId, text, opinions: count } of opinions.toSorted((a, b) =>
    a.opinionId < b.opinionId ? -1 : 1,
  )) {
    const mine = new Set<Kin>();
    for (const sentence of sayingSentences(text, hidden)) {
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
  const ranked = kins
    .map((kin, place) => ({ ...kin, place }))
    .sort((a, b) => b.opinions - a.opinions || a.place - b.place);
  const shown: typeof ranked = [];
  // A first sentence that gave way to one with marks may read like the next one's.
  for (const kin of ranked)
    if (shown.length < most && !shown.some((one) => readsAlike(one, kin))) shown.push(kin);
  return shown.map(({ cited, opinions: count }) => ({ ...cited, opinions: count }));
}

const readsAlike = (one: Kin, two: Kin) => {
  const [a, b] = [one, two].map(({ cited }) => new Set(opinionCore(cited.sentence).words));
  return one.exact === two.exact && shareOf(a!, b!) >= NEAR;
};

interface Sentence {
  readonly verbatim: string;
  readonly words: ReadonlySet<string>;
  /** What must be equal: numbers and what turns the sentence round. */
  readonly exact: string;
  readonly isClean: boolean;
}

/** Sentences out of which a moderator took something, by their words: from nobody's copy are they cited. */
function hiddenSentences(covered: readonly CoveredOpinion[]): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const { text, shown } of covered) {
    const left = new Set(sentencesIn(opinionCore(shown)).map(({ said }) => said));
    for (const { said } of sentencesIn(opinionCore(text))) if (!left.has(said)) hidden.add(said);
  }
  return hidden;
}

const sentencesIn = (core: OpinionCore) =>
  sentencesOf(core).map(({ from, to }) => ({ from, to, said: core.words.slice(from, to).join(' ') }));

/** Those that ask for something; where none does, all that are long enough. None that tells who somebody is. */
function sayingSentences(text: string, hidden: ReadonlySet<string>): Sentence[] {
  const clean = text.normalize('NFC');
  const core = opinionCore(clean);
  const found: (Sentence & { readonly asks: boolean })[] = [];
  for (const { from, to, said } of sentencesIn(core)) {
    if (hidden.has(said)) continue;
    const words = core.words.slice(from, to);
    const verbatim = sentenceAt(clean, core.starts[from]!, core.ends[to - 1]!);
    if (words.length >= SHORTEST && words.length <= LONGEST && isForAll(verbatim))
      found.push({
        verbatim,
        words: new Set(words.filter((word) => !COMMON_WORDS.has(word))),
        exact: words
          .filter((word) => /\d/.test(word) || TURNING.has(word))
          .sort()
          .join(' '),
        isClean: isClean(core.marked.slice(from, to)),
        asks: core.asking[from] === true || hasAskingPair(words),
      });
  }
  const asking = found.filter(({ asks }) => asks);
  return asking.length > 0 ? asking : found;
}

const isForAll = (verbatim: string) => !verbatim.includes(REDACTED_MARK) && !hasPersonalData(verbatim);

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
  return shareOf(kin.words, words) >= NEAR;
}

function shareOf(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (two.has(word)) shared += 1;
  return shared === 0 ? 0 : shared / (one.size + two.size - shared);
}
