import type { UnitComparison } from '../diff/change.ts';
import type { LegalNode, LegalTree, UnitId, UnitKind } from '../model/node.ts';
import { sameText } from '../text/fold.ts';
import { alignTexts, pathTo, rowsOf, textOf } from './remembered.ts';

/**
 * The unit of the new version that a unit of the old one became. `isPrecise` is false when only the
 * unit around it is certain; `pieces` are other units that hold text of it since it was split, `sources` other
 * old units whose text is in it since they were joined.
 *
 * @example
 * // { unit: 'dieu-6', isPrecise: true, pieces: [], sources: [] }
 */
export interface Successor {
  readonly unit: LegalNode;
  readonly isPrecise: boolean;
  readonly pieces: readonly LegalNode[];
  readonly sources: readonly LegalNode[];
}

const GROUPS: ReadonlySet<UnitKind> = new Set(['part', 'chapter', 'section', 'subsection']);

/**
 * Finds what a unit became: by its row; for a chapter by where most of its articles went; for a
 * paragraph, dash or table by its words under the successor of the unit around it. A doubtful row gives
 * the unit around.
 *
 * @example
 * successorOf('dieu-5', before, after, compareTrees(before, after))?.unit.id; // 'dieu-6'
 */
export function successorOf(
  id: UnitId,
  before: LegalTree,
  after: LegalTree,
  comparison: UnitComparison,
): Successor | undefined {
  const path = pathTo(before, id);
  const unit = path.at(-1);
  if (!unit) return undefined;
  const around = (): Successor | undefined => {
    const parent = path.at(-2);
    return parent && successorOf(parent.id, before, after, comparison);
  };
  const rows = rowsOf(comparison, 'before', id);
  if (rows.length > 0) {
    const [row, ...others] = rows.toSorted((x, y) => y.similarity - x.similarity);
    const [heir, ...pieces] = [row!, ...others].flatMap(
      (each) => pathTo(after, each.after ?? '').at(-1) ?? [],
    );
    if (!heir) return undefined;
    const sources = [heir, ...pieces]
      .flatMap((each) => rowsOf(comparison, 'after', each.id))
      .flatMap((each) => (each.before === id ? [] : (pathTo(before, each.before ?? '').at(-1) ?? [])));
    if (!row!.doubtful) return { unit: heir, isPrecise: true, pieces, sources };
    const outer = unitAround(heir, path.length > 1, around(), after);
    return outer && { unit: outer, pieces, sources, isPrecise: false };
  }
  if (GROUPS.has(unit.kind)) return groupSuccessor(unit, after, comparison);
  const outer = around();
  return outer && insideSuccessor(unit, path.at(-2)!, outer);
}

/**
 * Of a doubtful heir: the successor of what stood around, if the heir is in it; else the smallest unit that holds both, as
 * the unit may be in either; nothing when there is none, or when what stood around went as a whole: the unit has most
 * likely gone with it, and any answer would be a guess.
 */
function unitAround(
  heir: LegalNode,
  stoodInside: boolean,
  outer: Successor | undefined,
  after: LegalTree,
): LegalNode | undefined {
  const way = pathTo(after, heir.id);
  if (!outer) return stoodInside ? undefined : way.at(-2);
  const other = pathTo(after, outer.unit.id);
  return way.findLast((unit) => other.includes(unit));
}

function groupSuccessor(
  unit: LegalNode,
  after: LegalTree,
  comparison: UnitComparison,
): Successor | undefined {
  const votes = new Map<LegalNode, number>();
  let articles = 0;
  for (const article of articlesBelow(unit)) {
    articles += 1;
    const went = rowsOf(comparison, 'before', article.id)[0]?.after ?? '';
    const group = pathTo(after, went).findLast((node) => node.kind === unit.kind);
    if (group) votes.set(group, (votes.get(group) ?? 0) + 1);
  }
  const [best] = [...votes].sort((x, y) => y[1] - x[1]);
  return best && best[1] * 2 > articles
    ? { unit: best[0], isPrecise: true, pieces: [], sources: [] }
    : undefined;
}

function articlesBelow(node: LegalNode): LegalNode[] {
  return node.children.flatMap((child) => (child.kind === 'article' ? [child] : articlesBelow(child)));
}

// Below half alike, the paragraph in the same place is another paragraph.
const LIKE_ENOUGH = 0.5;

function insideSuccessor(unit: LegalNode, parent: LegalNode, around: Successor): Successor {
  if (!around.isPrecise) return around;
  const sisters = around.unit.children.filter((child) => child.kind === unit.kind);
  const text = textOf(unit);
  const equal = sisters.filter((child) => sameText(textOf(child), text));
  const wasUnique = parent.children.filter((child) => sameText(textOf(child), text)).length === 1;
  if (equal.length === 1 && wasUnique) return { unit: equal[0]!, isPrecise: true, pieces: [], sources: [] };
  const samePlace = sisters.find((child) => child.number === unit.number);
  if (samePlace && shareKept(unit, samePlace) >= LIKE_ENOUGH)
    return { unit: samePlace, isPrecise: true, pieces: [], sources: [] };
  return { ...around, isPrecise: false };
}

function shareKept(before: LegalNode, after: LegalNode): number {
  const { places, after: now } = alignTexts(before, after);
  const kept = places.reduce((sum, place) => (place >= 0 ? sum + 1 : sum), 0);
  return (2 * kept) / (places.length + now.ids.length);
}
