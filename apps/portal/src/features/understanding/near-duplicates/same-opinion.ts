import { NUMBER_WORDS } from '../places/unit-words.data.ts';
import { type Gap, gapsBetween, type Unpaired } from './alignment.ts';
import { isAsker } from './asker.ts';
import { OTHER_LAWS, TURNING } from './asking-words.data.ts';
import { mayBorrow, withStopsOf } from './borrowed-stops.ts';
import { isExtra, isExtraInstead, isPolite, wordsIn } from './extra-words.ts';
import { differLightly, isAllLight, isAllRequest, isBesideRequest, isLeadIn } from './light-words.ts';
import { isLikely } from './likely.ts';
import { moved } from './moved-gaps.ts';
import type { OpinionCore } from './opinion-core.ts';
import { haveSameSense } from './same-sense.ts';
import { areSameWords, heardSlips, isLostLetterIn, silentSlips } from './same-words.ts';
import { sentenceOf } from './sender-sentence.ts';
import { isSenders, isThing } from './sender-words.ts';
import { inOrderOf, sentencesOf, takenFrom } from './sentence-order.ts';
import { once } from './stretch-memory.ts';

/**
 * `vague`: the words are the same, but one names a unit less deeply than the other, or none. `likely`: nothing that is known makes them the same,
 * and a person is asked.
 */
export type Sameness = 'same' | 'vague' | 'likely' | 'other';

/**
 * Whether two opinions ask for the same in the same words (docs/guides/labelled-opinions.md §1). This works by taking away
 * what both have, in whatever order, and asking of each thing that is left why it may differ; one that has no reason parts them.
 */
export function sameness(one: OpinionCore, two: OpinionCore): Sameness {
  const found = knownSameness(one, two);
  return found === 'other' && isLikely(one, two) ? 'likely' : found;
}

function knownSameness(one: OpinionCore, two: OpinionCore): Sameness {
  if (one.side !== two.side) return 'other';
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
  const unpaired = gaps.reduce((sum, { one: part }) => sum + part.to - part.from, 0);
  const shorter = Math.min(one.words.length, two.words.length);
  const common = one.words.length - unpaired;
  // Of the shorter one at least a third stands in the other word for word; sentences in another order are asked again in order.
  if (common === 0 || common * 3 < shorter - 3) return 'no';
  const inPlace = moved(one, two, gaps);
  const parted = inPlace.flatMap((gap) => bySentences(one, two, gap));
  const left = parted.length === inPlace.length ? inPlace : parted;
  let passed = -1;
  // A phrase may stand across two gaps: "bên cạnh" and "kế bên" have a word in common.
  const senseOf = (index: number) => {
    const last = sensedUpTo(one, two, left, index);
    if (last >= 0) passed = last;
    return last >= 0;
  };
  for (const [index, gap] of left.entries()) {
    if (index <= passed) continue;
    const [a, b] = [gap.one.to - gap.one.from, gap.two.to - gap.two.from];
    if (isIntroduced(one, two, gap) || isLeftOpen(one, two, gap)) continue;
    if (a > 0 && b > 0) {
      if (areSameWords(one, two, gap)) {
        slips += heardSlips(one, two, gap);
        silent += silentSlips(one, two, gap);
      } else if (isLostLetterIn(one, two, gap)) silent += 1;
      else if (differLightly(one, gap.one, two, gap.two) || isCourteous(one, two, gap)) continue;
      else if (isAllRequest(one, gap.one) && isAllRequest(two, gap.two)) continue;
      else if (isLeadIn(one, gap.one) && isLeadIn(two, gap.two)) continue;
      else if (isAsker(one, gap.one) && isAsker(two, gap.two)) continue;
      else if (senseOf(index)) senses += 1;
      else if (!isSenders(one, two, gap)) {
        // Thanks in the place of something else say as little as nothing in its place.
        const courteous = isPolite(one, gap.one.from, gap.one.to) || isPolite(two, gap.two.from, gap.two.to);
        const isMore = courteous ? isExtra : isExtraInstead;
        if (!isMore(one, gap.one) || !isMore(two, gap.two))
          return left === gaps && isInTheMiddle(one, gaps, gap) ? 'never' : 'no';
        if (!isPolite(one, gap.one.from, gap.one.to)) ofOne.extra.push(gap.one);
        if (!isPolite(two, gap.two.from, gap.two.to)) ofTwo.extra.push(gap.two);
      }
    } else if (isStruckTwice(one, gap.one) || isStruckTwice(two, gap.two)) slips += 1;
    else if (isAllLight(one, gap.one) && isAllLight(two, gap.two)) continue;
    else if (a > 0 ? isSaidBeside(one, gap.one) : isSaidBeside(two, gap.two)) continue;
    else if (a > 0 ? isGivingTo(one, gap.one) : isGivingTo(two, gap.two)) continue;
    else if (isCourteous(one, two, gap)) continue;
    else if (isAsker(one, gap.one) && isAsker(two, gap.two)) continue;
    else if (a + b <= MOST_SENSE && senseOf(index)) senses += 1;
    else if (a > 0) ofOne.extra.push(gap.one);
    else ofTwo.extra.push(gap.two);
  }
  // One word may have become another by itself; two have been exchanged by somebody.
  if (silent > Math.max(1, Math.min(one.words.length, two.words.length) / MOST_SILENT)) return 'no';
  // A text in which every phrase is another one was written anew.
  if (senses > Math.floor(shorter / MOST_SENSES)) return 'no';
  if (slips > Math.max(2, Math.min(one.words.length, two.words.length) / 3)) return 'no';
  const instead = told === 'less' || (ofOne.extra.length > 0 && ofTwo.extra.length > 0);
  return isSmallAndSilent(ofOne, instead) && isSmallAndSilent(ofTwo, instead) ? 'yes' : 'no';
}

/** What one text says more of how it asks, or of how it leads in a unit. */
const isSaidBeside = (core: OpinionCore, part: Unpaired) =>
  isBesideRequest(core, part) || isLeadIn(core, part);

/** Both stretches stand in sentences that say who speaks; what they turn round there is turned in both. */
function isIntroduced(one: OpinionCore, two: OpinionCore, gap: Gap): boolean {
  const [a, b] = [introducedAt(one, gap.one), introducedAt(two, gap.two)];
  if (a < 0 || b < 0) return false;
  // "hàng me" and "hàng xà cừ": who somebody is may differ, and what he speaks of may not.
  const filled = gap.one.from < gap.one.to && gap.two.from < gap.two.to;
  if (
    filled &&
    !isWork(one, gap.one) &&
    (isThing(one, gap.one) || isThing(two, gap.two) || (!one.cased && !two.cased))
  )
    return false;
  const negated = (core: OpinionCore, part: Unpaired) => wordsIn(core, part).includes('khong');
  return negated(one, gap.one) === negated(two, gap.two);
}

/** One more sentence behind the introduction, of which a part is left out too: each by itself. */
function bySentences(one: OpinionCore, two: OpinionCore, gap: Gap): Gap[] {
  const alone = gap.one.from === gap.one.to ? 'two' : gap.two.from === gap.two.to ? 'one' : undefined;
  if (!alone) return [gap];
  const [core, { from, to }] = [alone === 'one' ? one : two, gap[alone]];
  if (core.sentences[from] === core.sentences[to - 1] || !core.introducing[from] || from === 0) return [gap];
  if (core.sentences[from] !== core.sentences[from - 1]) return [gap];
  let end = from;
  while (core.sentences[end] === core.sentences[from]) end += 1;
  return [
    { ...gap, [alone]: { from, to: end } },
    { ...gap, [alone]: { from: end, to } },
  ];
}

/** "nghề nghiệp: làm ruộng": a field of a form, whatever stands in it. */
const isWork = ({ words }: OpinionCore, { from }: Unpaired) =>
  [1, 2, 3].some((back) => words[from - back] === 'nghiep' && words[from - back - 1] === 'nghe');

/** A word of the introduction in which a stretch stands; an empty one may stand at its end. -1: in none. */
function introducedAt(core: OpinionCore, part: Unpaired): number {
  const at = placeIn(core, part);
  if (at >= 0) return core.introducing[at] ? at : -1;
  return part.from === part.to && part.from > 0 && core.introducing[part.from - 1] ? part.from - 1 : -1;
}

/** "Tôi là ……" beside "Tôi là Lê Tư": a form in which the sender stands in one copy; no number of what is asked for. */
function isLeftOpen(one: OpinionCore, two: OpinionCore, gap: Gap): boolean {
  const [a, b] = [gap.one.to - gap.one.from, gap.two.to - gap.two.from];
  if (a === 0 ? !one.open[gap.one.from] : b === 0 ? !two.open[gap.two.from] : true) return false;
  const [core, part] = a === 0 ? [two, gap.two] : [one, gap.one];
  if (part.to - part.from > LONGEST_FIELD || core.asking[part.from]) return false;
  return wordsIn(core, part).every((word) => !TURNING.has(word) && (word.length < 3 || !/^\d/.test(word)));
}
const LONGEST_FIELD = 9;

/** Both stand in sentences that are nothing but courtesy. */
const isCourteous = (one: OpinionCore, two: OpinionCore, gap: Gap) =>
  standsInCourtesy(one, gap.one) && standsInCourtesy(two, gap.two);
function standsInCourtesy(core: OpinionCore, part: Unpaired): boolean {
  const at = placeIn(core, part);
  if (at < 0) return false;
  const { from, to } = sentenceOf(core, at);
  return to - from < core.words.length && isPolite(core, from, to);
}

/** "hàng hàng": one word more, and it stands beside itself. */
const isStruckTwice = ({ words }: OpinionCore, { from, to }: Unpaired) =>
  to - from === 1 &&
  /^\D{2,}/.test(words[from]!) &&
  (words[from] === words[from - 1] || words[from] === words[to]);

/** "giao [cho] trạm", "hỗ trợ [cho] dân": the word behind an act of giving; "không cho", "nên cho" is another one. */
const isGivingTo = ({ words, marked }: OpinionCore, { from, to }: Unpaired) =>
  to - from === 1 &&
  words[from] === 'cho' &&
  (marked[from] === 'cho' || marked[from] === '') &&
  GIVING.has(words[from - 1] ?? '');
const GIVING: ReadonlySet<string> = new Set(
  'giao cap phat bao gui tra mien giam tro danh tang nop dong'.split(' '),
);

/** A word in the one sentence in which a stretch stands, an empty one between two of its words; -1: in none. */
function placeIn({ sentences }: OpinionCore, { from, to }: Unpaired): number {
  if (from < to) return sentences[from] === sentences[to - 1] ? from : -1;
  if (from === 0) return -1;
  return from === sentences.length || sentences[from] === sentences[from - 1] ? from - 1 : -1;
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

/** The last of the gaps that say the same together, beginning with this one; -1: it says something else. */
function sensedUpTo(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[], first: number): number {
  const { one: a, two: b } = gaps[first]!;
  // "nhà [kế] bên" is "nhà bên" already, and "bên cạnh" would be left alone.
  let most = -1;
  for (let last = first; last < gaps.length && last - first < 3; last += 1) {
    const gap = gaps[last]!;
    const before = gaps[last - 1] ?? gap;
    if (last > first) {
      const [left, right] = [gap.one.from - before.one.to, gap.two.from - before.two.to];
      if (left < 0 || right < 0 || left > BESIDE_GAP || right > BESIDE_GAP) return most;
    }
    const [ours, theirs] = [
      { from: a.from, to: gap.one.to },
      { from: b.from, to: gap.two.to },
    ];
    if (haveSameSense(one, ours, two, theirs)) most = last;
  }
  return most;
}
const BESIDE_GAP = 3;

/** In so many words one other word of the same sense. */
const MOST_SENSES = 6;
/** A phrase of more words that stands in one text alone says something. */
const MOST_SENSE = 4;
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
