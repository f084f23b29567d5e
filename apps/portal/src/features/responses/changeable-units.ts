import { citationOf, type LegalTree, type UnitComparison, walk } from '@danban/legal-text';
import { textChangesText as text } from '#text/vi/text-changes.ts';
import { changedUnits } from './changes/change-links.ts';

/** Articles, clauses and points that an answer may name as changed; those that differ from the version asked about are marked. */
export function changeable(tree: LegalTree, comparison?: UnitComparison): { value: string; label: string }[] {
  const changed = comparison ? changedUnits(comparison) : new Set<string>();
  const found: { value: string; label: string }[] = [];
  walk(tree, ({ id, kind }) => {
    if (kind !== 'article' && kind !== 'clause' && kind !== 'point') return;
    const citation = citationOf(tree, id);
    found.push({ value: id, label: changed.has(id) ? text.changedOption(citation) : citation });
  });
  return found;
}
