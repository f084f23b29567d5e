import { isSyllable } from '@danban/legal-text';
import { SHORT_SPELLINGS } from './spellings.data.ts';
import { isBareSyllable } from './syllables.ts';

/** One word as it is compared: small letters without marks, what the keyboard or the scanner did to it undone. */
export interface WrittenWord {
  readonly word: string;
  /** With its marks in small letters as it was written; empty where they had to be guessed. */
  readonly marked: string;
  /** In UTF-16 units of the text in NFC. */
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[.,](?=\d)\d+)*%?/gu;
const NUMBER = /^\d[\d.,]*%?$/;

/**
 * This works by reading each run of letters and digits in the ways in which it may have come about, the likeliest
 * first, until one of them is a syllable: as it stands, Telex, VNI, a scanner's letters, two words without a space.
 */
export function writtenWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const capital = /^\p{Lu}/u.test(raw);
    for (const part of readingsOf(raw.toLowerCase())) {
      words.push({
        word: part.word,
        marked: part.marked,
        start: start + part.from,
        end: start + part.to,
        capital,
      });
    }
  }
  return words;
}

interface Part {
  readonly word: string;
  readonly marked: string;
  readonly from: number;
  readonly to: number;
}

const KNOWN = new Map<string, readonly Part[]>();
/** Many texts are made of few words; what was read once is kept, as long as it is not much. */
const MOST_KNOWN = 50_000;

function readingsOf(token: string): readonly Part[] {
  const known = KNOWN.get(token);
  if (known) return known;
  const read = readToken(token, 0, token.length);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(token, read);
  return read;
}

function readToken(token: string, from: number, to: number): readonly Part[] {
  const whole = (word: string, marked = ''): Part[] => [{ word, marked, from, to }];
  if (NUMBER.test(token)) return whole(plainNumber(token), token);
  if (/\d/.test(token)) return readMixed(token, from, to);
  const bare = withoutMarks(token);
  const short = SHORT_SPELLINGS[bare];
  if (short) return whole(short, '');
  if (isBareSyllable(bare)) return whole(bare, token);
  return withoutSigns(token, bare, from, to) ?? whole(bare.replace(/(.)\1+/g, '$1'), token);
}

/** Letters and digits in one: "d5k2", "10.000đ", "50k", "rac1", "1en", "lúc5", "theod5k3". */
function readMixed(token: string, from: number, to: number): readonly Part[] {
  const one = (word: string, marked = ''): Part[] => [{ word, marked, from, to }];
  const bare = withoutMarks(token);
  const scanned = bare.replaceAll('1', 'l').replaceAll('0', 'o');
  if (/^[a-zà-ỹđ]*[10][a-zà-ỹđ]+$/u.test(token) && scanned.length > 1 && isBareSyllable(scanned))
    return one(scanned);
  const cited = /^(\D*?)((?:đ|d|k|điều|dieu|khoản|khoan)\d[\da-zđ]*(?:[.,]\d+)*)$/u.exec(token);
  if (cited && !isKeyed(token)) {
    const [, before = '', units = ''] = cited;
    if (before === '' || isBareSyllable(withoutMarks(before))) {
      const at = from + before.length;
      return [...(before ? readToken(before, from, at) : []), ...runsOf(units, at)];
    }
  }
  if (isKeyed(token)) return one(bare.replace(/\d/g, ''), /^d9?$/.test(token) ? 'đ' : '');
  const counted = /^(\d[\d.,]*)(k|ngan|ngàn)$/u.exec(token);
  if (counted) return one(`${plainNumber(counted[1]!)}000`, token);
  return runsOf(token, from).flatMap((run) =>
    /\d/.test(run.word) ? [run] : readToken(token.slice(run.from - from, run.to - from), run.from, run.to),
  );
}

/** VNI: digits stand singly behind letters of a word that has no marks. */
function isKeyed(token: string): boolean {
  if (!/^[a-z]+(?:[1-9][a-z]*)+$/.test(token) || /\d{3}/.test(token)) return false;
  const letters = token.replace(/\d/g, '');
  return letters.length > 1 ? isBareSyllable(letters) : token === 'd9';
}

function runsOf(token: string, from: number): Part[] {
  return [...token.matchAll(/\d[\d.,]*%?|[^\d.,%]+/g)].map(({ 0: run, index }) => ({
    word: /\d/.test(run) ? plainNumber(run) : withoutMarks(run),
    marked: run,
    from: from + index,
    to: from + index + run.length,
  }));
}

/** "10.000" → "10000"; "5.2" stays: it may be a clause. */
function plainNumber(digits: string): string {
  const number = digits.replace(/[.,]+$/, '');
  return /^\d{1,3}(?:[.,]\d{3})+%?$/.test(number) ? number.replace(/[.,]/g, '') : number;
}

/** What is no syllable as it stands. Undefined when nothing makes it one. */
function withoutSigns(token: string, bare: string, from: number, to: number): readonly Part[] | undefined {
  const one = (word: string): Part[] => [{ word, marked: '', from, to }];
  const keyed = fromTelex(bare);
  if (keyed) return one(keyed);
  const doubled = bare.replace(/(.)\1+/g, '$1');
  if (doubled !== bare && isBareSyllable(doubled)) return one(doubled);
  const scanned = fromScan(bare);
  if (scanned) return one(scanned);
  const composed = token.normalize('NFC');
  for (let at = 2; at <= composed.length - 1; at += 1) {
    const [left, right] = [composed.slice(0, at), composed.slice(at)];
    if (canStand(left) && canStand(right))
      return [...readToken(left, from, from + at), ...readToken(right, from + at, to)];
  }
  return undefined;
}

function canStand(letters: string): boolean {
  const bare = withoutMarks(letters);
  return bare === letters ? letters.length > 1 && isBareSyllable(bare) : isSyllable(letters);
}

/** "nuwowcs" → "nuoc": doubled letters, w and one tone letter are taken out; the marks are not needed. */
function fromTelex(bare: string): string | undefined {
  const plain = bare
    .replace(/dd/, 'd')
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/oo/g, 'o')
    .replace(/w/g, '');
  if (plain !== bare && isBareSyllable(plain)) return plain;
  for (let at = plain.length - 1; at > 0; at -= 1) {
    if (!'sfrxj'.includes(plain[at]!)) continue;
    const toneless = plain.slice(0, at) + plain.slice(at + 1);
    if (isBareSyllable(toneless)) return toneless;
  }
  return undefined;
}

/** What optical recognition takes for what: "rnùa", "tbu", "mứe", "ehia". */
const TAKEN_FOR: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['b', 'h'],
  ['e', 'c'],
  ['h', 'b'],
  ['c', 'e'],
  ['m', 'rn'],
];

function fromScan(bare: string): string | undefined {
  for (const [read, meant] of TAKEN_FOR)
    for (let at = bare.indexOf(read); at >= 0; at = bare.indexOf(read, at + 1)) {
      const word = bare.slice(0, at) + meant + bare.slice(at + read.length);
      if (isBareSyllable(word)) return word;
    }
  return undefined;
}

export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đð]/g, 'd');
}
