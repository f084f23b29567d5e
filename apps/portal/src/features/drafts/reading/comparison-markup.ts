import type { Language, Translated } from '#text/language.ts';
import { changeText } from '#text/vi/drafts.ts';
import { type ChangedSide, changedRuns } from '#ui/changed-words.ts';
import type { Change, ChangedArticle } from './change-list.ts';
import { Markup, markup } from './markup.ts';

/** In which language the words around the texts are; the texts and their citations are Vietnamese. */
export interface Around {
  readonly language: Language;
  readonly words: Translated<
    Pick<typeof changeText, 'kinds' | 'movedFrom' | 'related' | 'removedArticle' | 'version'>
  >;
}
export const IN_VIETNAMESE: Around = { language: 'vi', words: changeText };

/** The `lang` of our own words, and of a citation inside them; nothing on a Vietnamese page. */
export const langOf = (language: Language): Markup | false =>
  language !== 'vi' && new Markup(` lang="${language}"`);
const cited = (citation: string, { language }: Pick<Around, 'language'>): Markup =>
  language === 'vi' ? markup`${citation}` : markup`<span lang="vi">${citation}</span>`;

/**
 * The changes of two versions as a page shows them: old and new beside each other where there is room, else one column in which
 * what went is struck out and what came is underlined. Both are in the page; the sheet `compare.css` shows one of them.
 */
export function comparisonMarkup(
  articles: readonly ChangedArticle[],
  ordinals: readonly [before: number, after: number],
  around = IN_VIETNAMESE,
  beside: BesideChange = () => undefined,
): Markup {
  return markup`${articles.map((article) => articleMarkup(article, ordinals, around, beside))}`;
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
  around: Around,
  beside: BesideChange,
): Markup {
  const { words, language } = around;
  const gone =
    article.removed && markup` <small class="soft"${langOf(language)}>${words.removedArticle}</small>`;
  return markup`<section class="diff-article" id="${anchorOf(article)}"><h3>${article.title}${gone}</h3>${article.changes.map((change) => changeMarkup(change, ordinals, around, beside(change)))}</section>`;
}

function changeMarkup(
  change: Change,
  [before, after]: readonly [number, number],
  around: Around,
  more: Markup | undefined,
): Markup {
  const { words, language } = around;
  const strong = change.kind !== 'moved' && new Markup(' tag-strong');
  const notes = [
    ...(change.from ? [markup`${words.movedFrom} ${cited(change.from, around)}`] : []),
    ...(change.related.length > 0
      ? [markup`${words.related} ${cited(change.related.join(', '), around)}`]
      : []),
  ];
  const [first, second] = notes;
  const said = first && markup`${first}${second && markup`; ${second}`}`;
  const note = said && markup` <small class="soft"${langOf(language)}>(${said})</small>`;
  const head = markup`<p class="diff-head"><span class="tag${strong}"${langOf(language)}>${words.kinds[change.kind]}</span> ${change.citation}${note}${more}</p>`;
  const texts = sidesOf(change);
  if (!texts) return head;
  return diffMarkup(head, texts, [words.version(before), words.version(after)], { language });
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
  { language, beside = false }: { readonly language: Language; readonly beside?: Markup | false },
): Markup {
  return markup`<div class="diff${beside && ' diff-why'}">${head}<div class="was"><h4${langOf(language)}>${before}</h4><p class="keep-lines">${was}</p></div><div class="now"><h4${langOf(language)}>${after}</h4><p class="keep-lines">${now}</p></div><p class="both keep-lines">${both}</p>${beside}</div>`;
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
