import { withoutFrame } from '../frames/framed-text.ts';
import { type CitedUnit, findCitedUnits, unitName } from '../places/cited-units.ts';
import { type WrittenWord, writtenWords } from '../words/written-words.ts';
import { ASKING_PAIRS } from './asking-words.data.ts';
import { keptWords, saidOnce, withoutStutter } from './kept-words.ts';
import { demandNumbers } from './told-numbers.ts';

/** What is compared of an opinion: its words without cited units, and what must be equal besides. */
export interface OpinionCore {
  readonly words: readonly string[];
  /** For each word: how often a sentence has ended before it. */
  readonly sentences: readonly number[];
  /** For each word: how often a comma, a bracket or the end of a sentence stood before it. */
  readonly clauses: readonly number[];
  /** Where the words stand in the text (NFC). */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Units of the draft that are named, "5.2"; with the unit under which it was given, when the words name none. */
  readonly units: readonly string[];
  /** Numbers of what is asked for; opinions with other ones are rarely the same. */
  readonly demand: string;
  /** What the sender ticked, where it parts opinions whatever their words. */
  readonly side?: string;
  /** For each word: whether a unit of the draft was named right before it. */
  readonly cites: readonly boolean[];
  /** Words of a sentence that asks something or has a question mark. */
  readonly asking: readonly boolean[];
  /** As they were written, in small letters; empty where the words had to be guessed. */
  readonly marked: readonly string[];
  readonly capitals: readonly boolean[];
  /** Written with marks: a word without one is no other word then. */
  readonly isMarked: boolean;
  /** Neither all small nor all large letters: capitals say something. */
  readonly cased: boolean;
}

/** `given`: the unit under which it was given in the form, as "5.2". */
export function opinionCore(text: string, given?: string): OpinionCore {
  const bare = withoutFrame(text.normalize('NFC'));
  const { text: clean, words } = withoutStutter(bare, writtenWords(bare));
  const units = findCitedUnits(clean, words);
  const own = [...new Set(units.filter(({ other }) => !other).map(unitName))].sort();
  const all = keptWords(clean, words, units);
  const numbered = sentenceNumbers(clean, all);
  const kept = saidOnce(all, numbered);
  const sentences = kept === all ? numbered : sentenceNumbers(clean, kept);
  const texts = kept.map(({ word }) => word);
  const marked = kept.map(({ marked }) => marked);
  const capitals = kept.map(({ capital }) => capital);
  const asking = askingSentences(clean, kept, sentences);
  return {
    words: texts,
    sentences,
    clauses: clauseNumbers(clean, kept, sentences),
    starts: kept.map(({ start }) => start),
    ends: kept.map(({ end }) => end),
    units: own.length > 0 || !given ? own : [given],
    demand: demandNumbers({ words: texts, marked, sentences, capitals }).join(' '),
    cites: citesIn(words, kept, units),
    asking,
    marked,
    capitals,
    isMarked: marked.filter((word) => /[^ -~]/.test(word)).length * 4 > kept.length,
    cased: capitals.includes(true) && capitals.filter(Boolean).length * 2 < kept.length,
  };
}

function citesIn(
  words: readonly WrittenWord[],
  kept: readonly WrittenWord[],
  units: readonly CitedUnit[],
): boolean[] {
  if (units.length === 0) return kept.map(() => false);
  const behind = new Set(units.flatMap(({ other, to }) => (other ? [] : [words[to]?.start])));
  return kept.map(({ start }) => behind.has(start));
}

const MEANT_BREAKS = 2;

function sentenceNumbers(text: string, words: readonly WrittenWord[]): number[] {
  let sentence = 0;
  // Who breaks a line once or twice means it.
  const meant = text.split('\n').length <= MEANT_BREAKS + 1;
  return words.map(({ start, capital }, index) => {
    const before = index === 0 ? '' : text.slice(words[index - 1]!.end, start);
    // A scanner breaks lines anywhere: a line that goes on in small letters goes on.
    if (/[.!?…;]|[,:]\s*\n|\n\s*\n/.test(before) || (before.includes('\n') && (capital || meant)))
      sentence += 1;
    return sentence;
  });
}

function clauseNumbers(text: string, words: readonly WrittenWord[], sentences: readonly number[]): number[] {
  let clause = 0;
  return words.map(({ start }, at) => {
    if (at > 0) {
      const before = words[at - 1]!.end;
      if (sentences[at] !== sentences[at - 1] || (start - before > 1 && /[,:;()]/.test(text.slice(before, start))))
        clause += 1;
    }
    return clause;
  });
}

function askingSentences(
  text: string,
  words: readonly WrittenWord[],
  sentences: readonly number[],
): boolean[] {
  const asks = new Set<number>();
  for (let index = 0; index < words.length; index += 1) {
    const next = words[index + 1];
    if (next && ASKING_PAIRS.has(`${words[index]!.word} ${next.word}`)) asks.add(sentences[index]!);
    if (text.slice(words[index]!.end, next?.start).includes('?')) asks.add(sentences[index]!);
  }
  return sentences.map((sentence) => asks.has(sentence));
}
