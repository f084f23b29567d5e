import { isBareSyllable } from '../words/syllables.ts';
import { type Gap, gapsBetween, type Unpaired } from './alignment.ts';
import { OTHER_LAWS } from './asking-words.data.ts';
import { demandingWords } from './demanding-words.ts';
import { whyDiffers } from './explained-gap.ts';
import { isExtra, isExtraInstead, isPolite } from './extra-words.ts';
import { harmOf, isAsked } from './harm.ts';
import type { OpinionCore } from './opinion-core.ts';
import { commonWords, partedGaps } from './parted-gaps.ts';
import { BARE_NEGATIONS, BARE_TURNING, NEGATIONS, TURNING_EVERYWHERE } from './plain-words.data.ts';
import { inOrderOf } from './sentence-order.ts';
import { once } from './stretch-memory.ts';
import { isToldSentence } from './told-sentence.ts';
import { numberOf } from './word-kinds.ts';

/** `likely`: whether it is the same opinion a person should say. */
export type Rewording = 'reworded' | 'likely' | 'other';

/**
 * Whether one text is the other with its reason put otherwise here and there (decision 0153). Asked of two that `same-opinion.ts` does not
 * know to be the same. This works the other way round: most words must stand in both, and of each difference without a known reason it is
 * asked what harm it could do. Another number, "không", an opposite or a word that turns a sentence parts them; another thing, or one
 * more in what is asked for, leaves them to a person; all else is how people talk.
 */
export function rewording(one: OpinionCore, given: OpinionCore): Rewording {
  const shorter = Math.min(one.words.length, given.words.length);
  if (shorter < LEAST || one.side !== given.side || !isVietnamese(one)) return 'other';
  if (one.units.join(' ') !== given.units.join(' ')) return 'other';
  if (!hasNumbersOf(one, given) || !hasNumbersOf(given, one)) return 'other';
  const two = inOrderOf(one, given) ?? given;
  const gaps = gapsBetween(one.words, two.words);
  if (!gaps || commonWords(one, gaps) < shorter * COMMON || isTurnedByMarks(one, two, gaps)) return 'other';
  return judged(one, two, besideEachOther(one, two, partedGaps(one, two, gaps)));
}
/** Of another language nobody here knows what a word does. */
const isVietnamese = (core: OpinionCore) => syllablesOf(core).count > core.words.length * SYLLABLES;
const syllablesOf = once(({ words }) => ({
  count: words.filter((word) => isBareSyllable(word) || /^\d/.test(word)).length,
}));
const SYLLABLES = 0.7;
/** A text of fewer words is nothing but its words. */
const LEAST = 15;
/** This share of the shorter text stands in the other, in the same order. */
const COMMON = 0.5;
/** This share of both texts may be put otherwise. */
const MOST_OTHERWISE = 0.25;
/** So many words for things of its own may a reason have more. */
const MOST_THINGS = 6;
/** With so many doubts it is another letter. */
const MOST_DOUBTS = 3;

/** What one of two texts has more than the other. */
interface More {
  readonly core: OpinionCore;
  /** Sentences that may stand in one copy alone. */
  readonly extras: Unpaired[];
  /** Sentences that count or deny something. */
  leftOut: number;
  /** Words for things of its own, where nothing stands in their place. */
  things: number;
}

function judged(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): Rewording {
  const [ofOne, ofTwo]: [More, More] = [
    { core: one, extras: [], leftOut: 0, things: 0 },
    { core: two, extras: [], leftOut: 0, things: 0 },
  ];
  let [doubts, otherwise] = [0, 0];
  for (let index = 0; index < gaps.length; index += 1) {
    const gap = gaps[index]!;
    const why = whyDiffers(one, two, gaps, index);
    if (why.as === 'sense') index = why.last;
    if (why.as !== 'more' && why.as !== 'nothing') continue;
    const [more, part] = isEmpty(gap.one) ? [ofTwo, gap.two] : [ofOne, gap.one];
    const isSentence = why.as === 'more' && isToldSentence(more.core, part);
    const harm = why.as === 'more' && isKnownExtra(more.core, part) ? 0 : harmOf(one, two, gap);
    if (harm === 'parts') return 'other';
    if (harm === 'doubtful') doubts += 1;
    else if (harm === 'leftOut') more.leftOut += 1;
    else more.things += harm;
    if (harm === 0 && why.as === 'more' && (isSentence || isKnownExtra(more.core, part)))
      more.extras.push(part);
    else if (!isSentence) otherwise += gap.one.to - gap.one.from + gap.two.to - gap.two.from;
    if (doubts > MOST_DOUBTS) return 'other';
  }
  if (otherwise > (one.words.length + two.words.length) * MOST_OTHERWISE) return 'other';
  const isDoubtful =
    doubts > 0 || ofOne.things + ofTwo.things > MOST_THINGS || mayStandForEachOther(ofOne, ofTwo);
  return isDoubtful ? 'likely' : 'reworded';
}

/** Each has something that the other has not: one may stand in the place of the other. */
function mayStandForEachOther(one: More, two: More): boolean {
  const hasOwn = ({ extras, leftOut, things }: More) => extras.length + leftOut + things > 0;
  if ((one.leftOut > 0 && hasOwn(two)) || (two.leftOut > 0 && hasOwn(one))) return true;
  if (one.things > 0 && two.things > 0) return true;
  const areHarmless = ({ core, extras }: More) => extras.every((part) => isExtraInstead(core, part));
  return one.extras.length > 0 && two.extras.length > 0 && !(areHarmless(one) && areHarmless(two));
}

/** "[học] sinh" and "sinh [viên]": what each has more beside the same word or two stands in the place of the other. */
function besideEachOther(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): readonly Gap[] {
  const joined: Gap[] = [];
  for (const gap of gaps) {
    const before = joined.at(-1);
    const isBeside =
      before !== undefined &&
      ((isEmpty(before.one) && isEmpty(gap.two)) || (isEmpty(before.two) && isEmpty(gap.one))) &&
      gap.one.from - before.one.to >= 0 &&
      gap.one.from - before.one.to === gap.two.from - before.two.to &&
      gap.one.from - before.one.to <= BESIDE &&
      !turnsIn(one, { from: before.one.from, to: gap.one.to }) &&
      !turnsIn(two, { from: before.two.from, to: gap.two.to });
    if (isBeside)
      joined[joined.length - 1] = {
        one: { from: before.one.from, to: gap.one.to },
        two: { from: before.two.from, to: gap.two.to },
      };
    else joined.push(gap);
  }
  return joined;
}
/** What is turned round on one side only is no exchange. */
const turnsIn = ({ words }: OpinionCore, { from, to }: Unpaired) =>
  words.slice(from, to).some((word) => BARE_TURNING.has(word) || BARE_NEGATIONS.has(word));
const isEmpty = ({ from, to }: Unpaired) => from === to;
const BESIDE = 2;

/** What is asked for is not as easily told from courtesy as a reason: what more one text has of it is weighed. */
const isKnownExtra = (core: OpinionCore, part: Unpaired) =>
  isExtra(core, part) && (!isAsked(core, part) || isPolite(core, part.from, part.to) || namesLaw(core, part));
const namesLaw = ({ words }: OpinionCore, { from, to }: Unpaired) => {
  const said = ` ${words.slice(from, to).join(' ')} `;
  return OTHER_LAWS.some((law) => said.includes(` ${law} `));
};
/** What one text asks with numbers the other has somewhere too. */
const hasNumbersOf = (core: OpinionCore, other: OpinionCore) =>
  askedNumbers(other).every((number) => core.words.some((word) => numberOf(word) === number));
const askedNumbers = once((core): readonly string[] => {
  const demanding = demandingWords(core);
  return core.words
    .filter((word, at) => demanding[at] && /^\d/.test(word) && word.length < CONTACT)
    .map(numberOf);
});
/** So many digits has a contact. */
const CONTACT = 9;

/** "đứng" in one and "đừng" in the other are no word in common. */
function isTurnedByMarks(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): boolean {
  if (!one.isMarked || !two.isMarked) return false;
  let [at, there] = [0, 0];
  for (const gap of [...gaps, { one: { from: one.words.length, to: 0 }, two: { from: 0, to: 0 } }]) {
    for (; at < gap.one.from; at += 1, there += 1) {
      const [ours, theirs] = [one.marked[at]!, two.marked[there]!];
      if (ours !== theirs && ours !== '' && theirs !== '' && (turns(ours) || turns(theirs))) return true;
    }
    [at, there] = [gap.one.to, gap.two.to];
  }
  return false;
}
const turns = (mark: string) => TURNING_EVERYWHERE.has(mark) || NEGATIONS.has(mark);
