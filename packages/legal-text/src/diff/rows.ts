import { similarity } from './bag.ts';
import type { UnitComparisonRow } from './change.ts';
import type { ComparedUnit } from './compared-unit.ts';
import { diffWords } from './diff-words.ts';
import type { Pairs } from './match-units.ts';
import { increasing } from './sequence-diff.ts';
import type { Kinship } from './split-join.ts';

/**
 * Everything the rows are made of.
 *
 * @example
 * const alignment: Alignment = { pairs, kinship };
 */
export interface Alignment {
  readonly pairs: Pairs;
  readonly kinship: Kinship;
}

/**
 * The row of a pair. Words differ → `changed`; else another parent or another place in the order →
 * `moved`; else another number → `renumbered`.
 *
 * @example
 * pairRow(oldClause, newClause, alignment, new Set()).status; // 'same'
 */
export function pairRow(
  before: ComparedUnit,
  after: ComparedUnit,
  { pairs, kinship }: Alignment,
  crossing: ReadonlySet<ComparedUnit>,
): UnitComparisonRow {
  const related = [...(kinship.parts.get(before) ?? []), ...(kinship.sources.get(after) ?? [])].map(
    (unit) => unit.node.id,
  );
  const equal = before.whole === after.whole;
  const ids = { before: before.node.id, after: after.node.id };
  if (!equal || related.length > 0) {
    return {
      ...ids,
      status: 'changed',
      similarity: equal ? 1 : similarity(before.bag, after.bag),
      ...wordsBetween(before, after),
      ...(related.length > 0 ? { related } : {}),
    };
  }
  return { ...ids, status: placeStatus(before, after, pairs, crossing), similarity: 1 };
}

function placeStatus(
  before: ComparedUnit,
  after: ComparedUnit,
  pairs: Pairs,
  crossing: ReadonlySet<ComparedUnit>,
): UnitComparisonRow['status'] {
  const sameParent =
    before.parent === undefined
      ? after.parent === undefined
      : pairs.after.get(before.parent) === after.parent;
  if (!sameParent || crossing.has(before)) return 'moved';
  return before.node.number === after.node.number ? 'same' : 'renumbered';
}

function wordsBetween(before: ComparedUnit, after: ComparedUnit): Pick<UnitComparisonRow, 'words'> {
  const words = diffWords(before.own, after.own);
  return words.every((change) => change.kind === 'same') ? {} : { words };
}

/**
 * The row of an article that was split off from `whole` or joined into it: one side is the article,
 * the other the unit that shares its text; `related` names the pair of that unit.
 *
 * @example
 * kinRow(oldArticle, splitOff, 'dieu-5').related; // ['dieu-5']
 */
export function kinRow(
  before: ComparedUnit,
  after: ComparedUnit,
  relatedId: string | undefined,
): UnitComparisonRow {
  return {
    before: before.node.id,
    after: after.node.id,
    status: 'changed',
    similarity: similarity(before.bag, after.bag),
    ...wordsBetween(before, after),
    ...(relatedId === undefined ? {} : { related: [relatedId] }),
  };
}

/**
 * Paired units that changed places among their sisters: all but the longest run still in order.
 *
 * @example
 * crossingUnits(before, pairs); // empty when nothing moved
 */
export function crossingUnits(before: readonly ComparedUnit[], pairs: Pairs): Set<ComparedUnit> {
  const byParent = new Map<ComparedUnit | undefined, (readonly [ComparedUnit, ComparedUnit])[]>();
  for (const unit of before) {
    const other = pairs.after.get(unit);
    if (!other) continue;
    const list = byParent.get(unit.parent);
    if (list) list.push([unit, other]);
    else byParent.set(unit.parent, [[unit, other]]);
  }
  const crossing = new Set<ComparedUnit>();
  for (const list of byParent.values()) {
    const inOrder = new Set(
      increasing(list.map(([a, b]) => [a.order, b.order] as const)).map(([order]) => order),
    );
    for (const [unit] of list) if (!inOrder.has(unit.order)) crossing.add(unit);
  }
  return crossing;
}
