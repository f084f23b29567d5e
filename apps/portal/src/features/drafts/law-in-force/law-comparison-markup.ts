import { keepTogether } from '#text/vi/keep-together.ts';
import { lawChangeWords, lawText, publicLawText } from '#text/vi/law-in-force.ts';
import { diffMarkup, type Sides, wholeSides, wordSides } from '../reading/comparison-markup.ts';
import { type Markup, markup } from '../reading/markup.ts';
import type { PublishedLawComparison } from './published-law-comparison.ts';

type Row = PublishedLawComparison['rows'][number];

/** The published rows as the public page shows them: two texts and the reason beside each other where there is room. */
export function lawComparisonMarkup(rows: readonly Row[]): Markup {
  return markup`${rows.map((row, index) => rowMarkup(row, index + 1))}`;
}

function rowMarkup(row: Row, number: number): Markup {
  const head = markup`<h3 class="diff-head"><span class="tag tag-strong">${lawChangeWords[row.change]}</span> ${keepTogether(row.unit)}</h3>`;
  const reason = markup`<p class="why keep-lines"><b>${publicLawText.reason}:</b> ${row.reason}</p>`;
  const names = [lawText.columns.before, lawText.columns.after] as const;
  return markup`<section class="diff-article" id="dong-${number}">${diffMarkup(head, sidesOf(row), names, reason)}</section>`;
}

function sidesOf({ before, after, words, change }: Row): Sides {
  if (words) return wordSides(words);
  if (change === 'moved' && after !== undefined) {
    const same = markup`${after}`;
    return { was: same, now: same, both: same };
  }
  const sides = wholeSides({
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  });
  const absent = (said: string) => markup`<span class="soft">${said}</span>`;
  return {
    ...sides,
    ...(before === undefined ? { was: absent(lawText.notThere) } : {}),
    ...(after === undefined ? { now: absent(lawText.gone) } : {}),
  };
}
