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

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,](?=\d)\d+)*%?/gu;
const NUMBER = /^\d[\d.,]*%?$/;

/**
 * This works by reading each run of letters and digits in the ways in which it may have come about, the likeliest
 * first, until one of them is a syllable: as it stands, Telex, VNI, a scanner's letters, two words without a space.
 */
export function writtenWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  const wrapped = isWrapped(text);
  for (const match of text.matchAll(TOKEN)) {
    // "họ,c": the end of the word before was read with it.
    if (match.index < (words.at(-1)?.end ?? 0)) continue;
    let start = match.index;
    const torn = match[0].length === 1 ? tornWord(text, start, wrapped) : undefined;
    if (torn) {
      const [{ word, marked }] = readingsOf(torn.word.toLowerCase()) as [Part];
      words.push({ word, marked, start, end: torn.end, capital: /^\p{Lu}/u.test(torn.word) });
      continue;
    }
    for (const raw of partsByCapitals(inOrder(match[0]))) {
      const end = start + raw.length;
      const cut = cutOff(text, raw, end);
      const small = raw.toLowerCase();
      const capital = small.charCodeAt(0) !== raw.charCodeAt(0);
      for (const part of readingsOf(cut ? small + cut : small))
        words.push({
          word: part.word,
          marked: part.marked,
          start: start + part.from,
          end: cut ? end + 1 + cut.length : start + part.to,
          capital,
        });
      start = end;
    }
  }
  return words;
}

/** "âXy", "èRn": the first two letters changed places. Only where that makes a word of what is none. */
const SWAPPED = /^(\p{Ll})(\p{Lu})(\p{Ll}+)$/u;
function inOrder(token: string): string {
  const letter = token[1];
  if (token.length < 3 || letter === letter!.toLowerCase()) return token;
  const [, first = '', second = '', rest = ''] = SWAPPED.exec(token) ?? [];
  const meant = second + first + rest;
  return first && isSyllable(meant.toLowerCase()) ? meant : token;
}

/** "tênTrần": a space is missing before a capital. In "HOoIj" capitals are no sign. */
const INSIDE_CAPITAL = /(?<=(?<![\p{L}\p{M}])(?:\p{Lu}\p{Ll}|\p{Ll}\p{Ll})\p{Ll}*)(?=\p{Lu}(?:\p{Ll}|\d|$))/u;
function partsByCapitals(token: string): string[] {
  const rest = token.slice(1);
  // Most words are small behind their first letter.
  return rest === rest.toLowerCase() ? [token] : token.split(INSIDE_CAPITAL);
}

/** A single vowel only where it is no word: "Đ ề nghị", and not "t ở xã". */
const TORN = /(\p{L})[ \n](\p{Ll}{2,}|(?![ởàạừôơýếưáủổồ])[^\p{ASCII}\P{Ll}])(?![\p{L}\p{M}\p{N}])/uy;
const ALONE = /[.!?\n]\s*$|^\s*$/;

/** Lines that end anywhere, as in printed pages. */
const isWrapped = (text: string) =>
  text.includes('\n') && (text.match(/[^\s.!?:;]\n\p{Ll}/gu)?.length ?? 0) > 1;
const isWord = (letters: string) => {
  const bare = withoutMarks(letters.toLowerCase());
  return bare === letters.toLowerCase() ? isBareSyllable(bare) : isSyllable(letters);
};

/**
 * "m ức", "T ôi": torn behind its first letter, as words come out of printed pages. Undefined where the letter may mean something:
 * it is a name, or short for a word in a text whose lines nobody has broken.
 */
function tornWord(text: string, start: number, wrapped: boolean): { word: string; end: number } | undefined {
  TORN.lastIndex = start;
  const found = TORN.exec(text);
  if (!found) return undefined;
  const [all, letter = '', rest = ''] = found;
  const word = letter + rest;
  if (!isWord(word) && !(wrapped && isBareSyllable(withoutMarks(word.toLowerCase())))) return undefined;
  const end = start + all.length;
  if (!isWord(rest)) return { word, end };
  // "dãy C hẻm", "đi k anh"; "t ôi" is torn, though "t" is short for "tôi"
  const isName = !wrapped && /\p{Lu}/u.test(letter) && !ALONE.test(text.slice(Math.max(0, start - 4), start));
  const standsAlone =
    /[aeiouy]/i.test(letter) ||
    (!wrapped && !/[tdđ]/iu.test(letter) && SHORT_SPELLINGS[letter.toLowerCase()] !== undefined);
  return isName || standsAlone ? undefined : { word, end };
}

const CUT_OFF = /^[,.;](\p{Ll}{1,2})(?![\p{L}\p{M}\p{N}])/u;

/** "học" as "họ,c": a comma that slipped in between. Empty where the letters behind it are no rest of the word. */
function cutOff(text: string, raw: string, end: number): string {
  const mark = text[end];
  if (mark !== ',' && mark !== '.' && mark !== ';') return '';
  const rest = CUT_OFF.exec(text.slice(end, end + 5))?.[1] ?? '';
  return rest && !isSyllable(rest) && isSyllable(`${raw}${rest}`.toLowerCase()) ? rest : '';
}

/** "m²", "180m2" */
const AREA = /^(\d[\d.,]*)?([kcd]?m)([23²³])$/;

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
  const area = AREA.exec(token);
  if (area) {
    const at = from + (area[1] ?? '').length;
    const unit = {
      word: `${area[2]}${area[3] === '²' || area[3] === '2' ? 2 : 3}`,
      marked: '',
      from: at,
      to,
    };
    return area[1] ? [{ word: plainNumber(area[1]), marked: area[1], from, to: at }, unit] : [unit];
  }
  if (NUMBER.test(token)) return whole(plainNumber(token), token);
  if (/\d/.test(token)) return readMixed(token, from, to);
  const bare = withoutMarks(token);
  const short = SHORT_SPELLINGS[bare];
  if (short) return short.split(' ').flatMap((word) => whole(word));
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
  // "B1ur": nothing else has a one or a nought between its letters.
  if (/^(?![dđk][10])[a-zà-ỹđ]+[10][a-zà-ỹđ]+$/u.test(token)) return one(scanned);
  const cited = /^(\D*?)((?:đ|d|k|điều|dieu|khoản|khoan)\d[\da-zđ]*(?:[.,]\d+)*)$/u.exec(token);
  // "d9rai" is "đrai", "d9k2" is a unit.
  if (/^d9[a-z]/.test(token) && !/^d9k\d/.test(token)) return one(bare.replace(/\d/g, ''));
  if (cited && !isKeyed(token)) {
    const [, before = '', units = ''] = cited;
    if (before === '' || isBareSyllable(withoutMarks(before))) {
      const at = from + before.length;
      return [...(before ? readToken(before, from, at) : []), ...runsOf(units, at)];
    }
  }
  if (isKeyed(token)) {
    const letters = bare.replace(/\d/g, '');
    return one(
      isBareSyllable(letters) ? letters : letters.replace(/(.)\1+/g, '$1'),
      /^d9?$/.test(token) ? 'đ' : '',
    );
  }
  const keyed = keyedTogether(token);
  if (keyed) return keyed.map((word) => ({ word, marked: '', from, to }));
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
  if (letters.length < 2) return token === 'd9';
  // A key that was pressed twice: "khoaang3".
  return isBareSyllable(letters) || (letters.length > 3 && isBareSyllable(letters.replace(/(.)\1+/g, '$1')));
}

/** VNI without a space between: "to6ithi2"; a name: "nie6"; a single vowel: "a5". Undefined when it is something else. */
function keyedTogether(token: string): string[] | undefined {
  if (/^[eiouy][1-5]$|^a[125]$/.test(token)) return [token[0]!];
  if (!/^[a-z]{2,}(?:[1-9]{1,2}[a-z]+)*[1-9]{0,2}$/.test(token)) return undefined;
  const letters = token.replace(/\d/g, '');
  if (/^[a-z]{3,}[1-9]$/.test(token) && /[aeiouy]/.test(letters)) return [letters];
  return letters.length > 3 ? apart(letters, 3)?.map((part) => withoutMarks(part.letters)) : undefined;
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
  if (!/^\d{1,3}(?:[.,]\d{3})+%?$/.test(number)) return number;
  const plain = number.replace(/[.,]/g, '');
  // Nine digits without a sign are a telephone number; an amount of so many is counted in millions.
  return plain.length > 8 && !plain.startsWith('0') && !plain.endsWith('%')
    ? `${Number(plain) / 1e6}tr`
    : plain;
}

/** What is no syllable as it stands. Undefined when nothing makes it one. */
function withoutSigns(token: string, bare: string, from: number, to: number): readonly Part[] | undefined {
  const one = (word: string): Part[] => [{ word, marked: '', from, to }];
  // "ql", "hđ": first letters of words, and no scanner's.
  if (bare.length < 5 && !/[aeiouy]/.test(bare)) return one(bare);
  const keyed = fromTelex(bare);
  if (keyed) return one(keyed);
  const doubled = bare.replace(/(.)\1+/g, '$1');
  if (doubled !== bare && isBareSyllable(doubled)) return one(doubled);
  // "chúg", "thág": a letter that messages save.
  const saved = /[aeiouy]g$/.test(bare) ? bare.replace(/g$/, 'ng') : '';
  if (saved !== '' && isBareSyllable(saved)) return one(saved);
  if (SLIPPED_UNITS[bare]) return one(SLIPPED_UNITS[bare]);
  if (isSwapped(bare)) return one(bare);
  const scanned = fromScan(bare, token.normalize('NFC'));
  if (scanned) return one(scanned);
  return apart(token.normalize('NFC'), 4)?.flatMap(({ letters, at }) =>
    readToken(letters, from + at, from + at + letters.length),
  );
}

/** Four words with all their keys of Telex; a longer run is no slip, and trying all its cuts would take long. */
const LONGEST_RUN = 36;

/** "bênnàysông", "vowisthu": as few words as can be, each of which can stand alone; undefined when it takes more than `most`. */
function apart(letters: string, most: number, at = 0): { letters: string; at: number }[] | undefined {
  if (letters.length > LONGEST_RUN) return undefined;
  if (at > 0 && canStand(letters)) return [{ letters, at }];
  if (most === 1) return undefined;
  for (let parts = 2; parts <= most; parts += 1)
    for (let to = 2; to < letters.length; to += 1) {
      const left = letters.slice(0, to);
      const rest = canStand(left) ? apart(letters.slice(to), parts - 1, at + to) : undefined;
      if (rest) return [{ letters: left, at }, ...rest];
    }
  return undefined;
}

function canStand(letters: string): boolean {
  const bare = withoutMarks(letters);
  if (bare !== letters) return isSyllable(letters);
  return (
    letters.length > 1 && (isBareSyllable(bare) || (letters.length > 3 && fromTelex(bare) !== undefined))
  );
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

/** What optical recognition takes for what: "rnùa", "tbu", "mứe", "ehia", "thườrig", "cliúng". */
const TAKEN_FOR: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['b', 'h'],
  ['e', 'c'],
  ['h', 'b'],
  ['c', 'e'],
  ['m', 'rn'],
  ['ri', 'n'],
  ['li', 'h'],
];

/** "tehm", "hco": two neighbours changed places. It stays as it is: beside its word it is known by its letters, and no scanner wrote it. */
function isSwapped(bare: string): boolean {
  for (let at = 0; at + 1 < bare.length; at += 1)
    if (isBareSyllable(bare.slice(0, at) + bare[at + 1] + bare[at] + bare.slice(at + 2))) return true;
  return false;
}

/** "kohản 1": two letters changed places, and what came out reads like "ko" and "hản". */
const SLIPPED_UNITS: Readonly<Record<string, string>> = {
  kohan: 'khoan',
  hkoan: 'khoan',
  khaon: 'khoan',
  khona: 'khoan',
  deiu: 'dieu',
  ideu: 'dieu',
  diue: 'dieu',
};

/** `written`: with its marks. A letter that has one was read rightly: "tiề" lost its last letter. */
function fromScan(bare: string, written: string): string | undefined {
  for (const [read, meant] of TAKEN_FOR)
    for (let at = bare.indexOf(read); at >= 0; at = bare.indexOf(read, at + 1)) {
      if (written.length === bare.length && written.slice(at, at + read.length) !== read) continue;
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
