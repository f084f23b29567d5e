import { NUMBER_WORDS } from '../places/unit-words.data.ts';
import { soundAlike } from '../words/heard-word.ts';
import { isOneSlip } from '../words/one-slip.ts';
import { isSaidElsewhere } from '../words/spellings.data.ts';
import { isBareSyllable } from '../words/syllables.ts';
import { TURNING } from './asking-words.data.ts';

/** Letters that a scanner takes for each other count as one. */
const LOOKS: Readonly<Record<string, string>> = { b: 'h', e: 'c', l: 'i', '1': 'i', '0': 'o' };
const shapes = (word: string) => word.replaceAll('rn', 'm').replace(/[bel10]/g, (letter) => LOOKS[letter]!);
const sorted = (word: string) => [...word].sort().join('');

/** What is counted and by what: "tám" is no slip of "năm", "tấn" none of "tạ". */
const EXACT: ReadonlySet<string> = new Set([
  ...Object.keys(NUMBER_WORDS).filter((word) => word !== 'lam'),
  ...'ngay tuan thang quy gio phut met km tan ta kg lit dong ngan nghin trieu ty tram ho nguoi xe nha'.split(
    ' ',
  ),
]);

/** For each word what was said of it beside others: the words of a mass are few, and stand opposite each other thousands of times. */
const asked = new Map<string, Map<string, boolean>>();
const MOST_ASKED = 200_000;
let count = 0;

/** Whether two words opposite each other are one word, slipped, scanned or said in another region. */
export function isSameWord(one: string, two: string): boolean {
  if (one === two) return true;
  let beside = asked.get(one);
  const known = beside?.get(two);
  if (known !== undefined) return known;
  if (count >= MOST_ASKED) {
    asked.clear();
    beside = undefined;
    count = 0;
  }
  if (!beside) {
    beside = new Map();
    asked.set(one, beside);
  }
  const same = areOneWord(one, two);
  beside.set(two, same);
  count += 1;
  return same;
}

function areOneWord(one: string, two: string): boolean {
  if (isSaidElsewhere(one, two)) return true;
  if (/\d/.test(one) || /\d/.test(two))
    return one === String(NUMBER_WORDS[two]?.value) || two === String(NUMBER_WORDS[one]?.value);
  if (TURNING.has(one) && TURNING.has(two)) return false;
  if (EXACT.has(one) && EXACT.has(two)) return false;
  if (isShortFor(one, two) || isShortFor(two, one)) return true;
  if (shapes(one) === shapes(two) || sorted(one) === sorted(two)) return true;
  if (soundAlike(one, two)) return true;
  const visible = !isBareSyllable(one) || !isBareSyllable(two);
  const shorter = Math.min(one.length, two.length);
  if (TURNING.has(one) || TURNING.has(two)) return visible && isOneSlip(one, two);
  if (!isOneSlip(one, two)) return false;
  // Two words of their own: a letter was lost, came in, or a neighbour on the keyboard was hit; "sửa" is no slip of "rửa".
  return visible || (shorter >= 3 && (one.length !== two.length || isNeighbourHit(one, two)));
}

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
function isNeighbourHit(one: string, two: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== two[index]);
  const [a, b] = [one[at]!, two[at]!].map((letter) => {
    const row = KEYBOARD.findIndex((keys) => keys.includes(letter));
    return { row, column: KEYBOARD[row]?.indexOf(letter) ?? -9 };
  });
  return Math.abs(a!.row - b!.row) <= 1 && Math.abs(a!.column - b!.column) <= 1;
}

/** Two words of their own that are one letter apart: "quan" and "quang", and nothing shows which is the slip. */
export function isSilentSlip(one: string, two: string): boolean {
  return (
    one !== two &&
    !isSaidElsewhere(one, two) &&
    !soundAlike(one, two) &&
    isBareSyllable(one) &&
    isBareSyllable(two) &&
    shapes(one) !== shapes(two)
  );
}

/** A letter was lost or came in, and all else with its marks is there: "họ" of "học", "ầu" of "đầu". */
export function isLostLetter(one: string, two: string): boolean {
  return one !== '' && two !== '' && Math.abs(one.length - two.length) === 1 && isOneSlip(one, two);
}

/** "trg" for "truong", "rng" for "rong", "fu" for "phu": what is no syllable stands for one that begins and goes on alike. */
function isShortFor(short: string, long: string): boolean {
  if (isBareSyllable(short) || !isBareSyllable(long)) return false;
  const plain = short.replace(/^f/, 'ph').replace(/^w/, 'qu');
  if (plain === long) return true;
  const zed = /^[zj](.+)$/.exec(short)?.[1];
  if (zed !== undefined && ['d', 'gi', 'v'].some((onset) => onset + zed === long)) return true;
  if (!/^[bcdghklmnpqrstvx]{2,4}$/.test(short) || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && /[aeiouy]/.test(long);
}
