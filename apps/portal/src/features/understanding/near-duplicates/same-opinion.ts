import { NUMBER_WORDS } from '../places/unit-words.data.ts';
import { type Gap, gapsBetween, type Unpaired } from './alignment.ts';
import { OTHER_LAWS } from './asking-words.data.ts';
import { mayBorrow, withStopsOf } from './borrowed-stops.ts';
import { whyDiffers } from './explained-gap.ts';
import { isExtra, isExtraInstead, isPolite } from './extra-words.ts';
import type { OpinionCore } from './opinion-core.ts';
import { commonWords, partedGaps } from './parted-gaps.ts';
import { rewording } from './reworded.ts';
import { inOrderOf, sentencesOf, takenFrom } from './sentence-order.ts';
import { once } from './stretch-memory.ts';

/**
 * `reworded`: the same, its reason put otherwise here and there. `vague`: the words are the same, but one names a unit less deeply than the
 * other, or none. `likely`: nothing that is known makes them the same, and a person is asked.
 */
export type Sameness = 'same' | 'reworded' | 'vague' | 'likely' | 'other';

/**
 * Whether two opinions ask for the same in the same words (docs/guides/labelled-opinions.md §1). This works by taking away
 * what both have, in whatever order, and asking of each thing that is left why it may differ; one that has no reason parts them.
 */
export function sameness(one: OpinionCore, two: OpinionCore): Sameness {
  if (one.side !== two.side) return 'other';
  const found = inTheSameWords(one, two);
  return found === 'other' ? rewording(one, two) : found;
}

/** As it stands, or with the stops of the other text. */
function inTheSameWords(one: OpinionCore, two: OpinionCore): Sameness {
  const found = samenessOf(one, two);
  if (found !== 'other') return found;
  if (mayBorrow(one, two)) {
    const borrowed = withStopsOf(one, two);
    return borrowed ? samenessOf(borrowed, two) : 'other';
  }
  if (!mayBorrow(two, one)) return 'other';
  const borrowed = withStopsOf(two, one);
  return borrowed ? samenessOf(one, borrowed) : 'other';
}

function samenessOf(one: OpinionCore, two: OpinionCore): Sameness {
  const units = sameUnits(one.units, two.units);
  if (units === 'other' || isOtherNumber(one, two)) return 'other';
  const plain = toldOf(one, two, 'all');
  if (plain === 'yes') return units;
  if (plain === 'never') return 'other';
  if (isTold(one, inOrderOf(one, two))) return units;
  // A story makes one text longer; twins that differ in a word are asked no further.
  if (Math.abs(one.words.length - two.words.length) < LEAST_STORY) return 'other';
  const [said, saidToo] = [withoutStories(one, two), withoutStories(two, one)];
  if (said === one && saidToo === two) return 'other';
  if (said !== one && saidToo !== two && !(tellsOnly(one, said) && tellsOnly(two, saidToo))) return 'other';
  return isTold(said, saidToo, 'less') || isTold(said, inOrderOf(said, saidToo), 'less') ? units : 'other';
}

/** So many words more may be a story. */
const LEAST_STORY = 4;

/** Whether each sentence that was taken out speaks of its sender: two that stand in place of each other may be the demand. */
function tellsOnly(core: OpinionCore, said: OpinionCore): boolean {
  const kept = new Set(said.sentences);
  return sentencesOf(core).every(
    (part) => kept.has(core.sentences[part.from]!) || isExtraInstead(core, part),
  );
}

/** Each word with the next one, as they are looked for in another text. */
const neighboursOf = once((core): readonly string[] =>
  core.words.map((word, at) => `${word} ${core.words[at + 1]}`),
);
const pairsOf = once((core): ReadonlySet<string> => new Set(neighboursOf(core)));
/** Of its pairs of words a sentence of its own has at most this share in the other text. */
const OWN = 0.25;

/**
 * Without sentences that stand in one text only and tell of the sender. Word for word such a sentence is laid upon another by its
 * small words, and what is left of both looks like a change.
 */
function withoutStories(core: OpinionCore, other: OpinionCore): OpinionCore {
  const sentences = sentencesOf(core);
  if (sentences.length < 2) return core;
  const [pairs, neighbours] = [pairsOf(other), neighboursOf(core)];
  const kept = sentences.filter(({ from, to }) => {
    if (to - from < 2) return true;
    let found = 0;
    for (let at = from; at + 1 < to; at += 1) if (pairs.has(neighbours[at]!)) found += 1;
    return found > OWN * (to - from - 1) || !isExtra(core, { from, to });
  });
  const length = kept.reduce((sum, { from, to }) => sum + to - from, 0);
  return kept.length === sentences.length || length * 2 < core.words.length ? core : takenFrom(core, kept);
}

/** Each asks with a number that the other has nowhere: nothing that is told explains both. Seen before a word is aligned. */
const isOtherNumber = (one: OpinionCore, two: OpinionCore) =>
  one.demand !== two.demand && hasOwnNumber(one, two) && hasOwnNumber(two, one);
const hasOwnNumber = ({ demand }: OpinionCore, { words }: OpinionCore) =>
  demand !== '' && demand.split(' ').some((number) => !words.includes(number) && !isInWords(number, words));
const isInWords = (number: string, words: readonly string[]) =>
  words.some((word) => String(NUMBER_WORDS[word]?.value) === number);

/** `never`: a word stands for another in the middle of the same words, and no order of sentences changes that. */
type Explained = 'yes' | 'no' | 'never';

const isTold = (one: OpinionCore, two: OpinionCore | undefined, told: 'all' | 'less' = 'all') =>
  two !== undefined && toldOf(one, two, told) === 'yes';

function toldOf(one: OpinionCore, two: OpinionCore, told: 'all' | 'less'): Explained {
  const gaps = gapsBetween(one.words, two.words);
  return gaps === undefined ? 'no' : explainedBy(one, two, gaps, told);
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

interface Left {
  readonly core: OpinionCore;
  readonly extra: Unpaired[];
}

/** `told`: "less" where sentences were left out already, in whose place others may stand. */
function explainedBy(
  one: OpinionCore,
  two: OpinionCore,
  gaps: readonly Gap[],
  told: 'all' | 'less',
): Explained {
  const [ofOne, ofTwo]: [Left, Left] = [
    { core: one, extra: [] },
    { core: two, extra: [] },
  ];
  let [slips, silent, senses] = [0, 0, 0];
  const shorter = Math.min(one.words.length, two.words.length);
  const common = commonWords(one, gaps);
  // Of the shorter one at least a third stands in the other word for word; sentences in another order are asked again in order.
  if (common === 0 || common * 3 < shorter - 3) return 'no';
  const left = partedGaps(one, two, gaps);
  for (let index = 0; index < left.length; index += 1) {
    const gap = left[index]!;
    const why = whyDiffers(one, two, left, index);
    if (why.as === 'nothing') return left === gaps && isInTheMiddle(one, gaps, gap) ? 'never' : 'no';
    if (why.as === 'slip') {
      slips += why.heard;
      silent += why.silent;
    } else if (why.as === 'sense') {
      senses += 1;
      index = why.last;
    } else if (why.as === 'instead') {
      if (!isPolite(one, gap.one.from, gap.one.to)) ofOne.extra.push(gap.one);
      if (!isPolite(two, gap.two.from, gap.two.to)) ofTwo.extra.push(gap.two);
    } else if (why.as === 'more') {
      if (gap.one.from < gap.one.to) ofOne.extra.push(gap.one);
      else ofTwo.extra.push(gap.two);
    }
  }
  // One word may have become another by itself; two have been exchanged by somebody.
  if (silent > Math.max(1, shorter / MOST_SILENT)) return 'no';
  // A text in which every phrase is another one was written anew.
  if (senses > Math.floor(shorter / MOST_SENSES)) return 'no';
  if (slips > Math.max(2, shorter / 3)) return 'no';
  const instead = told === 'less' || (ofOne.extra.length > 0 && ofTwo.extra.length > 0);
  return isSmallAndSilent(ofOne, instead) && isSmallAndSilent(ofTwo, instead) ? 'yes' : 'no';
}

const AROUND = 3;

/** One or two words on each side, with as many of the same words before and behind as nobody has by chance. */
function isInTheMiddle(one: OpinionCore, gaps: readonly Gap[], gap: Gap): boolean {
  if (gap.one.to - gap.one.from > 2 || gap.two.to - gap.two.from > 2) return false;
  const at = gaps.indexOf(gap);
  const before = gap.one.from - (gaps[at - 1]?.one.to ?? 0);
  const behind = (gaps[at + 1]?.one.from ?? one.words.length) - gap.one.to;
  return before >= AROUND && behind >= AROUND;
}

/** In so many words one other word of the same sense. */
const MOST_SENSES = 6;
/** In so many words one silent slip. */
const MOST_SILENT = 9;
/** A story is not longer than the rest, of which the units that it names were taken out. */
const MOST_STORY = 8;

function isSmallAndSilent({ core, extra }: Left, instead: boolean): boolean {
  const length = extra.reduce((sum, part) => sum + ownLength(core, part), 0);
  return (
    length * 2 <= core.words.length + MOST_STORY &&
    extra.every((part) => (instead ? isExtraInstead(core, part) : isExtra(core, part)))
  );
}

/** How much of a stretch is a story of its own: not its greetings, contacts and other laws. */
function ownLength(core: OpinionCore, { from, to }: Unpaired): number {
  if (isPolite(core, from, to)) return 0;
  let length = 0;
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && core.sentences[end] === core.sentences[start]) end += 1;
    const said = ` ${core.words.slice(start, end).join(' ')} `;
    if (!isPolite(core, start, end) && !OTHER_LAWS.some((law) => said.includes(` ${law} `)))
      length += end - start;
    start = end;
  }
  return length;
}
