import type { ComparedUnit } from '../compared-unit.ts';
import { type Bag, likeness, type Weights } from './bag.ts';

// Units that are alike share rare words. Looking only at units that share one of the twelve rarest words or pairs of
// a unit (rare: in at most 20 units) keeps the work linear; a unit of common words only is looked up by its two rarest.
const RARE_FEATURES = 12;
const RARE = 20;
const LEAST_FEATURES = 2;

// What stands in more units than this tells nothing; looking all of them up would cost their square.
const TOO_COMMON = 150;

// Up to so many possible pairs all are looked at; choosing first would cost more.
const FEW = 400;

/**
 * A likely pair, by index into the two lists.
 *
 * @example
 * const candidate: Candidate = { a: 0, b: 1, likeness: 0.8, title: 0, isTitled: false, support: 0.2 };
 */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  /** Likeness of the words, 0 to 1. */
  readonly likeness: number;
  /** What like titles add. */
  readonly title: number;
  readonly isTitled: boolean;
  /** What number, title and equality add when pairs are ranked. */
  readonly support: number;
}

// The same number wins between equally alike units, and never over a unit whose words agree clearly better.
const NUMBER_SUPPORT = 0.05;
const IDENTICAL_SUPPORT = 0.2;
// A title is the name of an article: one that gave most of its clauses to another is still the one that has its title.
const TITLE_SUPPORT = 0.4;

/**
 * All pairs of the same kind with at least this likeness of words and titles, in no order.
 *
 * @example
 * candidatePairs(before, after, weights, 0.2)[0]; // { a: 4, b: 5, likeness: 0.9, title: 0, isTitled: false, support: 0.05 }
 */
export function candidatePairs(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  weights: Weights,
  least: number,
): Candidate[] {
  if (before.length === 0 || after.length === 0) return [];
  const everyone = after.map((_, place) => place);
  const index = before.length * after.length > FEW ? indexUnits(after) : undefined;
  const found: Candidate[] = [];
  for (const [a, unit] of before.entries()) {
    for (const b of index ? lookUp(index, unit) : everyone) {
      const other = after[b]!;
      if (unit.node.kind !== other.node.kind) continue;
      const alike = likeness(unit.bag, other.bag, weights);
      const title = titleSupport(unit, other, weights);
      if (alike + title < least) continue;
      const isTitled = unit.title !== -1 && other.title !== -1;
      found.push({ a, b, likeness: alike, title, isTitled, support: title + supportOf(unit, other) });
    }
  }
  return found;
}

function supportOf(a: ComparedUnit, b: ComparedUnit): number {
  const sameNumber = a.node.number !== undefined && a.node.number === b.node.number;
  return (sameNumber ? NUMBER_SUPPORT : 0) + (a.content === b.content ? IDENTICAL_SUPPORT : 0);
}

/**
 * What like titles add to the likeness of two units: 0 to 0.4; nothing when one has none.
 *
 * @example
 * titleSupport(oldArticle, newArticle, weights); // 0.4 for equal titles
 */
export function titleSupport(a: ComparedUnit, b: ComparedUnit, weights: Weights): number {
  if (a.title === -1 || b.title === -1) return 0;
  return TITLE_SUPPORT * (a.title === b.title ? 1 : likeness(a.titleBag, b.titleBag, weights));
}

/**
 * Where the words and titles of some units stand.
 *
 * @example
 * const index: Index = indexUnits(units);
 */
export interface Index {
  readonly words: ReadonlyMap<number, readonly number[]>;
  readonly titles: ReadonlyMap<number, readonly number[]>;
}

/**
 * Notes for every word and title in which of the units it stands.
 *
 * @example
 * lookUp(indexUnits(units), unit); // places of likely units
 */
export function indexUnits(units: readonly ComparedUnit[]): Index {
  const [words, titles] = [new Map<number, number[]>(), new Map<number, number[]>()];
  const note = (map: Map<number, number[]>, key: number, place: number): void => {
    const list = map.get(key);
    if (list) list.push(place);
    else map.set(key, [place]);
  };
  for (const [place, unit] of units.entries()) {
    for (const id of unit.bag.ids) note(words, id, place);
    if (unit.title !== -1) note(titles, unit.title, place);
  }
  return { words, titles };
}

/**
 * Places of the units that share a rare word, pair of words or title with this one.
 *
 * @example
 * lookUp(index, unit).has(3);
 */
export function lookUp(index: Index, unit: ComparedUnit): Set<number> {
  const lists = rarest(unit.bag, index.words);
  const titled = index.titles.get(unit.title) ?? [];
  const places = new Set<number>();
  for (const list of lists) for (const place of list) places.add(place);
  if (titled.length <= RARE) for (const place of titled) places.add(place);
  return places;
}

function rarest(bag: Bag, words: Index['words']): (readonly number[])[] {
  const lists: (readonly number[])[] = [];
  for (const id of bag.ids) {
    const list = words.get(id);
    if (list && list.length <= TOO_COMMON) lists.push(list);
  }
  return lists
    .sort((x, y) => x.length - y.length)
    .slice(0, RARE_FEATURES)
    .filter((list, place) => place < LEAST_FEATURES || list.length <= RARE);
}
