import { citationOf, type LegalTree, walk } from '@danban/legal-text';

/** Articles, clauses and points that an answer may name as changed. */
export function changeable(tree: LegalTree): { value: string; label: string }[] {
  const found: { value: string; label: string }[] = [];
  walk(tree, ({ id, kind }) => {
    if (kind === 'article' || kind === 'clause' || kind === 'point')
      found.push({ value: id, label: citationOf(tree, id) });
  });
  return found;
}
