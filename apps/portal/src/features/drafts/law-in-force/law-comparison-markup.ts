import type { Language, Translated } from '#text/language.ts';
import { keepTogether } from '#text/vi/keep-together.ts';
import type { lawChangeWords, publicLawText } from '#text/vi/law-in-force.ts';
import { diffMarkup, langOf, type Sides, wholeSides, wordSides } from '../reading/comparison-markup.ts';
import { type Markup, markup } from '../reading/markup.ts';
import type { PublishedLawComparison } from './published-law-comparison.ts';

type Row = PublishedLawComparison['rows'][number];

/** In which language the words around the rows are. */
interface Around {
  readonly language: Language;
  readonly words: Translated<typeof publicLawText>;
  readonly changes: Translated<typeof lawChangeWords>;
}

/** The published rows as the public page shows them: two texts and the reason beside each other where there is room. */
export function lawComparisonMarkup(rows: readonly Row[], around: Around): Markup {
  return markup`${rows.map((row, index) => rowMarkup(row, index + 1, around))}`;
}

function rowMarkup(row: Row, number: number, around: Around): Markup {
  const { language, words, changes } = around;
  const lang = langOf(language);
  const head = markup`<h3 class="diff-head"><span class="tag tag-strong"${lang}>${changes[row.change]}</span> ${keepTogether(row.unit)}</h3>`;
  const reason = markup`<p class="why keep-lines"><b${lang}>${words.reason}:</b> ${row.reason}</p>`;
  const names = [words.columns.before, words.columns.after] as const;
  return markup`<section class="diff-article" id="dong-${number}">${diffMarkup(head, sidesOf(row, around), names, { language, beside: reason })}</section>`;
}

function sidesOf({ before, after, words: changed, change }: Row, { language, words }: Around): Sides {
  if (changed) return wordSides(changed);
  if (change === 'moved' && after !== undefined) {
    const same = markup`${after}`;
    return { was: same, now: same, both: same };
  }
  const sides = wholeSides({
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  });
  const absent = (said: string) => markup`<span class="soft"${langOf(language)}>${said}</span>`;
  return {
    ...sides,
    ...(before === undefined ? { was: absent(words.notThere) } : {}),
    ...(after === undefined ? { now: absent(words.gone) } : {}),
  };
}
