import {
  articlesOf,
  compareTrees,
  type LegalTree,
  type UnitComparison,
  type UnitId,
} from '@danban/legal-text';
import { type ChangedArticle, type ChangeKind, changeList } from './change-list.ts';
import {
  type Around,
  anchorOf,
  type BesideChange,
  comparisonMarkup,
  IN_VIETNAMESE,
} from './comparison-markup.ts';

/** One article of the list "mới / sửa / bỏ / chuyển". */
export interface ListedArticle {
  /** Address on the page of the comparison. */
  readonly anchor: string;
  readonly title: string;
  readonly kind: ChangeKind;
  /** What changed in it, in the words of citations: "sửa khoản 2 Điều 7". */
  readonly inside: readonly { readonly kind: ChangeKind; readonly citation: string }[];
}

/** A comparison prepared for reading: made once, for two texts that never change. */
export interface ComparisonReading {
  readonly articles: readonly ListedArticle[];
  /** Articles in which nothing changed: "Điều 1". */
  readonly unchanged: readonly { readonly id: UnitId; readonly label: string }[];
  readonly html: string;
}

interface ComparedText {
  readonly tree: LegalTree;
  readonly ordinal: number;
}

export function comparisonReadingOf(
  before: ComparedText,
  after: ComparedText,
  comparison: UnitComparison = compareTrees(before.tree, after.tree),
  around: Around = IN_VIETNAMESE,
  beside?: BesideChange,
): ComparisonReading {
  const changed = changeList(comparison, before.tree, after.tree);
  const touched = new Set(changed.flatMap(({ id, removed }) => (removed ? [] : [id])));
  return {
    articles: changed.map((article) => ({
      anchor: anchorOf(article),
      title: article.title,
      kind: kindOf(article),
      inside: article.changes
        .filter((change) => change.id !== article.id)
        .map(({ kind, citation }) => ({ kind, citation })),
    })),
    unchanged: articlesOf(after.tree)
      .filter(({ id, quoted }) => !quoted && !touched.has(id))
      .map(({ id, label = '' }) => ({ id, label: label.replace(/\.$/, '') })),
    html: comparisonMarkup(changed, [before.ordinal, after.ordinal], around, beside).html,
  };
}

/** What became of the article as a whole; one in which only clauses came or went was amended. */
export function kindOf(article: ChangedArticle): ChangeKind {
  if (article.removed) return 'removed';
  const whole = article.changes.find(({ id, kind }) => id === article.id && kind !== 'removed');
  if (whole?.kind === 'added') return 'added';
  const isOnlyMoved = whole?.kind === 'moved' && article.changes.length === 1;
  return isOnlyMoved ? 'moved' : 'changed';
}
