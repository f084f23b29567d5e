import type { LegalTree } from '../model/node.ts';
import { articlesOf } from '../model/visit.ts';
import type { AppliedInstructions } from './consolidate.ts';
import { sameUnit } from './edit/same-units.ts';

/**
 * How much of a document an amending act changes, by its articles.
 *
 * @example
 * // { articles: 16, changed: 7, share: 0.4375, mustReplace: false }
 */
export interface AmendmentExtent {
  readonly articles: number;
  /** Articles amended or repealed, in whole or in part; new ones do not count. */
  readonly changed: number;
  readonly share: number;
  /** More than half: the law wants a new document instead of an amending one. */
  readonly mustReplace: boolean;
}

/**
 * Measures whether an amending act goes so far that a new document must replace the old one, from the
 * base and what `applyInstructions` or `consolidate` made of it.
 *
 * Law 64/2025/QH15, Article 8(4): a document of which more than half of the articles are amended is
 * replaced. A warning for the drafter, who may know of an exception.
 *
 * @example
 * amendmentExtent(law, applyInstructions(law, instructions)).mustReplace; // false
 */
export function amendmentExtent(
  base: LegalTree,
  result: Pick<AppliedInstructions, 'tree' | 'lineage'>,
): AmendmentExtent {
  const after = new Map(articlesOf(result.tree).map((article) => [article.id, article]));
  const articles = articlesOf(base);
  const changed = articles.filter((article) => {
    const id = result.lineage.size === 0 ? article.id : result.lineage.get(article.id);
    const now = id === undefined ? undefined : after.get(id);
    return !now || !sameUnit(article, now);
  }).length;
  const share = articles.length === 0 ? 0 : changed / articles.length;
  return { articles: articles.length, changed, share, mustReplace: share > 0.5 };
}
