import { NUMBER_WORDS } from '../places/unit-words.data.ts';
import { PARTICLES } from '../words/spellings.data.ts';
import { type Gap, gapsBetween, type Unpaired } from './alignment.ts';
import {
  ASKING_PAIRS,
  CONTACT_WORDS,
  POLITE_ENDS,
  POLITE_STARTS,
  SENDER_LEADS,
  TURNING,
} from './asking-words.data.ts';
import { isToldNumber, type OpinionCore } from './opinion-core.ts';
import { isOneSlip, isSameWord } from './same-word.ts';

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
  const gaps = gapsBetween(one.words, two.words);
  return gaps && areExplained(one, two, gaps) ? units : 'other';
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

function areExplained(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): boolean {
  const [ofOne, ofTwo]: [Left, Left] = [
    { core: one, extra: [] },
    { core: two, extra: [] },
  ];
  let slips = 0;
  for (const gap of moved(one, two, gaps)) {
    const [a, b] = [gap.one.to - gap.one.from, gap.two.to - gap.two.from];
    if (a > 0 && b > 0) {
      if (areSameWords(one, two, gap)) slips += Math.max(a, b);
      else if (!isSenders(one, two, gap)) {
        if (!isExtra(one, gap.one) || !isExtra(two, gap.two)) return false;
        ofOne.extra.push(gap.one);
        ofTwo.extra.push(gap.two);
      }
    } else if (a > 0) ofOne.extra.push(gap.one);
    else ofTwo.extra.push(gap.two);
  }
  if (slips > Math.max(2, Math.min(one.words.length, two.words.length) / 3)) return false;
  return isSmallAndSilent(ofOne) && isSmallAndSilent(ofTwo);
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

/** A name or place of whoever writes: some words behind "tên", "ở", "thôn", on both sides, in capitals where there are any. */
function isSenders(one: OpinionCore, two: OpinionCore, gap: Gap): boolean {
  const sides = [[one, gap.one] as const, [two, gap.two] as const];
  if (
    sides.every(([{ cased }]) => !cased) &&
    sides.some(([core, part]) => wordsIn(core, part).some((word) => NUMBER_WORDS[word] || TURNING.has(word)))
  )
    return false;
  return sides.every(([core, { from, to }]) => {
    if (to - from > 9) return false;
    for (let at = from; core.cased && at < to; at += 1)
      if (
        !core.capitals[at] &&
        !SENDER_LEADS.has(core.words[at]!) &&
        !/^\d/.test(core.words[at]!) &&
        !(core.words[at] === 'b')
      )
        return false;
    for (let at = from; at >= Math.max(0, from - 4); at -= 1) {
      if (core.sentences[at] !== core.sentences[from]) return false;
      if (SENDER_LEADS.has(core.words[at]!)) return true;
    }
    return false;
  });
}

/** Whether a stretch may stand in one copy only: particles; a greeting, a contact, sentences that ask for nothing. */
function isExtra(core: OpinionCore, { from, to }: Unpaired): boolean {
  const words = core.words.slice(from, to);
  if (words.every((word) => PARTICLES.has(word))) return true;
  if (isPolite(core, from, to)) return true;
  return isOwnSentence(core, from, to) && !asks(core, from, to);
}

function isPolite(core: OpinionCore, from: number, to: number): boolean {
  const words = core.words.slice(from, to);
  if (words.length > 20) return false;
  const said = `${words.join(' ')} `;
  const starts = (list: readonly string[]) => list.some((polite) => said.startsWith(`${polite} `));
  const [atStart, atEnd] = [from <= 1, to >= core.words.length - 1];
  if (atStart && words.length <= 12 && starts(POLITE_STARTS)) return true;
  if (words.length <= 12 && starts(POLITE_ENDS) && !asksInWords(core, from, to)) return true;
  return (
    CONTACT_WORDS.has(words[0]!) &&
    (atStart || atEnd) &&
    words.some((word) => isContact(word) || CONTACT_WORDS.has(word))
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
  for (let at = from; at < to; at += 1) if (inOwn(at)) asking += 1;
  return asksInWords(core, from, to) || asking * 2 > to - from;
}

function asksInWords({ words }: OpinionCore, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1)
    if (ASKING_PAIRS.has(`${words[at]} ${words[at + 1]}`)) return true;
  return false;
}

function isSmallAndSilent({ core, extra }: Left): boolean {
  const own = extra.filter(({ from, to }) => !isPolite(core, from, to));
  const length = own.reduce((sum, { from, to }) => sum + to - from, 0);
  return length * 2 <= core.words.length + 2 && extra.every((part) => isExtra(core, part));
}
