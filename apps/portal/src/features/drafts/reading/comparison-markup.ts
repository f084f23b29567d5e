import { changeText } from '#text/vi/drafts.ts';
import { type ChangedSide, changedRuns } from '#ui/changed-words.ts';
import type { Change, ChangedArticle } from './change-list.ts';
import { Markup, markup } from './markup.ts';

/**
 * The changes of two versions as a page shows them: old and new beside each other where there is room, else one column in which
 * what went is struck out and what came is underlined. Both are in the page; the sheet `compare.css` shows one of them.
 */
export function comparisonMarkup(
  articles: readonly ChangedArticle[],
  ordinals: readonly [before: number, after: number],
  beside: BesideChange = () => undefined,
): Markup {
  return markup`${articles.map((article) => articleMarkup(article, ordinals, beside))}`;
}

/** What else is said under the head of a change. */
export type BesideChange = (change: Change) => Markup | undefined;

/** New and old articles may carry the same number. */
export function anchorOf({ id, removed }: Pick<ChangedArticle, 'id' | 'removed'>): string {
  return `${removed ? 'bo' : 'so'}-${id}`;
}

function articleMarkup(
  article: ChangedArticle,
  ordinals: readonly [number, number],
  beside: BesideChange,
): Markup {
  const gone = article.removed && markup` <small class="soft">${changeText.removedArticle}</small>`;
  return markup`<section class="diff-article" id="${anchorOf(article)}"><h3>${article.title}${gone}</h3>${article.changes.map((change) => changeMarkup(change, ordinals, beside(change)))}</section>`;
}

function changeMarkup(
  change: Change,
  [before, after]: readonly [number, number],
  more: Markup | undefined,
): Markup {
  const strong = change.kind !== 'moved' && new Markup(' tag-strong');
  const notes = [
    ...(change.from ? [changeText.movedFrom(change.from)] : []),
    ...(change.related.length > 0 ? [changeText.related(change.related)] : []),
  ];
  const note = notes.length > 0 && markup` <small class="soft">(${notes.join('; ')})</small>`;
  const head = markup`<p class="diff-head"><span class="tag${strong}">${changeText.kinds[change.kind]}</span> ${change.citation}${note}${more}</p>`;
  const texts = sidesOf(change);
  if (!texts) return head;
  return diffMarkup(head, texts, [changeText.version(before), changeText.version(after)]);
}

export interface Sides {
  readonly was: Markup;
  readonly now: Markup;
  readonly both: Markup;
}

/** One row: a head, the two sides with their names, both in one, and what else stands beside them. */
export function diffMarkup(
  head: Markup,
  { was, now, both }: Sides,
  [before, after]: readonly [string, string],
  beside: Markup | false = false,
): Markup {
  return markup`<div class="diff${beside && ' diff-why'}">${head}<div class="was"><h4>${before}</h4><p class="keep-lines">${was}</p></div><div class="now"><h4>${after}</h4><p class="keep-lines">${now}</p></div><p class="both keep-lines">${both}</p>${beside}</div>`;
}

const NOTHING = markup`<span class="soft">–</span>`;

function sidesOf({ kind, words, text }: Change): Sides | undefined {
  if (words) return wordSides(words);
  return text === undefined ? undefined : wholeSides(kind === 'added' ? { after: text } : { before: text });
}

/** A whole text that came or went: marked as one, for a page of underlined words is hard to read. */
export function wholeSides({ before, after }: { readonly before?: string; readonly after?: string }): Sides {
  const was = before === undefined ? NOTHING : markup`<del class="whole">${before}</del>`;
  const now = after === undefined ? NOTHING : markup`<ins class="whole">${after}</ins>`;
  return { was, now, both: after === undefined ? was : now };
}

export function wordSides(words: NonNullable<Change['words']>): Sides {
  return { was: wordsOf(words, 'before'), now: wordsOf(words, 'after'), both: wordsOf(words, 'both') };
}

function wordsOf(words: NonNullable<Change['words']>, side: ChangedSide): Markup {
  return markup`${changedRuns(words, side).map(({ kind, lead, word, tail }) => {
    if (kind === 'same') return markup`${word}`;
    return kind === 'added'
      ? markup`${lead}<ins>${word}</ins>${tail}`
      : markup`${lead}<del>${word}</del>${tail}`;
  })}`;
}
