import type { Chance } from '../chance.ts';
import type { UnitRef } from '../labelled-opinion.ts';

const WORDS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Ways to cite an article, a clause or a point; `#` article, `@` clause, `%` point, `*` and `+` their numbers in words. */
const WAYS = {
  article: ['Điều #', 'điều #', 'điều *', 'Điều # dự thảo', 'đ#', 'Điều # của dự thảo này', 'điều số #'],
  clause: [
    'khoản @ Điều #',
    'khoản @, Điều #',
    'Điều #, khoản @',
    'điều #.@',
    'k@ đ#',
    'đ#k@',
    'khoản @ điều #',
    'mục @ điều #',
    'khoản + điều *',
    'điều * khoản +',
    'khoản @ của Điều #',
    'Điều # khoản @ dự thảo',
    'điều # mục @',
    'khoản @ Điều # bản dự thảo',
  ],
  point: [
    'điểm % khoản @ Điều #',
    'điểm %, khoản @, Điều #',
    'Điều #, khoản @, điểm %',
    'điểm % khoản @ điều #',
    'điểm % khoản + điều *',
    'đ#k@ điểm %',
    'Điều # khoản @ điểm %',
  ],
} as const;

export function citing(unit: UnitRef, luck: Chance): string {
  const [article, clause, point] = unit.split('.');
  const ways = point ? WAYS.point : clause ? WAYS.clause : WAYS.article;
  return luck
    .pick(ways)
    .replace('#', article!)
    .replace('@', clause ?? '')
    .replace('%', point ?? '')
    .replace('*', WORDS[Number(article)]!)
    .replace('+', WORDS[Number(clause ?? 0)]!);
}
