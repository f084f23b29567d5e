import { articlesOf, type LegalTree, unitText, walk } from '@danban/legal-text';
import { unitNameOf } from '../near-duplicates/unit-name-of.ts';
import { type ArticleIndex, indexArticles } from '../places/likely-articles.ts';

/** The units of one version as people name them, and the words of its articles; made once for many opinions. */
export interface DraftPlaces {
  /** "5.2.a" → unit id; the first of several that bear one name. */
  readonly unitOf: ReadonlyMap<string, string>;
  readonly articles: ArticleIndex;
}

export function draftPlaces(tree: LegalTree): DraftPlaces {
  const unitOf = new Map<string, string>();
  walk(tree, ({ id }) => {
    const name = unitNameOf(id);
    if (name && !unitOf.has(name)) unitOf.set(name, id);
  });
  const articles = articlesOf(tree).map((article) => ({
    number: article.id,
    heading: article.heading ?? '',
    text: unitText(article),
  }));
  return { unitOf, articles: indexArticles(articles) };
}
