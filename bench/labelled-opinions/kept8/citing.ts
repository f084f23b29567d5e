import type { Chance } from '../chance.ts';
import type { UnitRef } from '../labelled-opinion.ts';
import { hasMarks, withoutMarks } from '../vietnamese-typing.ts';

const MARKER = /\{(\d+(?:\.\d+)?(?:\.[a-z])?)(?::([^}]*))?\}/g;
const WORDS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám'];

type Style = (article: string, clause: string, point: string) => string;

/** As a letter that somebody has drawn up names a unit. */
const FORMAL: Readonly<Record<1 | 2 | 3, readonly Style[]>> = {
  1: [(a) => `Điều ${a}`, (a) => `Điều ${a}`, (a) => `Điều ${a} của dự thảo`],
  2: [
    (a, c) => `khoản ${c} Điều ${a}`,
    (a, c) => `khoản ${c} Điều ${a}`,
    (a, c) => `khoản ${c}, Điều ${a}`,
    (a, c) => `Điều ${a} khoản ${c}`,
    (a, c) => `khoản ${c} Điều ${a} của dự thảo`,
  ],
  3: [(a, c, p) => `điểm ${p} khoản ${c} Điều ${a}`, (a, c, p) => `Điều ${a}, khoản ${c}, điểm ${p}`],
};

/** As people name it who type by themselves. */
const LOOSE: Readonly<Record<1 | 2 | 3, readonly Style[]>> = {
  1: [(a) => `điều ${a}`, (a) => `đ${a}`, (a) => `điều ${WORDS[Number(a)]}`, (a) => `điều số ${a}`],
  2: [
    (a, c) => `điều ${a} khoản ${c}`,
    (a, c) => `khoản ${c} điều ${a}`,
    (a, c) => `k${c} đ${a}`,
    (a, c) => `đ${a}k${c}`,
    (a, c) => `điều ${a}.${c}`,
    (a, c) => `mục ${c} điều ${a}`,
    (a, c) => `khoản ${WORDS[Number(c)]} điều ${WORDS[Number(a)]}`,
    (a, c) => `khoản ${c} ở Điều ${a} bản dự thảo`,
    (a, c) => `Đ.${a}, k.${c}`,
  ],
  3: [
    (a, c, p) => `đ${a}k${c} điểm ${p}`,
    (a, c, p) => `điểm ${p} mục ${c} điều ${a}`,
    (a, c, p) => `điều ${a} khoản ${c} điểm ${p}`,
  ],
};

export const unitsIn = (text: string): UnitRef[] => [
  ...new Set([...text.matchAll(MARKER)].map(([, unit]) => unit!)),
];

/** Each marker gets its words, and keeps them when the letter is passed on; `anew`: this sender says it in his own way. */
export function settled(text: string, luck: Chance, loose = false, anew = false): string {
  const bare = !hasMarks(text.replace(MARKER, ''));
  return text.replace(MARKER, (marker, unit: string, own: string | undefined, at: number) => {
    if (own && !anew) return marker;
    const [article = '', clause = '', point = ''] = unit.split('.');
    const depth = (1 + Number(clause !== '') + Number(point !== '')) as 1 | 2 | 3;
    const said = luck.pick((loose ? LOOSE : FORMAL)[depth])(article, clause, point);
    const first = at === 0 || /[.!?]\s$|\n$/.test(text.slice(0, at));
    const words = first && !loose ? said[0]!.toUpperCase() + said.slice(1) : said;
    return `{${unit}:${bare ? withoutMarks(words) : words}}`;
  });
}

export const spoken = (template: string) => template.replace(MARKER, (_, __, words: string) => words);

/** The units of a phrase in the words that the letter has for them. */
export const sameWords = (text: string, letter: string) =>
  text.replace(
    /\{(\d[\w.]*)\}/g,
    (marker, unit: string) => [...letter.matchAll(MARKER)].find(([, other]) => other === unit)?.[0] ?? marker,
  );
