import type { LegalNode, LegalTree, UnitId } from '../../model/node.ts';
import { readUnitId } from '../../model/unit-id.ts';
import { assignIds } from '../../parse/assign-ids.ts';
import type { UnitDraft } from '../../parse/draft.ts';

/**
 * From the ids of the document before a step to those after it; units that went map to nothing, new
 * units are not in it.
 *
 * @example
 * lineage.get('dieu-6'); // 'dieu-7' after renumbering
 */
export type Lineage = ReadonlyMap<UnitId, UnitId | undefined>;

/**
 * The tree with one unit replaced by others (none: removed), in new objects along its path only.
 *
 * @example
 * withReplaced(tree, [article, clause], [newClause]);
 */
export function withReplaced(
  tree: LegalTree,
  path: readonly LegalNode[],
  units: readonly LegalNode[],
): LegalTree {
  const [first, ...inner] = path;
  if (!first) return tree;
  const replace = (siblings: readonly LegalNode[]): readonly LegalNode[] =>
    replaceIn(siblings, first, inner, units);
  return tree.body.includes(first)
    ? { ...tree, body: replace(tree.body) }
    : { ...tree, appendices: replace(tree.appendices) };
}

function replaceIn(
  siblings: readonly LegalNode[],
  unit: LegalNode,
  inner: readonly LegalNode[],
  units: readonly LegalNode[],
): readonly LegalNode[] {
  const [next, ...deeper] = inner;
  const put = next ? [{ ...unit, children: replaceIn(unit.children, next, deeper, units) }] : units;
  return siblings.flatMap((sibling) => (sibling === unit ? put : [sibling]));
}

/**
 * Gives all units the ids that a parser would give them where they stand now, and says what became of
 * the old ones. This works on the identity of objects: `origin` names, for objects made by a step, the
 * object they were made from.
 *
 * @example
 * const { tree, lineage } = withNewIds(before, after, new Map());
 */
export function withNewIds(
  before: LegalTree,
  after: LegalTree,
  origin: ReadonlyMap<LegalNode, LegalNode>,
): { readonly tree: LegalTree; readonly lineage: Lineage } {
  const body = renamed(after.body);
  const appendices = renamed(after.appendices);
  const now = new Map<LegalNode, UnitId>();
  pair(after.body, body, now);
  pair(after.appendices, appendices, now);
  const lineage = new Map<UnitId, UnitId | undefined>();
  const made = new Map([...origin].map(([unit, from]) => [from, unit]));
  trace(before.body, after.body, made, now, lineage);
  trace(before.appendices, after.appendices, made, now, lineage);
  return { tree: { ...after, body, appendices }, lineage };
}

function renamed(units: readonly LegalNode[]): readonly LegalNode[] {
  return withSources(assignIds(units.map(draftOfUnit)), units);
}

function draftOfUnit(unit: LegalNode): UnitDraft {
  const isAttached = unit.kind === 'appendix' && readUnitId(unit.id).at(-1)?.name !== undefined;
  return {
    kind: unit.kind,
    ...(unit.number === undefined ? {} : { number: unit.number }),
    ...(unit.label === undefined ? {} : { label: unit.label }),
    ...(isAttached ? { attached: true } : {}),
    ...(unit.quoted ? { quoted: true } : {}),
    ...(unit.rows ? { rows: unit.rows } : {}),
    ...(unit.heading === undefined ? {} : { heading: unit.heading }),
    text: unit.text,
    children: unit.children.map(draftOfUnit),
    from: -1,
    to: -1,
  };
}

// A unit that came from no block of this document has no source; the others keep theirs, and those
// that come out as they were stay the same objects.
function withSources(units: readonly LegalNode[], printed: readonly LegalNode[]): readonly LegalNode[] {
  return units.map((unit, index) => {
    const old = printed[index]!;
    const { source: _none, ...rest } = unit;
    const children = withSources(unit.children, old.children);
    const isSame =
      unit.id === old.id &&
      unit.number === old.number &&
      children.every((child, at) => child === old.children[at]);
    return isSame ? old : { ...rest, children, ...(old.source ? { source: old.source } : {}) };
  });
}

function pair(from: readonly LegalNode[], to: readonly LegalNode[], now: Map<LegalNode, UnitId>): void {
  for (const [index, unit] of from.entries()) {
    now.set(unit, to[index]!.id);
    pair(unit.children, to[index]!.children, now);
  }
}

// An object that is still there, or that was made from this one, is the same unit. On the path of the
// change objects are new; there the unit of the same kind and place in the list of its sisters is it.
function trace(
  before: readonly LegalNode[],
  after: readonly LegalNode[],
  made: ReadonlyMap<LegalNode, LegalNode>,
  now: ReadonlyMap<LegalNode, UnitId>,
  lineage: Map<UnitId, UnitId | undefined>,
): void {
  const kept = new Set(after);
  const old = new Set(before);
  const changed = after.filter((unit) => !old.has(unit));
  for (const unit of before) {
    const same = kept.has(unit)
      ? unit
      : (made.get(unit) ?? changed.find((other) => isSameAddress(other, unit)));
    lineage.set(unit.id, same && now.get(same));
    trace(unit.children, same?.children ?? [], made, now, lineage);
  }
}

function isSameAddress(a: LegalNode, b: LegalNode): boolean {
  return a.kind === b.kind && a.number === b.number;
}
