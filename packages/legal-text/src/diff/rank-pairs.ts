import { type Weights, weighedSimilarity } from './bag.ts';
import type { ComparedUnit } from './compared-unit.ts';
import type { Limits } from './match-units.ts';

// Added to the likeness when ranking: the same number wins between equally alike units, and never
// over a unit whose words agree clearly better.
const NUMBER_BONUS = 0.1;
const TITLE_BONUS = 0.1;
const IDENTICAL_BONUS = 0.2;

// Units that are alike share rare words. Looking only at units that share one of the eight rarest words
// of a unit (rare: in at most 20 units) keeps the work linear; a unit of common words only is looked
// up by its two rarest. On real revisions the rows are the same as with 12 words and 60 units.
const RARE_WORDS = 8;
const RARE = 20;
const LEAST_WORDS = 2;

// What stands in more units than this tells nothing; looking all of them up would cost their square.
const TOO_COMMON = 1000;

/**
 * A likely pair, by index into the two lists.
 *
 * @example
 * const candidate: Candidate = { a: 0, b: 1, score: 0.9, distance: 0.1 };
 */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** How far apart they stand in their lists, as shares of the length. */
  readonly distance: number;
}

/**
 * Likely pairs above the limits, best first: likeness of words helped by number and title, then
 * nearness, then order.
 *
 * @example
 * rankPairs(before, after, weights, limits)[0]; // { a: 4, b: 5, score: 1.1, distance: 0.02 }
 */
export function rankPairs(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  weights: Weights,
  limits: Limits,
): Candidate[] {
  if (before.length === 0 || after.length === 0) return [];
  const index = indexUnits(after);
  const found: Candidate[] = [];
  for (const [a, unit] of before.entries()) {
    for (const b of lookUp(index, unit, limits)) {
      const score = scoreOf(unit, after[b]!, weights, limits);
      if (score === undefined) continue;
      found.push({ a, b, score, distance: Math.abs(a / before.length - b / after.length) });
    }
  }
  return found.sort((x, y) => y.score - x.score || x.distance - y.distance || x.a - y.a || x.b - y.b);
}

function scoreOf(a: ComparedUnit, b: ComparedUnit, weights: Weights, limits: Limits): number | undefined {
  if (a.node.kind !== b.node.kind) return undefined;
  const likeness = weighedSimilarity(a.bag, b.bag, weights);
  const sameNumber = a.node.number !== undefined && a.node.number === b.node.number;
  const sameTitle = a.title !== '' && a.title === b.title;
  const enough =
    likeness >= limits.alike ||
    (sameNumber && likeness >= limits.sameNumber) ||
    (sameTitle && likeness >= limits.sameTitle);
  if (!enough) return undefined;
  const bonus = (sameNumber ? NUMBER_BONUS : 0) + (sameTitle ? TITLE_BONUS : 0);
  return likeness + bonus + (a.whole === b.whole ? IDENTICAL_BONUS : 0);
}

type Index = ReadonlyMap<string, readonly number[]>;

function indexUnits(units: readonly ComparedUnit[]): Index {
  const index = new Map<string, number[]>();
  for (const [place, unit] of units.entries()) {
    for (const key of [...unit.bag.counts.keys(), ...supports(unit)]) {
      const list = index.get(key);
      if (list) list.push(place);
      else index.set(key, [place]);
    }
  }
  return index;
}

// Number and title are indexed beside the words, with a sign that no word begins with.
function supports(unit: ComparedUnit): string[] {
  return unit.title === '' ? [`#${unit.node.number}`] : [`#${unit.node.number}`, `~${unit.title}`];
}

function lookUp(index: Index, unit: ComparedUnit, limits: Limits): Set<number> {
  const telling = (keys: Iterable<string>): (readonly number[])[] =>
    [...keys]
      .map((key) => index.get(key) ?? [])
      .filter((list) => list.length > 0 && list.length <= TOO_COMMON);
  const lists = telling(unit.bag.counts.keys())
    .sort((x, y) => x.length - y.length)
    .slice(0, RARE_WORDS)
    .filter((list, place) => place < LEAST_WORDS || list.length <= RARE);
  // Where number and title lower no limit they need not be looked up.
  const isHelped = limits.sameNumber < limits.alike || limits.sameTitle < limits.alike;
  return new Set([...lists, ...(isHelped ? telling(supports(unit)) : [])].flat());
}
