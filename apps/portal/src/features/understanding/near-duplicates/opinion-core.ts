import { withoutFrame } from '../frames/framed-text.ts';
import { type CitedUnit, findCitedUnits, unitName } from '../places/cited-units.ts';
import { type WrittenWord, writtenWords } from '../words/written-words.ts';
import { isAskingPair } from './asking-pair.ts';
import { keptWords, saidOnce, withoutStutter } from './kept-words.ts';
import { introducingSentences } from './sender-sentence.ts';
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
  /** Sentences with a question mark. */
  readonly questions: ReadonlySet<number>;
  /** Words of a sentence that says who speaks and nothing else. */
  readonly introducing: readonly boolean[];
  /** For each word, and for the end: whether a form was left open before it, with dots or a line. */
  readonly open: readonly boolean[];
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
  const said = { words: texts, marked, sentences, capitals };
  const cites = citesIn(words, kept, units);
  const introducing = introducingSentences(said, cites);
  const questions = questionSentences(clean, kept, sentences);
  const asking = askingSentences(texts, sentences, questions);
  return {
    words: texts,
    sentences,
    clauses: clauseNumbers(clean, kept, sentences),
    starts: kept.map(({ start }) => start),
    ends: kept.map(({ end }) => end),
    units: own.length > 0 || !given ? own : [given],
    demand: demandNumbers({ ...said, introducing }).join(' '),
    cites,
    asking,
    questions,
    introducing,
    open: leftOpen(clean, kept),
    marked,
    capitals,
    isMarked: isWrittenWithMarks(marked),
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

/** "Tôi là ……, ở ______": no stop, and no sentence ends there. */
const OPEN = /…{2,}|(?<=\s)…(?=[\s,.])|\.{4,}|_{3,}/;
const OPENS = new RegExp(OPEN.source, 'g');

function leftOpen(text: string, words: readonly WrittenWord[]): readonly boolean[] {
  if (!OPEN.test(text)) return NONE_OPEN;
  return [...words, undefined].map((word, at) =>
    OPEN.test(text.slice(Math.max(0, (words[at - 1]?.end ?? 0) - 1), word?.start ?? text.length)),
  );
}
const NONE_OPEN: readonly boolean[] = [];

const MEANT_BREAKS = 2;

function sentenceNumbers(text: string, words: readonly WrittenWord[]): number[] {
  let sentence = 0;
  // Who breaks a line once or twice means it.
  const meant = text.split('\n').length <= MEANT_BREAKS + 1;
  return words.map(({ start, capital }, index) => {
    if (index === 0 || isOneSpace(text, words[index - 1]!.end, start)) return sentence;
    const between = text.slice(words[index - 1]!.end, start);
    const before = capital ? between : between.replace(OPENS, ' ');
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
      if (
        sentences[at] !== sentences[at - 1] ||
        (!isOneSpace(text, before, start) && /[,:;()]/.test(text.slice(before, start)))
      )
        clause += 1;
    }
    return clause;
  });
}

const NONE_ASKED: ReadonlySet<number> = new Set();
function questionSentences(
  text: string,
  words: readonly WrittenWord[],
  sentences: readonly number[],
): ReadonlySet<number> {
  if (!text.includes('?')) return NONE_ASKED;
  return new Set(sentences.filter((_, at) => text.slice(words[at]!.end, words[at + 1]?.start).includes('?')));
}

function askingSentences(
  said: readonly string[],
  sentences: readonly number[],
  questions: ReadonlySet<number>,
): boolean[] {
  const asks = new Set(questions);
  for (let index = 0; index < said.length; index += 1)
    if (isAskingPair(said[index], said[index + 1])) asks.add(sentences[index]!);
  return sentences.map((sentence) => asks.has(sentence));
}

/** Between most words: nothing to be asked of. */
const isOneSpace = (text: string, end: number, start: number) =>
  start - end === 1 && text.charCodeAt(end) === 32;

function isWrittenWithMarks(marked: readonly string[]): boolean {
  let count = 0;
  for (const word of marked)
    for (let at = 0; at < word.length; at += 1)
      if (word.charCodeAt(at) > 127) {
        count += 1;
        break;
      }
  return count * 4 > marked.length;
}
