import type { ComparedUnit } from '../compared-unit.ts';
import { type Weights, weightsOf } from './bag.ts';
import { fillGaps } from './fill-gaps.ts';
import { findKin, type Kinship } from './kin.ts';
import { markDoubtful, markDoubtfulArticles } from './mark-doubtful.ts';
import { ARTICLES, type Limits, matchUnits, pairIdentical, SISTERS } from './match-units.ts';
import { pairByChildren } from './pair-by-children.ts';
import { pairMoved, pairVerbatim } from './pair-moved.ts';
import { type Pairs, pair } from './pairs.ts';

/**
 * What became of what: pairs, and pieces beside them.
 *
 * @example
 * const alignment: Alignment = { pairs: noPairs(), kinship: { parts: new Map(), sources: new Map() } };
 */
export interface Alignment {
  readonly pairs: Pairs;
  readonly kinship: Kinship;
}

const FEWEST_WORDS_TO_MOVE = 7;
const KEPT_ITS_PLACE = 0.15;
// What is this alike needs no look elsewhere before it is paired with a sister.
const AT_HOME: Limits = { sure: 0.5, alike: 0.5, apart: 0.5 };

/**
 * Aligns the units of two versions, beginning from the pairs given. This works from the certain to the uncertain:
 * identical units; articles over the whole document; clauses and points within what their parents became; what
 * moved elsewhere; what was split off or joined; and last what merely stands in the same gap. Deterministic.
 *
 * @example
 * alignUnits(comparedUnits(first, cutter), comparedUnits(second, cutter), alignment); // fills alignment
 */
export function alignUnits(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  { pairs, kinship }: Alignment,
): void {
  pairIdentical(before, after, pairs);
  pairByChildren(before, after, pairs);
  const weights = weightsFor(before, after);
  matchUnits(before, after, pairs, weights, ARTICLES);
  // An article that lost most of its clauses to another one is still itself, not a piece of that one.
  fillGaps(before, after, pairs, weights, KEPT_ITS_PLACE);
  findKin(before, after, { pairs, kinship, weights, anywhere: true });
  fillGaps(before, after, pairs, weights);
  markDoubtfulArticles(before, after, pairs, weights);
  const [old, now] = [everyUnit(before).filter(isMovable), everyUnit(after).filter(isMovable)];
  matchFamilies(pairVerbatim(old, now, pairs), pairs, weights);
  // What stands in a doubtful article may have moved elsewhere; it is matched there first.
  const sure = familiesOf(before, { pairs, kinship }).filter((family) => !family.isDoubtful);
  for (const family of sure) matchFamily(family, pairs, weights);
  matchFamilies(pairMoved(old, now, pairs, weights), pairs, weights);
  for (const family of familiesOf(before, { pairs, kinship }))
    finishFamily(family, { pairs, kinship }, weights);
}

// Some hundred units tell common words from rare ones as well as all do, so only so many are read, spread evenly; the
// smallest ones, as every word of an article stands in one of these.
const ENOUGH = 500;

function weightsFor(before: readonly ComparedUnit[], after: readonly ComparedUnit[]): Weights {
  const units = [...everyUnit(before), ...everyUnit(after)].filter((unit) => unit.children.length === 0);
  const step = Math.ceil(units.length / ENOUGH);
  return weightsOf(units.filter((_, place) => place % step === 0).map((unit) => unit.bag));
}

/** The children of a unit, and of those joined with it, beside the children of all that they became. */
interface Family {
  readonly before: readonly ComparedUnit[];
  readonly after: readonly ComparedUnit[];
  readonly isUnchanged: boolean;
  readonly isDoubtful: boolean;
}

function familiesOf(units: readonly ComparedUnit[], { pairs, kinship }: Alignment): Family[] {
  return units.flatMap((unit) => {
    const other = pairs.after.get(unit);
    if (!other) return [];
    const [sources, parts] = [kinship.sources.get(other) ?? [], kinship.parts.get(unit) ?? []];
    const inOrder = (list: readonly ComparedUnit[]): readonly ComparedUnit[] =>
      list.length === 1
        ? list[0]!.children
        : list.toSorted((x, y) => x.order - y.order).flatMap((each) => each.children);
    const before = inOrder([unit, ...sources]);
    const after = inOrder([other, ...parts]);
    const isUnchanged = sources.length + parts.length === 0 && unit.content === other.content;
    return before.length === 0 || after.length === 0
      ? []
      : [{ before, after, isUnchanged, isDoubtful: pairs.doubtful.has(unit) }];
  });
}

function matchFamily({ before, after, isUnchanged }: Family, pairs: Pairs, weights: Weights): void {
  if (isUnchanged) pairOneByOne(before, after, pairs);
  else {
    pairIdentical(before, after, pairs);
    matchUnits(before, after, pairs, weights, AT_HOME);
  }
  matchFamilies(before, pairs, weights);
}

/** Of two units with the same content the children are the same one by one, but for what a person said. */
function pairOneByOne(before: readonly ComparedUnit[], after: readonly ComparedUnit[], pairs: Pairs): void {
  for (const [place, unit] of before.entries()) {
    const other = after[place]!;
    const isFree = !pairs.after.has(unit) && !pairs.before.has(other);
    if (isFree && !pairs.closed.has(unit) && !pairs.closed.has(other)) pair(pairs, unit, other);
  }
}

const NO_KIN: Kinship = { parts: new Map(), sources: new Map() };

/** Counted with signs: reading the words of all units to leave out the shortest would cost a third of a light comparison. */
function isMovable(unit: ComparedUnit): boolean {
  return (
    unit.parent !== undefined && (unit.children.length > 0 || unit.own.ids.length >= FEWEST_WORDS_TO_MOVE)
  );
}

function matchFamilies(units: readonly ComparedUnit[], pairs: Pairs, weights: Weights): void {
  for (const family of familiesOf(units, { pairs, kinship: NO_KIN })) matchFamily(family, pairs, weights);
}

function finishFamily(
  { before, after, isUnchanged, isDoubtful }: Family,
  alignment: Alignment,
  weights: Weights,
): void {
  const { pairs, kinship } = alignment;
  if (!isUnchanged) {
    findKin(before, after, { pairs, kinship, weights, anywhere: false });
    matchUnits(before, after, pairs, weights, SISTERS);
    findKin(before, after, { pairs, kinship, weights, anywhere: false });
    fillGaps(before, after, pairs, weights);
    markDoubtful(before, after, alignment, weights);
    // What is in a doubtful pair is certain only where it is identical.
    for (const unit of isDoubtful ? before : []) {
      const other = pairs.after.get(unit);
      if (other && other.content !== unit.content) pairs.doubtful.add(unit);
    }
  }
  for (const family of familiesOf(before, alignment)) {
    matchFamily(family, pairs, weights);
    finishFamily(family, alignment, weights);
  }
}

/**
 * Units with all below them, parents first.
 *
 * @example
 * everyUnit(comparedUnits(tree, cutter)).length;
 */
export function everyUnit(units: readonly ComparedUnit[]): ComparedUnit[] {
  const all: ComparedUnit[] = [];
  const visit = (unit: ComparedUnit): void => {
    all.push(unit);
    for (const child of unit.children) visit(child);
  };
  for (const unit of units) visit(unit);
  return all;
}
