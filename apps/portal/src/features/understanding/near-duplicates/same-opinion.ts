import { NUMBER_WORDS } from '../places/unit-words.data.ts';
import { differInVowels, soundAlike } from '../words/heard-word.ts';
import { isSaidElsewhere, PARTICLES } from '../words/spellings.data.ts';
import { isBareSyllable } from '../words/syllables.ts';
import { type Gap, gapsBetween, type Unpaired } from './alignment.ts';
import {
  ASKING_PAIRS,
  ASKING_STARTS,
  CONTACT_WORDS,
  MODAL,
  NAMING,
  OF_SENDER,
  OTHER_LAWS,
  POLITE_ENDS,
  POLITE_STARTS,
  SENDER_LEADS,
  STANCE,
  TITLES,
  TURNING,
} from './asking-words.data.ts';
import { isToldNumber, type OpinionCore, speaksOfOneself } from './opinion-core.ts';
import { isLostLetter, isOneSlip, isSameWord, isSilentSlip } from './same-word.ts';
import { inOrderOf, sentencesOf, takenFrom } from './sentence-order.ts';

/** `vague`: the words are the same, but one names a unit less deeply than the other, or none. */
export type Sameness = 'same' | 'vague' | 'other';

/**
 * Whether two opinions ask for the same in the same words (docs/guides/labelled-opinions.md §1). This works by taking away
 * what both have, in whatever order, and asking of each thing that is left why it may differ; one that has no reason parts them.
 */
export function sameness(one: OpinionCore, two: OpinionCore): Sameness {
  if (one.side !== two.side) return 'other';
  const units = sameUnits(one.units, two.units);
  if (units === 'other') return 'other';
  if (isTold(one, two) || isTold(one, inOrderOf(one, two))) return units;
  const [said, saidToo] = [withoutStories(one, two), withoutStories(two, one)];
  if (said === one && saidToo === two) return 'other';
  if (said !== one && saidToo !== two && !(tellsOnly(one, said) && tellsOnly(two, saidToo))) return 'other';
  return isTold(said, saidToo, 'less') || isTold(said, inOrderOf(said, saidToo), 'less') ? units : 'other';
}

/** Whether each sentence that was taken out speaks of its sender: two that stand in place of each other may be the demand. */
function tellsOnly(core: OpinionCore, said: OpinionCore): boolean {
  const kept = new Set(said.sentences);
  return sentencesOf(core).every(
    (part) => kept.has(core.sentences[part.from]!) || isExtraInstead(core, part),
  );
}

const known = new WeakMap<OpinionCore, ReadonlySet<string>>();
function pairsOf(core: OpinionCore): ReadonlySet<string> {
  const pairs = known.get(core) ?? new Set(core.words.map((word, at) => `${word} ${core.words[at + 1]}`));
  known.set(core, pairs);
  return pairs;
}

/** Of its pairs of words a sentence of its own has at most this share in the other text. */
const OWN = 0.25;

/**
 * Without sentences that stand in one text only and tell of the sender. Word for word such a sentence is laid upon another by its
 * small words, and what is left of both looks like a change.
 */
function withoutStories(core: OpinionCore, other: OpinionCore): OpinionCore {
  const sentences = sentencesOf(core);
  if (sentences.length < 2) return core;
  const pairs = pairsOf(other);
  const kept = sentences.filter(({ from, to }) => {
    if (to - from < 2) return true;
    let found = 0;
    for (let at = from; at + 1 < to; at += 1)
      if (pairs.has(`${core.words[at]} ${core.words[at + 1]}`)) found += 1;
    return found > OWN * (to - from - 1) || !isExtra(core, { from, to });
  });
  const length = kept.reduce((sum, { from, to }) => sum + to - from, 0);
  return kept.length === sentences.length || length * 2 < core.words.length ? core : takenFrom(core, kept);
}

function isTold(one: OpinionCore, two: OpinionCore | undefined, told: 'all' | 'less' = 'all'): boolean {
  const gaps = two && gapsBetween(one.words, two.words);
  return two !== undefined && gaps !== undefined && areExplained(one, two, gaps, told);
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
function areExplained(
  one: OpinionCore,
  two: OpinionCore,
  gaps: readonly Gap[],
  told: 'all' | 'less',
): boolean {
  const [ofOne, ofTwo]: [Left, Left] = [
    { core: one, extra: [] },
    { core: two, extra: [] },
  ];
  let [slips, silent] = [0, 0];
  const unpaired = gaps.reduce((sum, { one: part }) => sum + part.to - part.from, 0);
  const shorter = Math.min(one.words.length, two.words.length);
  const common = one.words.length - unpaired;
  // Of the shorter one at least a third stands in the other word for word; sentences in another order are asked again in order.
  if (common === 0 || common * 3 < shorter - 3) return false;
  for (const gap of moved(one, two, gaps)) {
    const [a, b] = [gap.one.to - gap.one.from, gap.two.to - gap.two.from];
    if (a > 0 && b > 0) {
      if (areSameWords(one, two, gap)) {
        slips += heardSlips(one, two, gap);
        silent += silentSlips(one, two, gap);
      } else if (isLostLetterIn(one, two, gap)) silent += 1;
      else if (!isSenders(one, two, gap)) {
        if (!isExtraInstead(one, gap.one) || !isExtraInstead(two, gap.two)) return false;
        ofOne.extra.push(gap.one);
        ofTwo.extra.push(gap.two);
      }
    } else if (a > 0) ofOne.extra.push(gap.one);
    else ofTwo.extra.push(gap.two);
  }
  // One word may have become another by itself; two have been exchanged by somebody.
  if (silent > Math.max(1, Math.min(one.words.length, two.words.length) / MOST_SILENT)) return false;
  if (slips > Math.max(2, Math.min(one.words.length, two.words.length) / 3)) return false;
  const instead = told === 'less' || (ofOne.extra.length > 0 && ofTwo.extra.length > 0);
  return isSmallAndSilent(ofOne, instead) && isSmallAndSilent(ofTwo, instead);
}

/** In so many words one silent slip. */
const MOST_SILENT = 20;
/** A short text is nothing but its words: no letter is lost in it. */
const LONG_ENOUGH = 12;

/** Words that differ by more than how they sound: who writes by ear does it throughout. */
function heardSlips(one: OpinionCore, two: OpinionCore, gap: Gap): number {
  const [a, b] = [wordsIn(one, gap.one), wordsIn(two, gap.two)];
  if (a.length !== b.length) return Math.max(a.length, b.length);
  return a.filter((word, index) => !soundAlike(word, b[index]!)).length;
}

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

/** A telephone number or an identity number. */
const isContact = (word: string) => /^\d{9,}$/.test(word);

/** Word for word, or one run of letters with its spaces elsewhere. */
function areSameWords(one: OpinionCore, two: OpinionCore, gap: Gap): boolean {
  const [a, b] = [wordsIn(one, gap.one), wordsIn(two, gap.two)];
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

/** A name or place of whoever writes: some words behind "tên", "ở", "thôn", on both sides, in capitals where there are any. */
function isSenders(one: OpinionCore, two: OpinionCore, gap: Gap): boolean {
  const sides = [[one, gap.one] as const, [two, gap.two] as const];
  return sides.every(([core, part]) => isSendersPart(core, part));
}

const LONGEST_NAME = 9;

function isSendersPart(core: OpinionCore, { from, to }: Unpaired): boolean {
  if (to - from > LONGEST_NAME || asksInWords(core, from - 1, to + 1)) return false;
  const demanded = core.demand.split(' ');
  const cased = isCasedAt(core, from);
  let small = 0;
  for (let at = from; at < to; at += 1) {
    const word = core.words[at]!;
    if (/^\d/.test(word)) {
      // A number of the demand is no number of a house.
      if (demanded.includes(word)) return false;
    } else if (cased) {
      if (!core.capitals[at] && !SENDER_LEADS.has(word))
        small += isBareSyllable(word) && word !== 'b' ? 2 : 1;
    } else if (
      (TURNING.has(word) && !OF_PLACES.has(word)) ||
      (NUMBER_WORDS[word] && word !== 'lam' && !FAMILY_NUMBERS.has(word))
    )
      return false;
  }
  return small < 2 && (isLedIn(core, from, cased) || (!cased && leadsItself(core, from, to)));
}

/** "Phú Xuân Hạ", "Cao Thắng": words of names of places that turn a sentence elsewhere. */
const OF_PLACES: ReadonlySet<string> = new Set(['ha', 'cao', 'tang']);

/** "ở tổ dân phố", "ở ấp": a place that says itself what it is; "trưởng thôn", "công an xã" are no places. */
function leadsItself(core: OpinionCore, from: number, to: number): boolean {
  if (!['o', 'tai', 'thuoc', 'tu'].includes(core.words[from - 1] ?? '') || core.asking[from]) return false;
  return core.words
    .slice(from, Math.min(to - 1, from + 3))
    .some((word) => NAMING.has(word) && !TITLES.has(word) && word !== 'so');
}

/** "Năm", "Sáu", "Bảy", "Ba": names too, where a title stands before them. */
const FAMILY_NUMBERS: ReadonlySet<string> = new Set([
  'ba',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'hai',
]);

/** Whether capitals say something here: a sentence that begins with one, in a text that is not all of them. */
function isCasedAt(core: OpinionCore, at: number): boolean {
  if (!core.cased) return false;
  let first = at;
  while (first > 0 && core.sentences[first - 1] === core.sentences[at]) first -= 1;
  return core.capitals[first] === true;
}

/**
 * In small letters only what leads in nothing but a name or a place counts; "là" and "ở" do behind the one who speaks. A place in a
 * sentence that asks for something is a place of what is asked for, unless the sender says there who he is.
 */
function isLedIn(core: OpinionCore, from: number, cased: boolean): boolean {
  for (let at = from; at >= Math.max(0, from - 4); at -= 1) {
    if (core.sentences[at] !== core.sentences[from]) return false;
    const word = core.words[at]!;
    if (!SENDER_LEADS.has(word)) continue;
    if (core.asking[at] && word !== 'ten' && !speaksOfSelf(core, at)) return false;
    if (cased || word === 'ten') return true;
    if (NAMING.has(word) && (!TITLES.has(word) || at === from - 1)) return true;
    if ((word === 'la' || word === 'o' || word === 'tai') && OF_SENDER.has(core.words[at - 1] ?? ''))
      return true;
  }
  return false;
}

function speaksOfSelf(core: OpinionCore, at: number): boolean {
  for (
    let back = at - 1;
    back >= Math.max(0, at - 6) && core.sentences[back] === core.sentences[at];
    back -= 1
  )
    if (OF_SENDER.has(core.words[back]!)) return true;
  return false;
}

/** Whether a stretch may stand in one copy only: particles; a greeting, a contact, sentences that ask for nothing. */
function isExtra(core: OpinionCore, { from, to }: Unpaired): boolean {
  const words = core.words.slice(from, to);
  if (words.every((word, index) => PARTICLES.has(word) && !isOnly(core, from + index))) return true;
  if (isPolite(core, from, to) || namesOtherLaw(core, from, to)) return true;
  return isOwnSentence(core, from, to) && isStory(core, from, to);
}

/** It asks for nothing, names no unit of the draft, and what it counts is the sender's own. */
function isStory(core: OpinionCore, from: number, to: number): boolean {
  if (asks(core, from, to)) return false;
  const words = core.words.slice(from, to);
  if (core.cites.slice(from + 1, to).includes(true)) return false;
  const demanded = core.demand.split(' ');
  const counts = words.some((word) => demanded.includes(word));
  return !counts || (tellsOfSender(core, from, to) && !words.some((word) => MODAL.has(word)));
}

function tellsOfSender({ words, marked }: OpinionCore, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (speaksOfOneself(words, marked, at)) return true;
  return false;
}

/** A stretch opposite to another one: what may stand there instead judges nothing and turns nothing. */
function isExtraInstead(core: OpinionCore, part: Unpaired): boolean {
  if (!isExtra(core, part)) return false;
  return (
    isPolite(core, part.from, part.to) ||
    tellsOfSender(core, part.from, part.to) ||
    !wordsIn(core, part).some((word) => MODAL.has(word) || TURNING.has(word))
  );
}

/** "chỉ" is no "chị": it narrows what is asked. Without marks it is one where it stands beside "anh", "các" or "ơi". */
function isOnly({ words, marked }: OpinionCore, at: number): boolean {
  if (words[at] !== 'chi') return false;
  if (marked[at] === 'chỉ') return true;
  if (marked[at] === 'chị') return false;
  return !['anh', 'cac', 'quy'].includes(words[at - 1] ?? '') && !['oi', 'a'].includes(words[at + 1] ?? '');
}

function isPolite(core: OpinionCore, from: number, to: number): boolean {
  const words = core.words.slice(from, to);
  if (words.length > 20) return false;
  const said = `${words.join(' ')} `;
  const starts = (list: readonly string[]) => list.some((polite) => said.startsWith(`${polite} `));
  const [atStart, atEnd] = [from <= 1, to >= core.words.length - 1];
  if (atStart && words.length <= 12 && starts(POLITE_STARTS)) return true;
  if (
    words.length <= 10 &&
    words.some(isContact) &&
    isOwnSentence(core, from, to) &&
    !asksInWords(core, from, to)
  )
    return true;
  if (words.length <= 12 && starts(POLITE_ENDS) && !asksInWords(core, from, to)) return true;
  return (
    CONTACT_WORDS.has(words[0]!) &&
    (atStart || atEnd) &&
    (words.some(isContact) || words.filter((word) => CONTACT_WORDS.has(word)).length >= 3)
  );
}

/** "việc này đã có ở Điều 14 Luật …" before or behind all else, written without a stop between. */
function namesOtherLaw(core: OpinionCore, from: number, to: number): boolean {
  const words = core.words.slice(from, to);
  if ((from > 0 && to < core.words.length) || words.length > 20) return false;
  const said = ` ${words.join(' ')} `;
  return (
    OTHER_LAWS.some((law) => said.includes(` ${law} `)) &&
    !asksInWords(core, from, to) &&
    !words.some((word) => STANCE.has(word))
  );
}

function isOwnSentence(core: OpinionCore, from: number, to: number): boolean {
  const { words, sentences, capitals, cased } = core;
  const begins = (at: number) =>
    at === 0 ||
    at === words.length ||
    sentences[at] !== sentences[at - 1] ||
    (capitals[at] === true && !capitals[at - 1] && (at === from || !cased));
  if (begins(from) && begins(to)) return true;
  // A stretch may have slid by words that stand on both of its sides.
  for (let by = 1; by <= 3 && words[from + by - 1] === words[to + by - 1]; by += 1)
    if (begins(from + by) && begins(to + by)) return true;
  for (let by = 1; by <= 3 && from >= by && words[from - by] === words[to - by]; by += 1)
    if (begins(from - by) && begins(to - by)) return true;
  return false;
}

/** Of a sentence that began before the stretch only the words inside it count. */
function asks(core: OpinionCore, from: number, to: number): boolean {
  const before = core.sentences[from - 1];
  const inOwn = (at: number) => core.asking[at] === true && core.sentences[at] !== before;
  let asking = 0;
  for (let at = from; at < to; at += 1) {
    if (inOwn(at)) asking += 1;
    if (at > 0 && core.sentences[at] !== core.sentences[at - 1] && beginsToAsk(core, at)) return true;
  }
  return asksInWords(core, from, to) || asking * 2 > to - from;
}

/** "Cần làm thêm vỉa hè": a sentence whose first word asks. */
function beginsToAsk({ words, marked }: OpinionCore, at: number): boolean {
  const asked = ASKING_STARTS[words[at]!];
  if (!asked) return false;
  // "Đúng là …", "Xin cảm ơn"
  if (words[at + 1] === 'la' || words[at + 1] === 'cam') return false;
  return marked[at] === '' || marked[at] === words[at] || asked === marked[at];
}

function asksInWords({ words }: OpinionCore, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1)
    if (ASKING_PAIRS.has(`${words[at]} ${words[at + 1]}`)) return true;
  return false;
}

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
