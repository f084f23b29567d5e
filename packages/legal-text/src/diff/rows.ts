import type { Alignment } from './align/align-units.ts';
import type { Pairs } from './align/pairs.ts';
import type { UnitChange, UnitComparisonRow, WordChange } from './change.ts';
import type { ComparedUnit } from './compared-unit.ts';
import { diffCut } from './diff-words.ts';
import type { Cutter } from './words/cut-text.ts';
import { increasing } from './words/sequence-diff.ts';

/**
 * Everything the rows are made of.
 *
 * @example
 * const source: RowSource = { alignment, cutter, crossing: crossingUnits(before, alignment.pairs), words: new Map() };
 */
export interface RowSource {
  readonly alignment: Alignment;
  readonly cutter: Cutter;
  /** Old units that changed places among their sisters. */
  readonly crossing: ReadonlySet<ComparedUnit>;
  /** Differences of own words, each made once: the row of a unit needs them, and so does that of its article. */
  readonly words: Map<ComparedUnit, Map<ComparedUnit, readonly WordChange[]>>;
}

/**
 * The row of a pair. Words differ → `changed`; else another parent or another place in the order →
 * `moved`; else another number → `renumbered`.
 *
 * @example
 * pairRow(oldClause, newClause, source).status; // 'same'
 */
export function pairRow(before: ComparedUnit, after: ComparedUnit, source: RowSource): UnitComparisonRow {
  const { pairs, kinship } = source.alignment;
  const [parts, sources] = [kinship.parts.get(before) ?? [], kinship.sources.get(after) ?? []];
  const related = [...parts, ...sources].map((unit) => unit.node.id);
  const isEqual = before.content === after.content;
  const place = placeStatus(before, after, source);
  const isChanged = !isEqual || related.length > 0;
  let change: UnitChange = isEqual || place === 'moved' ? place : 'edited';
  if (related.length > 0) change = parts.length > 0 ? 'split' : 'merged';
  return {
    before: before.node.id,
    after: after.node.id,
    status: isChanged ? 'changed' : place,
    change,
    similarity: isEqual ? 1 : similarityOf(before, after, source),
    ...wordsShown(before, after, source),
    ...(related.length > 0 ? { related } : {}),
    ...(pairs.doubtful.has(before) ? { doubtful: true } : {}),
  };
}

function placeStatus(
  before: ComparedUnit,
  after: ComparedUnit,
  { alignment: { pairs }, crossing }: RowSource,
): 'same' | 'moved' | 'renumbered' {
  if (!haveSameParent(before, after, pairs) || crossing.has(before)) return 'moved';
  return before.node.number === after.node.number ? 'same' : 'renumbered';
}

function haveSameParent(before: ComparedUnit, after: ComparedUnit, pairs: Pairs): boolean {
  return before.parent === undefined
    ? after.parent === undefined
    : pairs.after.get(before.parent) === after.parent;
}

function wordsShown(
  before: ComparedUnit,
  after: ComparedUnit,
  source: RowSource,
): Pick<UnitComparisonRow, 'words'> {
  const words = before.content === after.content ? undefined : wordsBetween(before, after, source);
  return words ? { words } : {};
}

/** Twice the characters that both keep, clause by clause, over all characters. */
function similarityOf(before: ComparedUnit, after: ComparedUnit, source: RowSource): number {
  const all = lengthOf(before) + lengthOf(after);
  return all === 0 ? 1 : (2 * keptBetween(before, after, source)) / all;
}

function lengthOf(unit: ComparedUnit): number {
  return unit.children.reduce((sum, child) => sum + lengthOf(child), unit.own.text.length);
}

function keptBetween(before: ComparedUnit, after: ComparedUnit, source: RowSource): number {
  if (before.content === after.content) return (lengthOf(before) + lengthOf(after)) / 2;
  const words = wordsBetween(before, after, source);
  let kept = words ? 0 : (before.own.text.length + after.own.text.length) / 2;
  for (const { kind, text } of words ?? []) if (kind === 'same') kept += text.length;
  for (const child of before.children) {
    const other = source.alignment.pairs.after.get(child);
    if (other?.parent === after) kept += keptBetween(child, other, source);
  }
  return kept;
}

function wordsBetween(
  before: ComparedUnit,
  after: ComparedUnit,
  { cutter, words }: RowSource,
): readonly WordChange[] | undefined {
  if (before.own.content === after.own.content) return undefined;
  const known = words.get(before)?.get(after) ?? diffCut(before.own, after.own, cutter);
  words.set(before, (words.get(before) ?? new Map()).set(after, known));
  return known;
}

/**
 * The row of a unit that was split off from `whole` or joined into it: one side is the unit,
 * the other the one that shares its text; `related` names the pair of that one.
 *
 * @example
 * kinRow(oldArticle, splitOff, 'split', rest, source).related; // ['dieu-5']
 */
export function kinRow(
  before: ComparedUnit,
  after: ComparedUnit,
  change: 'split' | 'merged',
  related: ComparedUnit | undefined,
  source: RowSource,
): UnitComparisonRow {
  return {
    before: before.node.id,
    after: after.node.id,
    status: 'changed',
    change,
    similarity: similarityOf(before, after, source),
    ...wordsShown(before, after, source),
    ...(related === undefined ? {} : { related: [related.node.id] }),
    piece: true,
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
    if (!other || !haveSameParent(unit, other, pairs)) continue;
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
