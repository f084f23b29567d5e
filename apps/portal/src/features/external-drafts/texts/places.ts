import { articlesOf, citationOf, foldForSearch, type LegalTree, walk } from '@danban/legal-text';

/** Where a point speaks to: the unit as it is cited, and the article under which points meet. */
export interface Place {
  readonly unitId: string | null;
  /** "khoản 2 Điều 5"; '' for the draft as a whole. */
  readonly place: string;
  /** One key per article; '' for the draft as a whole. */
  readonly articleKey: string;
  readonly articlePlace: string;
}

export const WHOLE_DRAFT: Place = { unitId: null, place: '', articleKey: '', articlePlace: '' };

const POINTED_AT = new Set(['article', 'clause', 'point', 'appendix', 'form']);

/** The units that a form offers, in the order of the text, each under its article. */
export function placesOf(tree: LegalTree): (Place & { readonly unitId: string })[] {
  const places: (Place & { readonly unitId: string })[] = [];
  walk(tree, (node, ancestors) => {
    if (node.quoted) return false;
    if (!POINTED_AT.has(node.kind)) return true;
    const article = [...ancestors, node].find(({ kind }) => kind === 'article') ?? ancestors[0] ?? node;
    places.push({
      unitId: node.id,
      place: citationOf(tree, node.id),
      articleKey: article.id,
      articlePlace: citationOf(tree, article.id),
    });
    return true;
  });
  return places;
}

/** Typed with or without marks; đ is a letter of its own: Điều 5đ is not Điều 5d. */
const ARTICLE = /(?:điều|dieu)\s+(\d+[a-zđ]*)/iu;

/**
 * A place in words, for a text that stands elsewhere or is a scan: "khoản 2 Điều 5" and "Điều 5" meet under Điều 5, what names
 * no article meets under its own words.
 */
export function placeInWords(words: string): Place {
  const place = words.trim();
  if (place === '') return WHOLE_DRAFT;
  const article = ARTICLE.exec(place.normalize('NFC'))?.[1]?.toLocaleLowerCase('vi');
  if (!article)
    return { unitId: null, place, articleKey: `noi:${foldForSearch(place)}`, articlePlace: place };
  const articleKey = `dieu-${article.replaceAll('đ', 'dd')}`;
  return { unitId: null, place, articleKey, articlePlace: `Điều ${article}` };
}

/** The place of a chosen unit; undefined when the text has no such unit. */
export function placeOfUnit(tree: LegalTree, unitId: string): Place | undefined {
  return placesOf(tree).find((place) => place.unitId === unitId);
}

/** Articles in the order of the text, the draft as a whole first, what is not in the text last by its words. */
export function articleOrder(tree: LegalTree | undefined): (a: string, b: string) => number {
  const order = new Map<string, number>([['', -1]]);
  if (tree) for (const [index, { id }] of articlesOf(tree).entries()) order.set(id, index);
  const rank = (key: string) => order.get(key) ?? (Number(/^dieu-(\d+)/.exec(key)?.[1]) || 100_000) + 10_000;
  return (a, b) => rank(a) - rank(b) || a.localeCompare(b, 'vi');
}
