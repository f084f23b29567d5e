import type { Chance } from '../chance.ts';
import type { UnitRef } from '../labelled-opinion.ts';

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Đỗ',
  'Bùi',
  'Võ',
  'Hà',
  'Lương',
  'Lò',
  'Vàng',
  'Sùng',
  'Mai',
  'Tạ',
];
const MIDDLES = ['Thị', 'Văn', 'Đức', 'Ngọc', 'Minh', 'Kim', 'Thanh', 'Hữu', 'Thị Thu', 'Quốc'];
const GIVEN = [
  'Lành',
  'Thoa',
  'Tín',
  'Hạnh',
  'Khoa',
  'Sương',
  'Bền',
  'Quý',
  'Hòa',
  'Nhàn',
  'Thủy',
  'Đào',
  'Chiến',
  'Mận',
  'Phúc',
  'Yên',
  'Tâm',
  'Duy',
  'Gấm',
  'Thơ',
  'Páo',
  'Mẩy',
  'Hoàng',
  'Loan',
  'Đạt',
];
const HAMLETS = [
  'Bãi Sậy',
  'Gò Mít',
  'Đông',
  'Thượng',
  'Cồn',
  'Khe Vầu',
  'Nà Hin',
  'Tân Lập',
  'Cầu Ván',
  'Đình',
  'Rộc Dưới',
  'Soi',
];
const STREETS = [
  'đường Bến Gỗ',
  'đường Lò Rèn',
  'chợ cóc Cây Gõ',
  'hẻm 12',
  'ngõ 7',
  'đường Ga Cũ',
  'dốc Nhà Thờ',
];
const BODIES = ['HTX', 'HND', 'HPN', 'ĐTN'];

const from = (chance: Chance, low: number, high: number) => low + chance.below(high - low + 1);
const digits = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => chance.below(10)).join('');

/** Numbers that nobody has: 0900 is given to no subscriber here, an identity number does not begin with 000. */
export const telephone = (chance: Chance) => `0900 ${digits(chance, 3)} ${digits(chance, 3)}`;
export const fullName = (chance: Chance) =>
  `${chance.pick(FAMILIES)} ${chance.pick(MIDDLES)} ${chance.pick(GIVEN)}`;

const SLOTS: Readonly<Record<string, (chance: Chance) => string>> = {
  name: fullName,
  place: (chance) => `${chance.pick(['thôn', 'xóm', 'ấp'])} ${chance.pick(HAMLETS)}`,
  hamlet: (chance) => chance.pick(HAMLETS),
  street: (chance) => chance.pick(STREETS),
  years: (chance) => String(from(chance, 4, 38)),
  age: (chance) => String(from(chance, 66, 88)),
  n: (chance) => String(from(chance, 3, 8)),
  sao: (chance) => String(from(chance, 2, 14)),
  class: (chance) => `lớp ${from(chance, 1, 5)}${chance.pick(['A', 'B', 'C'])}`,
  num: (chance) => `${from(chance, 3, 95)}/CV-${chance.pick(BODIES)}`,
  phone: telephone,
  cccd: (chance) => `000${digits(chance, 9)}`,
};

/** Slots that name a private person. */
export const isPersonal = (text: string) => /\{(name|phone|cccd)\}/.test(text);
export const hasSender = (text: string) => /\{(?!cite\})\w+\}/.test(text);

/** Every slot but the cited unit filled in as one sender would. */
export const filledIn = (text: string, chance: Chance) =>
  text.replace(/\{(?!cite\})(\w+)\}/g, (_, slot: string) => SLOTS[slot]!(chance));

/** The words for a unit, as they are written most: six in ten in full. */
export function citing(unit: UnitRef, chance: Chance): string {
  const [article, clause, point] = unit.split('.');
  const full = `${point ? `điểm ${point} ` : ''}khoản ${clause} Điều ${article}`;
  return chance.happens(0.6) ? full : recited(full, chance);
}

const NAMED = /(?:(điểm) (\S) )?(khoản) (\d+) Điều (\d+)/iu;

/** The first unit that is named in full, named in another way; unchanged when there is none. */
export const recited = (text: string, chance: Chance) =>
  text.replace(NAMED, (whole, _point, point, _clause, clause, article) => {
    const dot = point ? `, điểm ${point}` : '';
    const said = chance.pick([
      `${point ? `điểm ${point}, ` : ''}khoản ${clause}, Điều ${article}`,
      `Điều ${article} khoản ${clause}${dot}`,
      `${point ? `điểm ${point} ` : ''}khoản ${clause} điều ${article} dự thảo`,
      `k${clause} đ${article}${dot}`,
      `điều ${article}, mục ${clause}${dot}`,
    ]);
    return /^\p{Lu}/u.test(whole) ? said[0]!.toUpperCase() + said.slice(1) : said;
  });
