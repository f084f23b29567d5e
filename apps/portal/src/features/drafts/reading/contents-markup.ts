import { type LegalTree, type OutlineEntry, outline } from '@danban/legal-text';
import { type Markup, markup, slot } from './markup.ts';

/** The contents of the law; in each article's entry a slot named by its id, for its count. */
export function contentsMarkup(tree: LegalTree): Markup {
  return entries(outline(tree));
}

function entries(list: readonly OutlineEntry[]): Markup {
  const articles = list.filter((entry) => entry.kind === 'article');
  const others = list.filter((entry) => entry.kind !== 'article');
  return markup`${articles.length > 0 && markup`<ol>${articles.map(articleEntry)}</ol>`}${others.map(groupEntry)}`;
}

function articleEntry({ id, number, heading, label }: OutlineEntry): Markup {
  return markup`<li><a href="#${id}"><b>${number}</b> <span>${heading || label}</span>${slot(id)}</a></li>`;
}

function groupEntry({ id, label, heading, children }: OutlineEntry): Markup {
  return markup`<h3><a href="#${id}">${label}${heading ? `. ${heading}` : ''}</a></h3>${entries(children)}`;
}
