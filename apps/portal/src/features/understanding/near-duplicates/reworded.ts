import { NUMBER_WORDS } from '../places/unit-words.data.ts';
import { type Gap, gapsBetween, type Unpaired } from './alignment.ts';
import { hasAskingPair } from './asking-pair.ts';
import { demandingWords } from './demanding-words.ts';
import { whyDiffers } from './explained-gap.ts';
import { isExtra, isExtraInstead, isOwnSentence, isPolite, tellsOfSender } from './extra-words.ts';
import type { OpinionCore } from './opinion-core.ts';
import { demandsOfItsOwn } from './own-demand.ts';
import { commonWords, partedGaps } from './parted-gaps.ts';
import {
  BARE_COUNTING,
  BARE_GRAMMAR,
  BARE_NARROWING,
  BARE_NEGATIONS,
  BARE_OPPOSITES,
  BARE_TURNING,
  COUNTING,
  DOING,
  GRAMMAR,
  NARROWING_DEMANDS,
  NEGATIONS,
  OPPOSITES,
  PEOPLE,
  QUALIFYING,
  TURNING_EVERYWHERE,
  TURNING_IN_DEMANDS,
} from './plain-words.data.ts';
import { inOrderOf } from './sentence-order.ts';
import { once } from './stretch-memory.ts';
import { isToldNumber } from './told-numbers.ts';

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
  if (shorter < LEAST || one.side !== given.side) return 'other';
  if (one.units.join(' ') !== given.units.join(' ')) return 'other';
  if (!hasNumbersOf(one, given) || !hasNumbersOf(given, one)) return 'other';
  const two = inOrderOf(one, given) ?? given;
  const gaps = gapsBetween(one.words, two.words);
  if (!gaps || commonWords(one, gaps) < shorter * COMMON || isTurnedByMarks(one, two, gaps)) return 'other';
  return judged(one, two, besideEachOther(one, two, partedGaps(one, two, gaps)));
}
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

function judged(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): Rewording {
  let [doubts, otherwise] = [0, 0];
  /** Words for things that one text has and the other has not, where nothing stands in their place. */
  const things = { one: 0, two: 0 };
  const extras: Record<'one' | 'two', Unpaired[]> = { one: [], two: [] };
  for (let index = 0; index < gaps.length; index += 1) {
    const gap = gaps[index]!;
    const why = whyDiffers(one, two, gaps, index);
    if (why.as === 'sense') index = why.last;
    if (why.as !== 'more' && why.as !== 'nothing') continue;
    const side = gap.one.from < gap.one.to ? 'one' : 'two';
    const core = side === 'one' ? one : two;
    if (why.as === 'more' && isKnownExtra(core, gap[side])) {
      extras[side].push(gap[side]);
      continue;
    }
    const harm = harmOf(one, two, gap);
    if (harm === 0 && why.as === 'more' && isToldSentence(core, gap[side])) extras[side].push(gap[side]);
    if (harm === 'parts') return 'other';
    if (harm === 'doubtful') doubts += 1;
    else things[side] += harm;
    otherwise += gap.one.to - gap.one.from + gap.two.to - gap.two.from;
    if (doubts > MOST_DOUBTS) return 'other';
  }
  if (otherwise > (one.words.length + two.words.length) * MOST_OTHERWISE) return 'other';
  // Each has a sentence that the other has not: one may stand in the place of the other.
  const isInstead = extras.one.length > 0 && extras.two.length > 0;
  const isHarmless =
    !isInstead ||
    (extras.one.every((part) => isExtraInstead(one, part)) &&
      extras.two.every((part) => isExtraInstead(two, part)));
  return doubts > 0 ||
    things.one + things.two > MOST_THINGS ||
    (things.one > 0 && things.two > 0) ||
    !isHarmless
    ? 'likely'
    : 'reworded';
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
  isExtra(core, part) && (!isAsked(core, part) || isPolite(core, part.from, part.to));
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

type Kind = 'grammar' | 'person' | 'narrowing' | 'doing' | 'turning' | 'negation' | 'number' | 'thing';

function kindAt(core: OpinionCore, at: number, asked: boolean): Kind {
  const [word, mark] = [core.words[at]!, core.marked[at]!];
  if (/^\d/.test(word)) return isToldNumber(core, at) ? 'grammar' : 'number';
  if (!core.isMarked || mark === '') {
    if (BARE_COUNTING.has(word)) return 'number';
    if (BARE_NEGATIONS.has(word)) return 'negation';
    if (BARE_TURNING.has(word)) return 'turning';
    if (asked && BARE_NARROWING.has(word)) return 'narrowing';
    if (PEOPLE.has(word)) return 'person';
    return BARE_GRAMMAR.has(word) ? 'grammar' : 'thing';
  }
  if (COUNTING.has(mark)) return 'number';
  if (NEGATIONS.has(mark)) return 'negation';
  // "… 5 tấn thôi.": at the end of a sentence a particle.
  if (mark === 'thôi' && core.sentences[at + 1] !== core.sentences[at]) return 'grammar';
  if (TURNING_EVERYWHERE.has(mark) || (asked && TURNING_IN_DEMANDS.has(mark))) return 'turning';
  if (asked && NARROWING_DEMANDS.has(mark)) return 'narrowing';
  if (PEOPLE.has(mark)) return 'person';
  if (GRAMMAR.has(mark)) return 'grammar';
  return DOING.has(mark) || TURNING_IN_DEMANDS.has(mark) || NARROWING_DEMANDS.has(mark) ? 'doing' : 'thing';
}

interface Side {
  readonly core: OpinionCore;
  readonly part: Unpaired;
  readonly kinds: readonly Kind[];
}
const wordsOf = ({ core, part, kinds }: Side, ...these: readonly Kind[]): string[] =>
  core.words.slice(part.from, part.to).filter((_, at) => these.includes(kinds[at]!));

/** `parts`: they are two opinions. A number: harmless, with so many words for things that only one text has. */
type Harm = 'parts' | 'doubtful' | number;

function harmOf(one: OpinionCore, two: OpinionCore, gap: Gap): Harm {
  const asked = isAsked(one, gap.one) || isAsked(two, gap.two);
  const sideOf = (core: OpinionCore, part: Unpaired): Side => ({
    core,
    part,
    kinds: Array.from({ length: part.to - part.from }, (_, by) => kindAt(core, part.from + by, asked)),
  });
  const [a, b] = [sideOf(one, gap.one), sideOf(two, gap.two)];
  const alone = b.kinds.length === 0 ? a : a.kinds.length === 0 ? b : undefined;
  if (alone && !asked && isToldSentence(alone.core, alone.part)) return harmOfSentence(alone);
  if (!areSameNumbers(a, b, asked)) return 'parts';
  if (wordsOf(a, 'negation').length !== wordsOf(b, 'negation').length) return 'parts';
  if (!areEqual(wordsOf(a, 'turning'), wordsOf(b, 'turning'))) return 'parts';
  if (areOpposite(a, b)) return 'parts';
  const weighing: readonly Kind[] = asked ? ['thing', 'doing', 'narrowing', 'person'] : ['thing'];
  const [ours, theirs] = [wordsOf(a, ...weighing), wordsOf(b, ...weighing)];
  if (areEqual(ours, theirs)) return 0;
  if (!alone) {
    // A thing for another, or for somebody; "khi tan ca" for "đạp xe" is told otherwise.
    const swapped =
      (ours.length > 0 && theirs.length > 0) || (!asked && [...a.kinds, ...b.kinds].includes('person'));
    const instead = ours.length + theirs.length;
    return asked || swapped || instead > MOST_INSTEAD ? 'doubtful' : instead;
  }
  const own = newIn(alone, alone === a ? two : one, weighing);
  const isDoubtful =
    asked &&
    (alone.kinds.includes('narrowing') ||
      own.length > MOST_ASKED ||
      own.some((word) => QUALIFYING.has(word)));
  return isDoubtful ? 'doubtful' : own.length;
}
/** What happened to whoever speaks is his own; of others a sentence may tell the very thing in which two letters differ. */
function harmOfSentence(said: Side): Harm {
  const { core, part } = said;
  if (demandsOfItsOwn(core, part)) return 'doubtful';
  return tellsOfSender(core, part.from, part.to) ||
    wordsOf(said, 'number', 'negation', 'turning').length === 0
    ? 0
    : 'doubtful';
}

/** So many words for things may stand where the other text tells it without any. */
const MOST_INSTEAD = 2;

/** A whole sentence of the reason, or some of them: who leaves them out asks for the same. */
const isToldSentence = (core: OpinionCore, part: Unpaired) =>
  part.to - part.from >= LEAST_SENTENCE &&
  (isOwnSentence(core, part.from, part.to) || leadsIn(core, part)) &&
  !hasAskingPair(core.words, part.from, part.to);
const LEAST_SENTENCE = 5;
/** "Năm ngoái tôi mất hai tấn. Đọc dự thảo, tôi có ý kiến như sau: [khoản 1 …]" */
const leadsIn = ({ sentences, clauses }: OpinionCore, { from, to }: Unpaired) =>
  (from === 0 || sentences[from] !== sentences[from - 1]) && clauses[to] !== clauses[to - 1];

/** So many words more may a demand have that are spoken of nowhere else: "giảm [giá xe] xuống". */
const MOST_ASKED = 2;

/** What is more in one text and is spoken of nowhere in the other: "hạ [tiền đèn] xuống", where the lamps stand in the first sentence. Names say who and where. */
function newIn({ core, part, kinds }: Side, other: OpinionCore, weighing: readonly Kind[]): string[] {
  return core.words
    .slice(part.from, part.to)
    .filter(
      (word, at) =>
        weighing.includes(kinds[at]!) &&
        !other.words.includes(word) &&
        !(core.cased && core.capitals[part.from + at]),
    );
}

/** Between two of its words, or at one of them. */
function isAsked(core: OpinionCore, { from, to }: Unpaired): boolean {
  const demanding = demandingWords(core);
  if (from === to) return demanding[from] === true && demanding[from - 1] === true;
  return demanding.slice(from, to).includes(true);
}

const numberOf = (word: string) => String(NUMBER_WORDS[word]?.value ?? word);
const areEqual = (one: readonly string[], two: readonly string[]) =>
  one.length === two.length && [...one].sort().join(' ') === [...two].sort().join(' ');

/** One stretch in the place of another has the same numbers; one that is more has those of the other text, or "một". */
function areSameNumbers(a: Side, b: Side, asked: boolean): boolean {
  const numbersOf = (side: Side) => wordsOf(side, 'number').map(numberOf);
  const [ours, theirs] = [numbersOf(a), numbersOf(b)];
  if (a.kinds.length === 0 || b.kinds.length === 0) {
    const other = a.kinds.length > 0 ? b.core : a.core;
    if (asked) return ours.length + theirs.length === 0;
    return [...ours, ...theirs].every((number) => other.words.some((word) => numberOf(word) === number));
  }
  if (areEqual(ours, theirs) || ours.length + theirs.length === 0) return true;
  const one = (side: Side) =>
    wordsOf(side, 'grammar', 'thing', 'doing').filter((word) => word === 'mot').length;
  return areEqual(
    [...ours, ...Array<string>(one(a)).fill('1')],
    [...theirs, ...Array<string>(one(b)).fill('1')],
  );
}

function areOpposite(a: Side, b: Side): boolean {
  const isMarked = a.core.isMarked && b.core.isMarked;
  const said = ({ core, part }: Side) => (isMarked ? core.marked : core.words).slice(part.from, part.to);
  const [ours, theirs] = [said(a), said(b)];
  return (isMarked ? OPPOSITES : BARE_OPPOSITES).some(
    ([x, y]) => (ours.includes(x) && theirs.includes(y)) || (ours.includes(y) && theirs.includes(x)),
  );
}
