import type { Chance } from './chance.ts';
import type { Draft, UnitRef } from './labelled-opinion.ts';
import PHRASES from './phrases.json' with { type: 'json' };

const word = (digits: string) => PHRASES.numerals[Number(digits)]!;

type Style = (article: string, clause: string, point: string) => string;

const ARTICLE: readonly Style[] = [
  (a) => `Điều ${a}`,
  (a) => `điều ${a}`,
  (a) => `đ${a}`,
  (a) => `điều ${word(a)}`,
];
const CLAUSE: readonly Style[] = [
  (a, c) => `khoản ${c} Điều ${a}`,
  (a, c) => `khoản ${c}, Điều ${a} dự thảo`,
  (a, c) => `Điều ${a} khoản ${c}`,
  (a, c) => `k${c} đ${a}`,
  (a, c) => `d${a}k${c}`,
  (a, c) => `điều ${word(a)} khoản ${word(c)}`,
  (a, c) => `khoản ${word(c)} điều ${word(a)}`,
  (a, c) => `Điều ${a}.${c}`,
  (a, c) => `mục ${c} điều ${a}`,
];
const POINT: readonly Style[] = [
  (a, c, p) => `điểm ${p} khoản ${c} Điều ${a}`,
  (a, c, p) => `điểm ${p}), khoản ${c}, Điều ${a}`,
  (a, c, p) => `Điều ${a} khoản ${c} điểm ${p}`,
  (a, c, p) => `d${a}k${c} điểm ${p}`,
  (a, c, p) => `điều ${word(a)} khoản ${word(c)} điểm ${p}`,
];

/**
 * One of the ways in which people name a unit. A unit named by its heading is labelled with the article only,
 * for the heading is the article's.
 */
export function cite(
  unit: UnitRef,
  draft: Draft,
  chance: Chance,
  byHeading: boolean,
): { words: string; unit: UnitRef } {
  const [article = '', clause, point] = unit.split('.');
  if (byHeading && chance.happens(0.1)) {
    const { heading } = draft.articles.find(({ number }) => number === Number(article))!;
    return { words: `mục ${heading.toLowerCase()} ở điều ${article}`, unit: article };
  }
  const styles = point ? POINT : clause ? CLAUSE : ARTICLE;
  return { words: chance.pick(styles)(article, clause ?? '', point ?? ''), unit };
}
