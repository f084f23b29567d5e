import type { Gap, Unpaired } from './alignment.ts';
import { isAsker } from './asker.ts';
import { TURNING } from './asking-words.data.ts';
import { isExtra, isExtraInstead, isPolite, wordsIn } from './extra-words.ts';
import { differLightly, isAllLight, isAllRequest, isBesideRequest, isLeadIn } from './light-words.ts';
import type { OpinionCore } from './opinion-core.ts';
import { haveSameSense } from './same-sense.ts';
import { areSameWords, heardSlips, isLostLetterIn, silentSlips } from './same-words.ts';
import { sentenceOf } from './sender-sentence.ts';
import { isSenders, isThing } from './sender-words.ts';

/**
 * Why two texts may differ in a gap and be the same opinion. `instead`: each has something there that may stand in one copy alone;
 * `more`: one of them has something more, of which it is not asked here what it is; `nothing`: no reason is known.
 */
export type Why =
  | { readonly as: 'light' | 'sender' | 'instead' | 'more' | 'nothing' }
  | { readonly as: 'slip'; readonly heard: number; readonly silent: number }
  /** Together with the gaps up to this one. */
  | { readonly as: 'sense'; readonly last: number };

const [LIGHT, SENDER, INSTEAD, MORE, NOTHING] = (
  ['light', 'sender', 'instead', 'more', 'nothing'] as const
).map((as): Why => ({ as })) as [Why, Why, Why, Why, Why];

/** Asks one gap after another; a gap that was passed with a phrase across it is not asked. */
export function whyDiffers(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[], index: number): Why {
  const gap = gaps[index]!;
  const [a, b] = [gap.one.to - gap.one.from, gap.two.to - gap.two.from];
  if (isIntroduced(one, two, gap) || isLeftOpen(one, two, gap)) return LIGHT;
  return a > 0 && b > 0 ? whyOther(one, two, gaps, index) : whyMore(one, two, gaps, index);
}

function whyOther(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[], index: number): Why {
  const gap = gaps[index]!;
  if (areSameWords(one, two, gap))
    return { as: 'slip', heard: heardSlips(one, two, gap), silent: silentSlips(one, two, gap) };
  if (isLostLetterIn(one, two, gap)) return { as: 'slip', heard: 0, silent: 1 };
  if (differLightly(one, gap.one, two, gap.two) || isCourteous(one, two, gap)) return LIGHT;
  if (isAllRequest(one, gap.one) && isAllRequest(two, gap.two)) return LIGHT;
  if (isLeadIn(one, gap.one) && isLeadIn(two, gap.two)) return LIGHT;
  if (isAsker(one, gap.one) && isAsker(two, gap.two)) return LIGHT;
  const last = sensedUpTo(one, two, gaps, index);
  if (last >= 0) return { as: 'sense', last };
  if (isSenders(one, two, gap)) return SENDER;
  // Thanks in the place of something else say as little as nothing in its place.
  const courteous = isPolite(one, gap.one.from, gap.one.to) || isPolite(two, gap.two.from, gap.two.to);
  const isMore = courteous ? isExtra : isExtraInstead;
  return isMore(one, gap.one) && isMore(two, gap.two) ? INSTEAD : NOTHING;
}

function whyMore(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[], index: number): Why {
  const gap = gaps[index]!;
  const [core, part] = gap.one.from < gap.one.to ? [one, gap.one] : [two, gap.two];
  if (isStruckTwice(core, part)) return { as: 'slip', heard: 1, silent: 0 };
  if (isAllLight(core, part) || isSaidBeside(core, part) || isGivingTo(core, part)) return LIGHT;
  if (isCourteous(one, two, gap) || (isAsker(one, gap.one) && isAsker(two, gap.two))) return LIGHT;
  const last = part.to - part.from <= MOST_SENSE ? sensedUpTo(one, two, gaps, index) : -1;
  return last >= 0 ? { as: 'sense', last } : MORE;
}

/** A phrase of more words that stands in one text alone says something. */
const MOST_SENSE = 4;

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
