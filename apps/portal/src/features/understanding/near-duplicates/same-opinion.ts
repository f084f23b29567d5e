import { NUMBER_WORDS } from '../places/unit-words.data.ts';
import { isSaidElsewhere, PARTICLES } from '../words/spellings.data.ts';
import { type Gap, gapsBetween, type Unpaired } from './alignment.ts';
import { TURNING } from './asking-words.data.ts';
import { isExtra, isSmallAndSilent, type Left } from './extra-part.ts';
import { isContact, isToldNumber, type OpinionCore } from './opinion-core.ts';
import { isLostLetter, isOneSlip, isSameWord, isSilentSlip } from './same-word.ts';
import { isSenders } from './senders-part.ts';
import { inOrderOf } from './sentence-order.ts';

/** `vague`: the words are the same, but one names a unit less deeply than the other, or none. */
export type Sameness = 'same' | 'vague' | 'other';

/**
 * Whether two opinions ask for the same in the same words (docs/guides/labelled-opinions.md §1). This works by taking away
 * what both have, in whatever order, and asking of each thing that is left why it may differ; one that has no reason parts them.
 */
export function sameness(one: OpinionCore, two: OpinionCore): Sameness {
  if (one.demand !== two.demand) return 'other';
  const units = sameUnits(one.units, two.units);
  if (units === 'other') return 'other';
  return isTold(one, two) || isTold(one, inOrderOf(one, two)) ? units : 'other';
}

function isTold(one: OpinionCore, two: OpinionCore | undefined): boolean {
  const gaps = two && gapsBetween(one.words, two.words);
  return two !== undefined && gaps !== undefined && areExplained(one, two, gaps);
}

function sameUnits(one: readonly string[], two: readonly string[]): Sameness {
  if (one.length === two.length && one.every((unit, index) => unit === two[index])) return 'same';
  const within = (unit: string, units: readonly string[]) =>
    units.some((other) => unit === other || unit.startsWith(`${other}.`) || other.startsWith(`${unit}.`));
  return one.every((unit) => two.length === 0 || within(unit, two)) &&
    two.every((unit) => one.length === 0 || within(unit, one))
    ? 'vague'
    : 'other';
}

function areExplained(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): boolean {
  const [ofOne, ofTwo]: [Left, Left] = [
    { core: one, extra: [] },
    { core: two, extra: [] },
  ];
  let [slips, silent] = [0, 0];
  const unpaired = gaps.reduce((sum, { one: part }) => sum + part.to - part.from, 0);
  const unpairedToo = gaps.reduce((sum, { two: part }) => sum + part.to - part.from, 0);
  // Of the shorter one at least a third stands in the other word for word; sentences in another order are asked again in order.
  if (
    (one.words.length <= two.words.length ? one.words.length - unpaired : two.words.length - unpairedToo) *
      3 <
    Math.min(one.words.length, two.words.length) - 3
  )
    return false;
  for (const gap of moved(one, two, gaps)) {
    const [a, b] = [gap.one.to - gap.one.from, gap.two.to - gap.two.from];
    if (a > 0 && b > 0) {
      if (areSameWords(one, two, gap)) {
        slips += Math.max(a, b);
        silent += silentSlips(one, two, gap);
      } else if (isLostLetterIn(one, two, gap)) silent += 1;
      else if (!isSenders(one, two, gap)) {
        if (!isExtra(one, gap.one) || !isExtra(two, gap.two)) return false;
        ofOne.extra.push(gap.one);
        ofTwo.extra.push(gap.two);
      }
    } else if (a > 0) ofOne.extra.push(gap.one);
    else ofTwo.extra.push(gap.two);
  }
  // One word may have become another by itself; two have been exchanged by somebody.
  if (silent > Math.max(1, Math.min(one.words.length, two.words.length) / MOST_SILENT)) return false;
  if (slips > Math.max(2, Math.min(one.words.length, two.words.length) / 3)) return false;
  return isSmallAndSilent(ofOne) && isSmallAndSilent(ofTwo);
}

/** In so many words one silent slip. */
const MOST_SILENT = 20;
/** A short text is nothing but its words: no letter is lost in it. */
const LONG_ENOUGH = 12;

function silentSlips(one: OpinionCore, two: OpinionCore, gap: Gap): number {
  const [a, b] = [wordsIn(one, gap.one), wordsIn(two, gap.two)];
  // "dot rac" and "do trac": only the space stands elsewhere.
  if (a.join('') === b.join('')) return 0;
  return a.length === b.length ? a.filter((word, index) => isSilentSlip(word, b[index]!)).length : 0;
}

/** "tuột qua ầu" beside "tuột qua đầu": one short word in a text that is long enough to know what was meant. */
function isLostLetterIn(one: OpinionCore, two: OpinionCore, gap: Gap): boolean {
  if (gap.one.to - gap.one.from !== 1 || gap.two.to - gap.two.from !== 1) return false;
  const [a, b] = [one.words[gap.one.from]!, two.words[gap.two.from]!];
  return (
    Math.min(one.words.length, two.words.length) >= LONG_ENOUGH &&
    !TURNING.has(a) &&
    !TURNING.has(b) &&
    !NUMBER_WORDS[a] &&
    !NUMBER_WORDS[b] &&
    isLostLetter(one.marked[gap.one.from]!, two.marked[gap.two.from]!)
  );
}

/** Sentences in another order: what is left of one is looked for in what is left of the other. */
function moved(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): readonly Gap[] {
  let left = gaps;
  for (let round = 0; round < 3; round += 1) {
    const pair = movedPair(one, two, left);
    if (!pair) return left;
    const [lost, found] = pair;
    const inside =
      gapsBetween(
        one.words.slice(lost.one.from, lost.one.to),
        two.words.slice(found.two.from, found.two.to),
      ) ?? [];
    left = [
      ...left.flatMap((gap) =>
        gap === lost && gap === found
          ? []
          : gap === lost
            ? rest(gap, 'one')
            : gap === found
              ? rest(gap, 'two')
              : [gap],
      ),
      ...inside.map((gap) => ({
        one: shifted(gap.one, lost.one.from),
        two: shifted(gap.two, found.two.from),
      })),
    ];
  }
  return left;
}

const shifted = ({ from, to }: Unpaired, by: number): Unpaired => ({ from: from + by, to: to + by });
const rest = (gap: Gap, gone: 'one' | 'two'): Gap[] => {
  const other = gone === 'one' ? gap.two : gap.one;
  if (other.from === other.to) return [];
  const none = { from: gap[gone].from, to: gap[gone].from };
  return [gone === 'one' ? { one: none, two: gap.two } : { one: gap.one, two: none }];
};

function movedPair(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): [Gap, Gap] | undefined {
  for (const lost of gaps) {
    const length = lost.one.to - lost.one.from;
    if (length < 3) continue;
    for (const found of gaps) {
      if (found === lost || found.two.to - found.two.from < 3) continue;
      const theirs = new Set(two.words.slice(found.two.from, found.two.to));
      const common = one.words.slice(lost.one.from, lost.one.to).filter((word) => theirs.has(word)).length;
      if (common >= 3 && common * 2 > Math.min(length, found.two.to - found.two.from)) return [lost, found];
    }
  }
  return undefined;
}

const wordsIn = (core: OpinionCore, { from, to }: Unpaired) => core.words.slice(from, to);

/** Word for word, or one run of letters with its spaces elsewhere. */
function areSameWords(one: OpinionCore, two: OpinionCore, gap: Gap): boolean {
  const [a, b] = [wordsIn(one, gap.one), wordsIn(two, gap.two)];
  if (a.length === b.length) {
    const told = (word: string, index: number) =>
      /^\d+$/.test(word) &&
      /^\d+$/.test(b[index]!) &&
      isToldNumber(one.words, gap.one.from + index) &&
      isToldNumber(two.words, gap.two.from + index);
    if (
      a.every(
        (word, index) =>
          isSameWord(word, b[index]!) || told(word, index) || (isContact(word) && isContact(b[index]!)),
      )
    )
      return true;
  }
  if (a.some((word) => /\d/.test(word)) || b.some((word) => /\d/.test(word))) return false;
  if (isSaidElsewhere(a.join(' '), b.join(' '))) return true;
  const [left, right] = [a.join(''), b.join('')];
  if (left === right || (Math.min(left.length, right.length) > 3 && isOneSlip(left, right))) return true;
  if (
    left.length === right.length &&
    left.length <= 8 &&
    [...left].sort().join('') === [...right].sort().join('')
  )
    return true;
  return a.length !== b.length && onlyParticlesBetween(a, b);
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
