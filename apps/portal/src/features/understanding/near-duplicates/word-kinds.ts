import { NUMBER_WORDS } from '../places/unit-words.data.ts';
import type { Unpaired } from './alignment.ts';
import type { OpinionCore } from './opinion-core.ts';
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
  OF_YEARS,
  OPPOSITES,
  PEOPLE,
  REQUESTING_WORDS,
  TURNING_EVERYWHERE,
  TURNING_IN_DEMANDS,
} from './plain-words.data.ts';
import { isToldNumber } from './told-numbers.ts';

/** What a word does in a sentence, as far as it matters for whether another one may stand in its place. */
export type Kind = 'grammar' | 'person' | 'narrowing' | 'doing' | 'turning' | 'negation' | 'number' | 'thing';

/** `asked`: the word stands in what is asked for. */
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
  if (COUNTING.has(mark)) return mark === 'năm' && isYear(core, at) ? 'thing' : 'number';
  if (NEGATIONS.has(mark)) return 'negation';
  // "… 5 tấn thôi.": at the end of a sentence a particle.
  if (mark === 'thôi' && core.sentences[at + 1] !== core.sentences[at]) return 'grammar';
  if (TURNING_EVERYWHERE.has(mark) || (asked && TURNING_IN_DEMANDS.has(mark))) return 'turning';
  if (asked && REQUESTING_WORDS.has(mark)) return 'grammar';
  if (asked && NARROWING_DEMANDS.has(mark)) return 'narrowing';
  if (PEOPLE.has(mark)) return 'person';
  if (GRAMMAR.has(mark)) return 'grammar';
  return DOING.has(mark) || TURNING_IN_DEMANDS.has(mark) || NARROWING_DEMANDS.has(mark) ? 'doing' : 'thing';
}

const isYear = ({ words }: OpinionCore, at: number) =>
  /^\d/.test(words[at - 1] ?? '') ||
  NUMBER_WORDS[words[at - 1] ?? ''] !== undefined ||
  OF_YEARS.has(words[at - 1] ?? '') ||
  OF_YEARS.has(words[at + 1] ?? '');

/** A stretch of one of two texts, with the kinds of its words. */
export interface Side {
  readonly core: OpinionCore;
  readonly part: Unpaired;
  readonly kinds: readonly Kind[];
}
/** Its words of these kinds. */
export const wordsOf = ({ core, part, kinds }: Side, ...these: readonly Kind[]): string[] =>
  core.words.slice(part.from, part.to).filter((_, at) => these.includes(kinds[at]!));

export const sideOf = (core: OpinionCore, part: Unpaired, asked: boolean): Side => ({
  core,
  part,
  kinds: Array.from({ length: part.to - part.from }, (_, by) => kindAt(core, part.from + by, asked)),
});

/** "hai" and "2" are one number. */
export const numberOf = (word: string) => String(NUMBER_WORDS[word]?.value ?? word);
/** The same words, in whatever order. */
export const areEqual = (one: readonly string[], two: readonly string[]) =>
  one.length === two.length && [...one].sort().join(' ') === [...two].sort().join(' ');

/** One stretch in the place of another has the same numbers; one that is more has those of the other text, or "một". */
export function areSameNumbers(a: Side, b: Side, asked: boolean): boolean {
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

/** Each side has one of a pair of opposites. */
export function areOpposite(a: Side, b: Side): boolean {
  const isMarked = a.core.isMarked && b.core.isMarked;
  const said = ({ core, part }: Side) => (isMarked ? core.marked : core.words).slice(part.from, part.to);
  const [ours, theirs] = [said(a), said(b)];
  return (isMarked ? OPPOSITES : BARE_OPPOSITES).some(
    ([x, y]) => (ours.includes(x) && theirs.includes(y)) || (ours.includes(y) && theirs.includes(x)),
  );
}
