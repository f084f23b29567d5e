import { NUMBER_WORDS } from '../places/unit-words.data.ts';
import { differInVowels, soundAlike } from '../words/heard-word.ts';
import { isOneSlip } from '../words/one-slip.ts';
import { isSaidElsewhere, PARTICLES } from '../words/spellings.data.ts';
import { isBareSyllable } from '../words/syllables.ts';
import type { Gap } from './alignment.ts';
import { TURNING } from './asking-words.data.ts';
import { isContact, wordsIn } from './extra-words.ts';
import { SPEAKING, TOLD_OF } from './light-words.data.ts';
import type { OpinionCore } from './opinion-core.ts';
import { isLostLetter, isSameWord, isSilentSlip } from './same-word.ts';
import { isToldNumber } from './told-numbers.ts';

/** A short text is nothing but its words: no letter is lost in it. */
const LONG_ENOUGH = 12;

/** Words that differ by more than how they sound: who writes by ear does it throughout. */
export function heardSlips(one: OpinionCore, two: OpinionCore, gap: Gap): number {
  const [a, b] = [wordsIn(one, gap.one), wordsIn(two, gap.two)];
  if (a.length !== b.length) return Math.max(a.length, b.length);
  return a.filter((word, index) => !soundAlike(word, b[index]!)).length;
}

export function silentSlips(one: OpinionCore, two: OpinionCore, gap: Gap): number {
  const [a, b] = [wordsIn(one, gap.one), wordsIn(two, gap.two)];
  // "dot rac" and "do trac": only the space stands elsewhere.
  if (a.join('') === b.join('') || isSaidElsewhere(a.join(' '), b.join(' '))) return 0;
  return a.length === b.length ? a.filter((word, index) => isSilentSlip(word, b[index]!)).length : 0;
}

/** "tuột qua ầu" beside "tuột qua đầu": one short word in a text that is long enough to know what was meant. */
export function isLostLetterIn(one: OpinionCore, two: OpinionCore, gap: Gap): boolean {
  if (gap.one.to - gap.one.from !== 1 || gap.two.to - gap.two.from !== 1) return false;
  return isLostAt(one, gap.one.from, two, gap.two.from);
}

function isLostAt(one: OpinionCore, at: number, two: OpinionCore, there: number): boolean {
  const [a, b] = [one.words[at]!, two.words[there]!];
  return (
    Math.min(one.words.length, two.words.length) >= LONG_ENOUGH &&
    !TURNING.has(a) &&
    !TURNING.has(b) &&
    !NUMBER_WORDS[a] &&
    !NUMBER_WORDS[b] &&
    (one.isMarked && two.isMarked ? isLostLetter(one.marked[at]!, two.marked[there]!) : isLostLetter(a, b))
  );
}

/** Word for word, or one run of letters with its spaces elsewhere. */
export function areSameWords(one: OpinionCore, two: OpinionCore, gap: Gap): boolean {
  const [a, b] = [wordsIn(one, gap.one), wordsIn(two, gap.two)];
  // "nhờ nhờ ahng" for "nhờ hàng"
  const twice =
    a.length > 1 && b.length === a.length - 1 && a[0] === one.words[gap.one.from - 1]
      ? 'one'
      : b.length > 1 && a.length === b.length - 1 && b[0] === two.words[gap.two.from - 1]
        ? 'two'
        : undefined;
  if (twice)
    return areSameWords(one, two, { ...gap, [twice]: { from: gap[twice].from + 1, to: gap[twice].to } });
  if (a.length === b.length) {
    const isHeardWrong = (index: number) =>
      soundAlike(a[index]!, b[index]!) &&
      differInVowels(one.marked[gap.one.from + index]!, two.marked[gap.two.from + index]!);
    const told = (word: string, index: number) =>
      /^\d+$/.test(word) &&
      /^\d+$/.test(b[index]!) &&
      isToldNumber(one, gap.one.from + index) &&
      isToldNumber(two, gap.two.from + index);
    if (
      a.every(
        (word, index) =>
          (isSameWord(word, b[index]!) && !isHeardWrong(index)) ||
          (a.length > 1 && isLostAt(one, gap.one.from + index, two, gap.two.from + index)) ||
          isToldOf(one, gap.one.from + index, two, gap.two.from + index) ||
          told(word, index) ||
          (isContact(word) && isContact(b[index]!)),
      )
    )
      return true;
  }
  if (a.some((word) => /\d/.test(word)) || b.some((word) => /\d/.test(word))) return false;
  if (isSaidElsewhere(a.join(' '), b.join(' '))) return true;
  if (standsFor(a, b) || standsFor(b, a)) return true;
  const [left, right] = [a.join(''), b.join('')];
  if (left === right) return true;
  // One word has been asked already.
  if (a.length + b.length > 2 && Math.min(left.length, right.length) > 3 && isOneSlip(left, right))
    return true;
  if (
    left.length === right.length &&
    left.length <= 8 &&
    [...left].sort().join('') === [...right].sort().join('')
  )
    return true;
  return a.length !== b.length && onlyParticlesBetween(a, b);
}

/** "ông" in the minutes for "tôi" in the letter. */
const isToldOf = (one: OpinionCore, at: number, two: OpinionCore, there: number) =>
  (speaks(one, at) && isNamed(two, there)) || (speaks(two, there) && isNamed(one, at));
const speaks = ({ words }: OpinionCore, at: number) => SPEAKING[words[at]!] !== undefined;
function isNamed({ words, marked, isMarked }: OpinionCore, at: number): boolean {
  const told = TOLD_OF[words[at]!];
  return told !== undefined && (marked[at] === told || (!isMarked && (told === 'ông' || told === 'bác')));
}

/** "ql" beside "quản lý": the first letters of as many words, and no word itself. */
function standsFor(short: readonly string[], long: readonly string[]): boolean {
  const [letters = ''] = short;
  return (
    short.length === 1 &&
    long.length > 1 &&
    letters.length === long.length &&
    !isBareSyllable(letters) &&
    long.every((word, at) => word.startsWith(letters[at]!))
  );
}

/** "nhiều dữ" beside "nhiều": after particles are gone the words are the same. */
function onlyParticlesBetween(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a, b].map((words) => words.filter((word) => !PARTICLES.has(word)));
  return (
    left!.length > 0 &&
    left!.length === right!.length &&
    left!.every((word, index) => isSameWord(word, right![index]!))
  );
}
