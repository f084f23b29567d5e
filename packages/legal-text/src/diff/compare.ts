import type { LegalTree } from '../model/node.ts';
import { type Weights, weightsOf } from './bag.ts';
import type { UnitComparison, UnitComparisonRow } from './change.ts';
import { type ComparedUnit, comparedUnits } from './compared-unit.ts';
import { type Limits, matchUnits, type Pairs } from './match-units.ts';
import { type Alignment, crossingUnits, kinRow, pairRow } from './rows.ts';
import { findKin, type Kinship } from './split-join.ts';

// Across articles only near-identical clauses count as moved: two clauses of one law are easily half alike.
const MOVED: Limits = { alike: 0.8, sameNumber: 0.8, sameTitle: 0.8 };
const FEWEST_WORDS_TO_MOVE = 6;

/**
 * Compares two versions unit by unit: articles over the whole document, clauses and points inside
 * paired ones, then what is left over for pieces split off, joined or moved. Rows come in the order
 * of the new version; removed units stand where they stood. Deterministic.
 *
 * Limits: titles of parts, chapters and sections, preamble and closing are not compared; an article
 * rewritten beyond a third of its words shows as removed and added; a clause of fewer than six words
 * is never called moved; which of several equal units moved is told by place alone.
 *
 * @example
 * compareTrees(first, second).rows.find((row) => row.before === 'dieu-5'); // { after: 'dieu-6', status: 'renumbered', … }
 */
export function compareTrees(a: LegalTree, b: LegalTree): UnitComparison {
  const before = comparedUnits(a);
  const after = comparedUnits(b);
  const pairs: Pairs = { after: new Map(), before: new Map() };
  const weights = weightsOf([...before, ...after].map((unit) => unit.bag));
  matchUnits(before, after, pairs, weights);
  const kinship = findKin(before, after, pairs);
  matchInside(before, pairs, weights);
  matchAcross(before, after, pairs, weights);
  return { rows: buildRows(everyUnit(before), everyUnit(after), { pairs, kinship }) };
}

function matchInside(before: readonly ComparedUnit[], pairs: Pairs, weights: Weights): void {
  for (const unit of before) {
    const other = pairs.after.get(unit);
    if (!other) continue;
    matchUnits(unit.children, other.children, pairs, weights);
    matchInside(unit.children, pairs, weights);
  }
}

function matchAcross(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
  weights: Weights,
): void {
  const movable = (unit: ComparedUnit): boolean =>
    unit.parent !== undefined && unit.bag.size >= FEWEST_WORDS_TO_MOVE;
  const oldUnits = everyUnit(before).filter(movable);
  matchUnits(oldUnits, everyUnit(after).filter(movable), pairs, weights, MOVED);
  matchInside(oldUnits, pairs, weights);
}

function everyUnit(units: readonly ComparedUnit[]): ComparedUnit[] {
  return units.flatMap((unit) => [unit, ...everyUnit(unit.children)]);
}

function buildRows(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  alignment: Alignment,
): UnitComparisonRow[] {
  const { pairs, kinship } = alignment;
  const crossing = crossingUnits(before, pairs);
  const splitFrom = inverted(kinship.parts);
  const gone = removedBehind(before, pairs, kinship);
  const rows: UnitComparisonRow[] = gone.first.map(removedRow);
  for (const unit of after) {
    const old = pairs.before.get(unit);
    const whole = splitFrom.get(unit);
    if (old) rows.push(pairRow(old, unit, alignment, crossing));
    else if (whole) rows.push(kinRow(whole, unit, pairs.after.get(whole)?.node.id));
    else rows.push({ after: unit.node.id, status: 'added', similarity: 0 });
    for (const piece of kinship.sources.get(unit) ?? []) rows.push(kinRow(piece, unit, old?.node.id));
    if (old) for (const lost of gone.behind.get(old) ?? []) rows.push(removedRow(lost));
  }
  return rows;
}

function removedRow(unit: ComparedUnit): UnitComparisonRow {
  return { before: unit.node.id, status: 'removed', similarity: 0 };
}

/** Removed units by the last paired unit before them in the old order. */
function removedBehind(
  before: readonly ComparedUnit[],
  pairs: Pairs,
  kinship: Kinship,
): { first: ComparedUnit[]; behind: Map<ComparedUnit, ComparedUnit[]> } {
  const joined = inverted(kinship.sources);
  const first: ComparedUnit[] = [];
  const behind = new Map<ComparedUnit, ComparedUnit[]>();
  let list = first;
  for (const unit of before) {
    if (pairs.after.has(unit)) {
      list = [];
      behind.set(unit, list);
    } else if (!joined.has(unit)) list.push(unit);
  }
  return { first, behind };
}

function inverted(map: ReadonlyMap<ComparedUnit, readonly ComparedUnit[]>): Map<ComparedUnit, ComparedUnit> {
  return new Map([...map].flatMap(([key, units]) => units.map((unit) => [unit, key] as const)));
}
