import type { Chance } from '../chance.ts';
import type { UnitRef } from '../labelled-opinion.ts';
import { hasMarks, withoutMarks } from '../vietnamese-typing.ts';

const MARKER = /\{(\d+(?:\.\d+)?(?:\.[a-z])?)(?::([^}]*))?\}/g;
const WORDS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'];

type Style = (article: string, clause: string, point: string) => string;

/** As a letter that somebody has drawn up names a unit. */
const FORMAL: Readonly<Record<1 | 2 | 3, readonly Style[]>> = {
  1: [(a) => `Điều ${a}`, (a) => `Điều ${a} dự thảo`],
  2: [
    (a, c) => `khoản ${c} Điều ${a}`,
    (a, c) => `khoản ${c} Điều ${a}`,
    (a, c) => `khoản ${c}, Điều ${a}`,
    (a, c) => `Điều ${a}, khoản ${c}`,
    (a, c) => `khoản ${c} Điều ${a} dự thảo`,
  ],
  3: [
    (a, c, p) => `điểm ${p} khoản ${c} Điều ${a}`,
    (a, c, p) => `điểm ${p}, khoản ${c}, Điều ${a}`,
    (a, c, p) => `Điều ${a} khoản ${c} điểm ${p}`,
  ],
};

/** As people name it who type by themselves. */
const LOOSE: Readonly<Record<1 | 2 | 3, readonly Style[]>> = {
  1: [(a) => `điều ${a}`, (a) => `đ${a}`, (a) => `điều ${WORDS[Number(a)]}`, (a) => `Điều ${a} bản dự thảo`],
  2: [
    (a, c) => `điều ${a} khoản ${c}`,
    (a, c) => `k${c} đ${a}`,
    (a, c) => `đ${a}k${c}`,
    (a, c) => `Điều ${a}.${c}`,
    (a, c) => `mục ${c} điều ${a}`,
    (a, c) => `khoản ${WORDS[Number(c)]} điều ${WORDS[Number(a)]}`,
    (a, c) => `điều ${WORDS[Number(a)]} khoản ${WORDS[Number(c)]}`,
    (a, c) => `khoản ${c} của Điều ${a} trong dự thảo`,
    (a, c) => `Khoản ${c} - Điều ${a}`,
  ],
  3: [
    (a, c, p) => `đ${a}k${c} điểm ${p}`,
    (a, c, p) => `điểm ${p} mục ${c} điều ${a}`,
    (a, c, p) => `khoản ${c} điểm ${p} của Điều ${a}`,
  ],
};

export const unitsIn = (text: string): UnitRef[] => [
  ...new Set([...text.matchAll(MARKER)].map(([, unit]) => unit!)),
];

/** The markers put into words: as the letter has them, or as this sender says it. */
export function cited(text: string, luck: Chance, loose = false): string {
  const bare = !hasMarks(text.replace(MARKER, ''));
  return text.replace(MARKER, (_, unit: string, own: string | undefined, at: number) => {
    if (own && !loose) return own;
    const [article = '', clause = '', point = ''] = unit.split('.');
    const depth = (1 + Number(clause !== '') + Number(point !== '')) as 1 | 2 | 3;
    const said = luck.pick((loose ? LOOSE : FORMAL)[depth])(article, clause, point);
    if (bare) return withoutMarks(said);
    const first = at === 0 || /[.!?]\s$/.test(text.slice(0, at));
    return first && !loose ? said[0]!.toUpperCase() + said.slice(1) : said;
  });
}
