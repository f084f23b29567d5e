import type { UnitComparison } from '../diff/change.ts';
import { compareTrees } from '../diff/compare.ts';
import type { LegalNode, LegalTree } from '../model/node.ts';
import { walk } from '../model/visit.ts';
import type { Anchor, CarriedAnchor } from './anchor.ts';
import { describeAnchor } from './describe.ts';
import { type MappedRange, mapAligned, type Range } from './map-range.ts';
import { alignFamily, pathTo, rowsOf, textOf } from './remembered.ts';
import { resolveAnchor } from './resolve.ts';
import { type Successor, successorOf } from './successor.ts';

/**
 * Carries an anchor from one version to the next along the comparison of the two (made here when
 * none is given; give it when carrying many). The quoted words keep their place only where that is
 * proven, inside the units that the comparison names; otherwise the anchor names the whole unit and
 * says `quoteLost`. A unit that has no successor is `removed`. Text is never searched for elsewhere.
 *
 * @example
 * carryAnchor({ unit: 'dieu-5' }, first, second); // { state: 'moved', anchor: { unit: 'dieu-6' } }
 */
export function carryAnchor(
  anchor: Anchor,
  before: LegalTree,
  after: LegalTree,
  comparison: UnitComparison = compareTrees(before, after),
): CarriedAnchor {
  const successor = successorOf(anchor.unit, before, after, comparison);
  if (!successor) return { state: 'removed' };
  const { unit, isPrecise, pieces } = successor;
  const stateOf = (heir: LegalNode) => (heir.id === anchor.unit ? 'kept' : 'moved');
  const extra = pieces.length > 0 ? { related: pieces.map((piece) => piece.id) } : {};
  if (!anchor.quote)
    return {
      state: stateOf(unit),
      anchor: { unit: unit.id },
      ...(isPrecise ? {} : { quoteLost: true }),
      ...extra,
    };
  const place = resolveAnchor(before, anchor);
  const found =
    place.state === 'exact'
      ? follow(
          { unit: pathTo(before, anchor.unit).at(-1)!, range: { start: place.start!, end: place.end! } },
          successor,
          {
            before,
            after,
            comparison,
          },
        )
      : undefined;
  if (!found) return { state: stateOf(unit), anchor: { unit: unit.id }, quoteLost: true, ...extra };
  const { unit: heir, range } = found;
  return {
    state: stateOf(heir),
    anchor: describeAnchor(after, heir.id, range.start, range.end),
    ...(range.isChanged ? { quoteChanged: true } : {}),
    ...(heir === unit ? extra : {}),
  };
}

interface Quoted {
  readonly unit: LegalNode;
  readonly range: Range;
}

interface Found {
  readonly unit: LegalNode;
  readonly range: MappedRange;
}

interface Context {
  readonly before: LegalTree;
  readonly after: LegalTree;
  readonly comparison: UnitComparison;
}

/** The words in the successor or, when the unit was split, in the one piece of it that has them. */
function mapInto(
  { unit, range }: Quoted,
  successor: Successor,
  { before, after, comparison }: Context,
): Found | undefined {
  const olds = inOrder(before, [unit, ...successor.sources]);
  const heirs = inOrder(after, [successor.unit, ...successor.pieces]);
  const shift = startIn(olds, unit);
  const alignment = alignFamily(comparison, olds, heirs);
  const mapped = mapAligned(alignment, { start: range.start + shift, end: range.end + shift });
  if (!mapped) return undefined;
  const heir = heirs.find(
    (each) =>
      startIn(heirs, each) <= mapped.start && mapped.end <= startIn(heirs, each) + textOf(each).length,
  );
  if (!heir) return undefined;
  const back = startIn(heirs, heir);
  return { unit: heir, range: { ...mapped, start: mapped.start - back, end: mapped.end - back } };
}

function inOrder(tree: LegalTree, units: readonly LegalNode[]): LegalNode[] {
  const chosen = new Set(units.map((unit) => unit.id));
  if (chosen.size < 2) return units.slice(0, 1);
  const list: LegalNode[] = [];
  walk(tree, (node) => {
    if (chosen.has(node.id)) list.push(node);
  });
  return list;
}

function startIn(units: readonly LegalNode[], unit: LegalNode): number {
  let start = 0;
  for (const each of units) {
    if (each === unit) break;
    start += textOf(each).length + 1;
  }
  return start;
}

/**
 * Words that stand in one clause or point go with it, also when they were quoted from the article around: never over a
 * border that the comparison knows. Found inside the successor of the unit they were quoted from, they are quoted from there again.
 */
function follow(quoted: Quoted, successor: Successor, context: Context): Found | undefined {
  const inner = innerOf(quoted, context.comparison);
  if (!inner) return successor.isPrecise ? mapInto(quoted, successor, context) : undefined;
  const heir = successorOf(inner.unit.id, context.before, context.after, context.comparison);
  const found = heir && follow(inner, heir, context);
  if (!found || !successor.isPrecise) return found;
  const outer = startWithin(successor.unit, found.unit);
  if (outer === undefined) return found;
  const { start, end, isChanged } = found.range;
  return { unit: successor.unit, range: { start: start + outer, end: end + outer, isChanged } };
}

/** Where the text of a unit begins in that of a unit around it; nothing for one that is not in it. */
function startWithin(outer: LegalNode, unit: LegalNode): number | undefined {
  if (outer === unit) return 0;
  for (const { child, start } of childrenIn(outer)) {
    const inside = startWithin(child, unit);
    if (inside !== undefined) return start + inside;
  }
  return undefined;
}

/** Children stand at the end of the text of a unit, each on lines of its own. */
function childrenIn(unit: LegalNode): { child: LegalNode; start: number; end: number }[] {
  let end = textOf(unit).length;
  return unit.children.toReversed().flatMap((child) => {
    const text = textOf(child);
    if (text === '') return [];
    const place = { child, start: end - text.length, end };
    end = place.start - 1;
    return [place];
  });
}

function innerOf({ unit, range }: Quoted, comparison: UnitComparison): Quoted | undefined {
  const place = childrenIn(unit).find(({ start, end }) => range.start >= start && range.end <= end);
  if (!place || rowsOf(comparison, 'before', place.child.id).length === 0) return undefined;
  return { unit: place.child, range: { start: range.start - place.start, end: range.end - place.start } };
}
