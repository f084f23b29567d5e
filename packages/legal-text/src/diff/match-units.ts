import { sameText } from '../text/fold.ts';
import type { ComparedUnit } from './compared-unit.ts';

/**
 * Pairs of units of two versions, from old to new and back.
 *
 * @example
 * pairs.after.get(unit)?.node.id;
 */
export interface Pairs {
  readonly after: Map<ComparedUnit, ComparedUnit>;
  readonly before: Map<ComparedUnit, ComparedUnit>;
}

/**
 * From which likeness on two units are taken for one: `alike` by words alone, `sameNumber` and
 * `sameTitle` with that support.
 *
 * @example
 * const limits: Limits = { alike: 0.8, sameNumber: 0.8, sameTitle: 0.8 };
 */
export interface Limits {
  readonly alike: number;
  readonly sameNumber: number;
  readonly sameTitle: number;
}

// Unlike articles of one law still share 25-40 % of their words (quy định, cơ quan, …), so half is
// the least that says something by itself; the same number or title makes a third enough.
const ALIGNED: Limits = { alike: 0.5, sameNumber: 0.34, sameTitle: 0.3 };

// Added to the likeness when ranking: the same number wins between equally alike units, and never
// over a unit whose words agree clearly better.
const NUMBER_BONUS = 0.1;
const TITLE_BONUS = 0.1;
const IDENTICAL_BONUS = 0.2;

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly distance: number;
}

/**
 * Pairs units of the same kind, best first. This works by counting the words that every two units
 * share over an index of words, ranking the pairs above the limits (identical text, then likeness
 * helped by number and title, then place), and taking each unit once. Deterministic.
 *
 * @example
 * matchUnits(before, after, pairs); // fills pairs
 */
export function matchUnits(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
  limits: Limits = ALIGNED,
): void {
  const freeBefore = before.filter((unit) => !pairs.after.has(unit));
  const freeAfter = after.filter((unit) => !pairs.before.has(unit));
  if (freeBefore.length === 0 || freeAfter.length === 0) return;
  for (const { a, b } of candidates(freeBefore, freeAfter, limits)) {
    const [left, right] = [freeBefore[a]!, freeAfter[b]!];
    if (!pairs.after.has(left) && !pairs.before.has(right)) pair(pairs, left, right);
  }
}

/**
 * Notes that two units are one.
 *
 * @example
 * pair(pairs, oldArticle, newArticle);
 */
export function pair(pairs: Pairs, before: ComparedUnit, after: ComparedUnit): void {
  pairs.after.set(before, after);
  pairs.before.set(after, before);
}

function candidates(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  limits: Limits,
): Candidate[] {
  const postings = indexWords(after);
  const found: Candidate[] = [];
  for (const [a, unit] of before.entries()) {
    const sharedWith = new Int32Array(after.length);
    for (const [word, times] of unit.bag.counts) {
      for (const [b, count] of postings.get(word) ?? []) sharedWith[b]! += Math.min(times, count);
    }
    for (const [b, other] of after.entries()) {
      const all = unit.bag.size + other.bag.size;
      const score = scoreOf(unit, other, all === 0 ? 1 : (2 * sharedWith[b]!) / all, limits);
      if (score === undefined) continue;
      found.push({ a, b, score, distance: Math.abs(a / before.length - b / after.length) });
    }
  }
  return found.sort((x, y) => y.score - x.score || x.distance - y.distance || x.a - y.a || x.b - y.b);
}

function scoreOf(a: ComparedUnit, b: ComparedUnit, likeness: number, limits: Limits): number | undefined {
  if (a.node.kind !== b.node.kind) return undefined;
  const sameNumber = a.node.number !== undefined && a.node.number === b.node.number;
  const sameTitle = a.node.heading !== undefined && sameText(a.node.heading, b.node.heading ?? '');
  const enough =
    likeness >= limits.alike ||
    (sameNumber && likeness >= limits.sameNumber) ||
    (sameTitle && likeness >= limits.sameTitle);
  if (!enough) return undefined;
  const identical = likeness === 1 && a.whole === b.whole;
  return (
    likeness +
    (sameNumber ? NUMBER_BONUS : 0) +
    (sameTitle ? TITLE_BONUS : 0) +
    (identical ? IDENTICAL_BONUS : 0)
  );
}

function indexWords(units: readonly ComparedUnit[]): Map<string, [number, number][]> {
  const postings = new Map<string, [number, number][]>();
  for (const [index, unit] of units.entries()) {
    for (const [word, count] of unit.bag.counts) {
      const list = postings.get(word);
      if (list) list.push([index, count]);
      else postings.set(word, [[index, count]]);
    }
  }
  return postings;
}
