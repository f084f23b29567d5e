import { withoutFrame } from '../frames/framed-text.ts';
import { type CitedUnit, findCitedUnits, unitName } from '../places/cited-units.ts';
import { isBareSyllable } from '../words/syllables.ts';
import { type WrittenWord, writtenWords } from '../words/written-words.ts';
import {
  ADDRESS,
  ASKING_PAIRS,
  BOUNDS,
  GONE_BEFORE,
  GONE_BEHIND,
  LIVING,
  OFTEN_OTHER,
  SELF,
  TOLD_UNITS,
} from './asking-words.data.ts';

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
  /** Neither all small nor all large letters: capitals say something. */
  readonly cased: boolean;
}

/** `given`: the unit under which it was given in the form, as "5.2". */
export function opinionCore(text: string, given?: string): OpinionCore {
  const clean = withoutFrame(text.normalize('NFC'));
  const words = writtenWords(clean);
  const units = findCitedUnits(clean, words);
  const own = [...new Set(units.filter(({ other }) => !other).map(unitName))].sort();
  const all = keptWords(clean, words, units);
  const numbered = sentenceNumbers(clean, all);
  const kept = saidOnce(all, numbered);
  const sentences = kept === all ? numbered : sentenceNumbers(clean, kept);
  const texts = kept.map(({ word }) => word);
  const asking = askingSentences(clean, kept, sentences);
  return {
    words: texts,
    sentences,
    starts: kept.map(({ start }) => start),
    ends: kept.map(({ end }) => end),
    units: own.length > 0 || !given ? own : [given],
    demand: demandNumbers({ words: texts, marked: kept.map(({ marked }) => marked), sentences }).join(' '),
    cites: citesIn(words, kept, units),
    asking,
    marked: kept.map(({ marked }) => marked),
    capitals: kept.map(({ capital }) => capital),
    cased:
      kept.some(({ capital }) => capital) && kept.filter(({ capital }) => capital).length * 2 < kept.length,
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

/** "180.000 đồng", "180.000đ" and "180.000": large numbers are of money. */
function isCurrency({ word, start }: WrittenWord, before: WrittenWord | undefined): boolean {
  if (!/^\d{4,}$/.test(before?.word ?? '')) return false;
  if (word === 'd') return start === before?.end;
  // "đng", "ồđng": slips of the same four letters.
  return word === 'dong' || (/^[dong]{3,5}$/.test(word) && !isBareSyllable(word));
}

const TIMES: Readonly<Record<string, number>> = {
  ngan: 1e3,
  nghin: 1e3,
  trieu: 1e6,
  tr: 1e6,
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
    } else if (!isCurrency(word, read.at(-1))) read.push(word);
  }
  return read;
}

/** A sentence of fewer words may be said twice. */
const LEAST_REPEATED = 4;

/** What was pasted twice is said once: a whole text, or a sentence of some length. */
function saidOnce(words: readonly WrittenWord[], sentences: readonly number[]): readonly WrittenWord[] {
  const half = words.length / 2;
  if (
    half >= LEAST_REPEATED &&
    Number.isInteger(half) &&
    words.slice(half).every(({ word }, at) => word === words[at]!.word)
  )
    return words.slice(0, half);
  if ((sentences.at(-1) ?? 0) === 0) return words;
  const seen = new Map<string, number[]>();
  const gone = new Set<number>();
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && sentences[to] === sentences[from]) to += 1;
    if (to - from >= LEAST_REPEATED) {
      const kind = `${to - from} ${words[from]!.word} ${words[from + 1]!.word}`;
      const before = seen.get(kind);
      if (before?.some((other) => isSaidAt(words, other, from, to - from)))
        for (let at = from; at < to; at += 1) gone.add(at);
      else seen.set(kind, [...(before ?? []), from]);
    }
    from = to;
  }
  return gone.size > 0 ? words.filter((_, at) => !gone.has(at)) : words;
}

function isSaidAt(words: readonly WrittenWord[], one: number, two: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (words[one + at]!.word !== words[two + at]!.word) return false;
  return true;
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
function demandNumbers(said: Told): string[] {
  const numbers = new Set<string>();
  for (const [index, word] of said.words.entries())
    if (/^\d/.test(word) && word.length < 9 && !isAddress(said.words, index) && !isToldNumber(said, index))
      numbers.add(word);
  return [...numbers].sort();
}

/** "số 17", "số 9/12" */
function isAddress(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  return ADDRESS.has(before) || (/^\d+$/.test(before) && ADDRESS.has(words[at - 2] ?? ''));
}

type Told = Pick<OpinionCore, 'words' | 'marked' | 'sentences'>;
const BESIDE = 8;
const FARTHER = 20;

/**
 * "tôi lái đò đã 43 năm": of whoever speaks, where nothing is asked for with it. A span that has gone by ("đã 43 năm", "39 năm nay")
 * is told from farther away; "tối đa 6 tháng" is no "tôi".
 */
export function isToldNumber({ words, marked, sentences }: Told, at: number): boolean {
  const unit = words[at + 1] ?? '';
  if (!TOLD_UNITS.has(unit)) return false;
  let [first, end] = [at, at + 1];
  while (first > 0 && sentences[first - 1] === sentences[at]) first -= 1;
  while (end < words.length && sentences[end] === sentences[at]) end += 1;
  const around = words.slice(Math.max(first, at - BESIDE), Math.min(end, at + BESIDE));
  if (around.some((word, index) => ASKING_PAIRS.has(`${word} ${around[index + 1]}`))) return false;
  if (words.slice(at + 1, Math.min(end, at + BESIDE)).includes('duoc')) return false;
  if (words.slice(Math.max(0, at - 3), at).some((word) => BOUNDS.has(word))) return false;
  if (words[at - 1] === 'da' && words[at - 2] === 'toi' && marked[at - 1] !== 'đã') return false;
  const gone = GONE_BEFORE.has(words[at - 1] ?? '') || GONE_BEHIND.has(words[at + 2] ?? '');
  // "Nuôi nó 35 tháng": nobody else is named.
  if (isMeant(LIVING, words, marked, at - 1) || isMeant(LIVING, words, marked, at - 2)) return true;
  if (unit === 'thang' && !gone) return false;
  for (let back = at - 1; back >= Math.max(0, at - (gone ? FARTHER : BESIDE)); back -= 1)
    if (speaksOfOneself(words, marked, back)) return true;
  return false;
}

/** "tôi", not "tối" nor "tới"; "tối đa" without its tones is no "tôi". */
export function speaksOfOneself(words: readonly string[], marked: readonly string[], at: number): boolean {
  const next = words[at + 1];
  if (words[at] === 'toi' && (next === 'thieu' || (next === 'da' && marked[at + 1] !== 'đã'))) return false;
  return isMeant(SELF, words, marked, at);
}

/** A word by its letters and, where it has marks, by them; without marks none that is more often another one. */
function isMeant(
  list: Readonly<Record<string, string>>,
  words: readonly string[],
  marked: readonly string[],
  at: number,
): boolean {
  const word = words[at] ?? '';
  const [meant, written] = [list[word], marked[at] ?? ''];
  if (meant === undefined) return false;
  if (meant === word) return written === '' || written === word;
  return written === '' || written === word ? !OFTEN_OTHER.has(word) : written === meant;
}
