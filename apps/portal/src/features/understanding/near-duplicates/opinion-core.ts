import { type CitedUnit, findCitedUnits, unitName } from '../places/cited-units.ts';
import { type WrittenWord, writtenWords } from '../words/written-words.ts';
import { ADDRESS, ASKING_PAIRS, SELF, TOLD_UNITS } from './asking-words.data.ts';

/** What is compared of an opinion: its words without cited units, and what must be equal besides. */
export interface OpinionCore {
  readonly words: readonly string[];
  /** For each word: how often a sentence has ended before it. */
  readonly sentences: readonly number[];
  /** Where the words stand in the text (NFC). */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Units of the draft that are named, "5.2"; with the unit under which it was given, when the words name none. */
  readonly units: readonly string[];
  /** Numbers of what is asked for; opinions with other ones are never the same. */
  readonly demand: string;
  /** Words of a sentence that asks something or has a question mark. */
  readonly asking: readonly boolean[];
  /** As they were written, in small letters; empty where the words had to be guessed. */
  readonly marked: readonly string[];
  readonly capitals: readonly boolean[];
  /** Neither all small nor all large letters: capitals say something. */
  readonly cased: boolean;
}

/** `given`: the unit under which it was given in the form, as "5.2". */
export function opinionCore(text: string, given?: string): OpinionCore {
  const clean = text.normalize('NFC');
  const words = writtenWords(clean);
  const units = findCitedUnits(clean, words);
  const own = [...new Set(units.filter(({ other }) => !other).map(unitName))].sort();
  const kept = keptWords(clean, words, units);
  const sentences = sentenceNumbers(clean, kept);
  const texts = kept.map(({ word }) => word);
  const asking = askingSentences(clean, kept, sentences);
  return {
    words: texts,
    sentences,
    starts: kept.map(({ start }) => start),
    ends: kept.map(({ end }) => end),
    units: own.length > 0 || !given ? own : [given],
    demand: demandNumbers(texts).join(' '),
    asking,
    marked: kept.map(({ marked }) => marked),
    capitals: kept.map(({ capital }) => capital),
    cased:
      kept.some(({ capital }) => capital) && kept.filter(({ capital }) => capital).length * 2 < kept.length,
  };
}

/** Without cited units, without the head of an official letter and its number. */
function keptWords(text: string, words: readonly WrittenWord[], units: readonly CitedUnit[]): WrittenWord[] {
  const gone = new Uint8Array(words.length);
  for (const { from, to } of units) {
    gone.fill(1, from, to);
    // "dự thảo" behind a unit belongs to it
    if (words[to]?.word === 'du' && words[to + 1]?.word === 'thao') gone.fill(1, to, to + 2);
  }
  const letter = /(?:^|\n)\s*(?:Số|SỐ|So|số|so)\s*:?\s*[\d\p{L}]+\s*\/[^\n]*/u.exec(text.slice(0, 300));
  if (letter)
    for (const [index, { start }] of words.entries())
      if (start < letter.index + letter[0].length) gone[index] = 1;
  return withAmounts(words.filter((_, index) => !gone[index]));
}

const TIMES: Readonly<Record<string, number>> = {
  ngan: 1e3,
  nghin: 1e3,
  trieu: 1e6,
  ty: 1e9,
};

/** "20 ngàn" and "20.000", "10 phần trăm" and "10%": one number, however it is written. */
function withAmounts(words: readonly WrittenWord[]): WrittenWord[] {
  const read: WrittenWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word, next, third] = [words[at]!, words[at + 1], words[at + 2]];
    const times = TIMES[next?.word ?? ''];
    const number = /^\d{1,6}(?:[.,]\d+)?$/.test(word.word) ? Number(word.word.replace(',', '.')) : Number.NaN;
    if (times && number > 0) {
      read.push({ ...word, word: String(Math.round(number * times)), end: next!.end });
      at += 1;
    } else if (number >= 0 && next?.word === 'phan' && third?.word === 'tram') {
      read.push({ ...word, word: `${word.word}%`, end: third.end });
      at += 2;
    } else read.push(word);
  }
  return read;
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

/** Every number but those that somebody tells of himself ("tôi lái đò đã 43 năm"), of addresses and the long ones of contacts. */
function demandNumbers(words: readonly string[]): string[] {
  const numbers = new Set<string>();
  for (const [index, word] of words.entries())
    if (/^\d/.test(word) && word.length < 9 && !isAddress(words, index) && !isToldNumber(words, index))
      numbers.add(word);
  return [...numbers].sort();
}

/** A telephone number or an identity number. */
export const isContact = (word: string) => /^\d{9,}$/.test(word);

/** "số 17", "số 9/12" */
function isAddress(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  return ADDRESS.has(before) || (/^\d+$/.test(before) && ADDRESS.has(words[at - 2] ?? ''));
}

const BESIDE = 8;

/** "tôi lái đò đã 43 năm": of whoever speaks, where nothing is asked for with it. */
export function isToldNumber(words: readonly string[], at: number): boolean {
  if (!TOLD_UNITS.has(words[at + 1] ?? '')) return false;
  const around = words.slice(Math.max(0, at - BESIDE), at + BESIDE);
  if (around.some((word, index) => ASKING_PAIRS.has(`${word} ${around[index + 1]}`))) return false;
  if (words.slice(at, at + BESIDE).includes('duoc')) return false;
  return words.slice(Math.max(0, at - BESIDE), at).some((word) => SELF.has(word));
}
