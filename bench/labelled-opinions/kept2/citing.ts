import type { Chance } from '../chance.ts';
import type { Draft, UnitRef } from '../labelled-opinion.ts';
import PHRASES from './phrases.json' with { type: 'json' };

const word = (digits: string) => PHRASES.numerals[Number(digits)]!;

type Style = (article: string, clause: string, point: string) => string;

const CLAUSE: readonly Style[] = [
  (a, c) => `khoản ${c} của Điều ${a}`,
  (a, c) => `Điều ${a}, khoản ${c}`,
  (a, c) => `Điều ${a} (khoản ${c})`,
  (a, c) => `khoản ${c} - Điều ${a}`,
  (a, c) => `khoản ${c}/Điều ${a}`,
  (a, c) => `K${c}Đ${a}`,
  (a, c) => `đ.${a} k.${c}`,
  (a, c) => `điều ${a} mục ${c}`,
  (a, c) => `khoản ${c} điều ${a} bản dự thảo`,
  (a, c) => `khoản ${word(c)} Điều ${a}`,
  (a, c) => `khoản ${word(c)} của điều ${word(a)}`,
  (a, c) => `Điều số ${a}, khoản số ${c}`,
];
const POINT: readonly Style[] = [
  (a, c, p) => `điểm ${p} khoản ${c} của Điều ${a}`,
  (a, c, p) => `Điều ${a}, khoản ${c}, điểm ${p}`,
  (a, c, p) => `điểm "${p}" khoản ${c} Điều ${a}`,
  (a, c, p) => `khoản ${c} Điều ${a}, điểm ${p}`,
  (a, c, p) => `điểm ${p}, k${c}, đ${a}`,
];

/** One of the ways in which people name a unit; by its heading it is the article that is named. */
export function cite(
  unit: UnitRef,
  draft: Draft,
  luck: Chance,
  byHeading: boolean,
): { words: string; unit: UnitRef } {
  const [article = '', clause = '', point] = unit.split('.');
  if (byHeading && luck.happens(0.08)) {
    const { heading } = draft.articles.find(({ number }) => number === Number(article))!;
    return { words: `phần "${heading}" (Điều ${article})`, unit: article };
  }
  return { words: luck.pick(point ? POINT : CLAUSE)(article, clause, point ?? ''), unit };
}
