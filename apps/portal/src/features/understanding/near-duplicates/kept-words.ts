import type { CitedUnit } from '../places/cited-units.ts';
import { isOneSlip } from '../words/one-slip.ts';
import { isBareSyllable } from '../words/syllables.ts';
import type { WrittenWord } from '../words/written-words.ts';

/** Without cited units, without the head of an official letter and its number. */
export function keptWords(
  text: string,
  words: readonly WrittenWord[],
  units: readonly CitedUnit[],
): WrittenWord[] {
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
  // "Công văn số 74/CV-HND": of the letter, wherever it is told.
  if (text.includes('/'))
    for (const { index, 0: number } of text.matchAll(LETTER_NUMBER))
      for (const [at, { start, end }] of words.entries())
        if (start >= index && end <= index + number.length) gone[at] = 1;
  return withAmounts(words.filter((_, index) => !gone[index]));
}

const LETTER_NUMBER = /(?<![\d/])\d{1,4}\s?\/(?:CV|BC|TB|KN|TTr|CT|QĐ|cv|bc|tb|kn)(?:-[\p{L}]+)*/gu;

/** "0900 262 972": one number of a contact, however it is parted. */
function contactEnd(words: readonly WrittenWord[], at: number): number {
  let [end, digits] = [at, ''];
  while (end < words.length && digits.length < 12 && /^[\d.]{2,}$/.test(words[end]!.word)) {
    if (end > at && words[end]!.start - words[end - 1]!.end > 2) break;
    digits += words[end]!.word.replaceAll('.', '');
    end += 1;
  }
  return digits.length >= 9 && digits.length <= 12 ? end : at + 1;
}

/** "180.000 đồng", "180.000đ" and "180.000": large numbers are of money. */
function isCurrency({ word, start }: WrittenWord, before: WrittenWord | undefined): boolean {
  if (before === undefined || !isDigit(before.word.charCodeAt(0)) || !/^\d{4,}$/.test(before.word))
    return false;
  if (word === 'd') return start === before?.end;
  // "đng", "ồđng": slips of the same four letters.
  return (
    /^[dong]{3,5}$/.test(word) || (word.startsWith('d') && isOneSlip(word, 'dong') && !isBareSyllable(word))
  );
}

const isDigit = (code: number) => code >= 48 && code <= 57;

const TIMES: Readonly<Record<string, number>> = {
  ngan: 1e3,
  nghin: 1e3,
  trieu: 1e6,
  tr: 1e6,
  ty: 1e9,
};

/** A hundred millions and more have as many digits as a telephone number, and are none. */
export const amountOf = (value: number) => (value >= 1e8 ? `${value / 1e6}tr` : String(value));

/** "20 ngàn" and "20.000", "10 phần trăm" and "10%": one number, however it is written. */
function withAmounts(words: readonly WrittenWord[]): WrittenWord[] {
  const read: WrittenWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (!isDigit(word.word.charCodeAt(0))) {
      if (!isCurrency(word, read.at(-1))) read.push(word);
      continue;
    }
    const [next, third] = [words[at + 1], words[at + 2]];
    if (word.word.startsWith('0') && word.word.length > 1 && next) {
      const end = contactEnd(words, at);
      if (end > at + 1) {
        const digits = words.slice(at, end).map((part) => part.word.replaceAll('.', ''));
        read.push({ ...word, word: digits.join(''), end: words[end - 1]!.end });
        at = end - 1;
        continue;
      }
    }
    const times = TIMES[next?.word ?? ''];
    const number = /^\d{1,6}(?:[.,]\d+)?$/.test(word.word) ? Number(word.word.replace(',', '.')) : Number.NaN;
    if (times && number > 0) {
      read.push({ ...word, word: amountOf(Math.round(number * times)), end: next!.end });
      at += 1;
    } else if (number >= 0 && next?.word === 'phan' && third?.word === 'tram') {
      read.push({ ...word, word: `${word.word}%`, end: third.end });
      at += 2;
    } else read.push(word);
  }
  return read;
}

/** A sentence of fewer words may be said twice. */
const LEAST_REPEATED = 4;

/** What was pasted twice is said once: a whole text, or a sentence of some length. */
export function saidOnce(
  words: readonly WrittenWord[],
  sentences: readonly number[],
): readonly WrittenWord[] {
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

const OF_UNITS: ReadonlySet<string> = new Set(['dieu', 'khoan', 'diem', 'muc']);

/** Sounds of whoever thinks while he speaks, with their marks: they are no words wherever they stand. */
const SOUNDS: ReadonlySet<string> = new Set(['ờ', 'ừ', 'ừm', 'ờm', 'ùm']);
/** Turns of phrase that fill a pause; between a unit and its number, or between a number and what it counts, they are nothing else. */
const PAUSES: readonly (readonly string[])[] = [
  ['u', 'thi'],
  ['thi', 'la'],
  ['kieu', 'nhu'],
  ['noi', 'chung', 'la'],
  ['y', 'la'],
  ['tuc', 'la'],
  ['a'],
];

const PAUSE_STARTS: ReadonlySet<string> = new Set(PAUSES.map(([first]) => first!));

const isNumber = (word: WrittenWord | undefined) => word !== undefined && /^\d/.test(word.word);

/** "khoản ừ thì 2", "5.000.000 ờ đồng": how many words from here on were only breath. */
function breathAt(words: readonly WrittenWord[], at: number): number {
  const word = words[at]!;
  const before = words[at - 1];
  if (SOUNDS.has(word.marked)) return word.marked === 'ừ' && words[at + 1]?.word === 'thi' ? 2 : 1;
  if (!PAUSE_STARTS.has(word.word)) return 0;
  const pause = PAUSES.find((pause) => pause.every((said, by) => words[at + by]?.word === said));
  if (!pause || !before) return 0;
  const behind = words[at + pause.length];
  const inside = OF_UNITS.has(before.word)
    ? isNumber(behind)
    : isNumber(before) && OF_UNITS.has(behind?.word ?? '');
  return inside ? pause.length : 0;
}

/**
 * "Điều Điều 3": a thumb that struck twice; "khoản 1 điều thì là 3": somebody who thinks while he speaks. It is taken out of the text, so
 * that a unit and an amount are read across it.
 */
export function withoutStutter(text: string, words: WrittenWord[]): { text: string; words: WrittenWord[] } {
  const gone = new Set<WrittenWord>();
  for (let at = 0; at < words.length; at += 1) {
    const { word, marked, end } = words[at]!;
    for (let by = breathAt(words, at); by > 0; by -= 1) gone.add(words[at + by - 1]!);
    if (!OF_UNITS.has(word)) continue;
    const next = words[at + 1];
    if (next?.word === word && next.marked === marked && /^ +$/.test(text.slice(end, next.start)))
      gone.add(words[at]!);
  }
  if (gone.size === 0 || gone.size === words.length) return { text, words };
  let left = text;
  for (const { start, end } of gone) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  return { text: left, words: words.filter((word) => !gone.has(word)) };
}
