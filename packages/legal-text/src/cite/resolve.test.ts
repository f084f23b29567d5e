import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { findCitations } from './find-citations.ts';
import { parseLocators } from './locator.ts';
import { findRegistered, numberKey, type RegisteredDocument } from './register.ts';
import { resolveCitation } from './resolve.ts';
import { indexUnits, resolveLocator } from './units/unit-index.ts';

const index = indexUnits(
  lawOf(
    'Chương I',
    'CHUNG',
    'Điều 1. Một',
    '1. Khoản một.',
    '2. Gồm:',
    'a) Điểm a;',
    'd) Điểm d;',
    'đ) Điểm đ.',
    'Chương II',
    'RIÊNG',
    'Điều 2. Hai',
    'Đoạn đầu.',
    'Điều 2a. Hai a',
    '1. Một.',
    'Điều 3. Ba',
    '1. Một.',
    '2. Hai.',
    'Nơi nhận:',
    'PHỤ LỤC I',
    'DANH MỤC',
  ),
);
const register: RegisteredDocument[] = [
  { number: '31/2024/QH15', type: 'Luật', title: 'Luật Đất đai', issuedOn: '2024-01-18' },
  { number: '45/2013/QH13', type: 'Luật', title: 'Luật Đất đai', issuedOn: '2013-11-29' },
  {
    number: '98/2015/QH13',
    type: 'Luật',
    title: 'Luật Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng',
  },
  { number: '78/2025/NĐ-CP', type: 'Nghị định', issuedOn: '2025-04-01' },
  { number: '407/QĐ-TTg', type: 'Quyết định', issuedOn: '2022-03-30', issuer: 'Thủ tướng Chính phủ' },
];

function resolve(text: string, citing?: string) {
  return resolveCitation(findCitations(text)[0]!, { index, register, citing, own: '9/2030/QH20' });
}

describe('resolveCitation, inside the document', () => {
  it.each([
    ['khoản 2 Điều 1', undefined, ['dieu-1__khoan-2']],
    ['điểm đ khoản 2 Điều 1', undefined, ['dieu-1__khoan-2__diem-dd']],
    ['điểm d khoản 2 Điều 1', undefined, ['dieu-1__khoan-2__diem-d']],
    ['khoản 1 Điều này', 'dieu-3__khoan-2', ['dieu-3__khoan-1']],
    ['khoản này', 'dieu-1__khoan-2__diem-a', ['dieu-1__khoan-2']],
    ['điểm đ khoản này', 'dieu-1__khoan-2__diem-a', ['dieu-1__khoan-2__diem-dd']],
    ['khoản 2', 'dieu-3__khoan-1', ['dieu-3__khoan-2']],
    ['Điều 2a của Luật này', undefined, ['dieu-2a']],
    ['từ Điều 2 đến Điều 3', undefined, ['dieu-2', 'dieu-2a', 'dieu-3']],
    ['từ Điều 1 đến Điều 2', 'dieu-1', ['dieu-1', 'dieu-2']],
    ['Chương II', undefined, ['chuong-2']],
    ['Chương này', 'dieu-3', ['chuong-2']],
    ['Phụ lục I', undefined, ['phu-luc-1']],
    ['điểm 2 Điều 3', undefined, ['dieu-3__khoan-2']],
    ['đoạn 1 Điều 2', undefined, ['dieu-2']],
    ['khoản 2 Điều 3 Luật số 9/2030/QH20', undefined, ['dieu-3__khoan-2']],
  ] as const)('%s, standing in %s', (text, citing, units) => {
    const found = resolve(text, citing);
    expect(found.document).toBe('own');
    expect(found.units.flatMap((unit) => unit.units)).toEqual(units);
    expect(found.units.every((unit) => unit.state === 'resolved')).toBe(true);
  });

  it.each([
    ['Điều 4', undefined, 'absent'],
    ['điểm b khoản 2 Điều 1', undefined, 'absent'],
    ['khoản 3 Điều này', 'dieu-3', 'absent'],
    ['khoản 2 Điều này', undefined, 'noContext'],
    ['khoản 2', undefined, 'noContext'],
  ] as const)('says why not: %s', (text, citing, state) => {
    expect(resolve(text, citing).units.map((unit) => unit.state)).toEqual([state]);
  });

  it('does not look for units in the words of another document', () => {
    const amending = lawOf('Điều 1. Sửa đổi', '1. Bổ sung như sau:', '“Điều 7. Mới', '1. Một.”.');
    const found = resolveCitation(findCitations('Điều 7')[0]!, { index: indexUnits(amending), register });
    expect(found.units[0]?.state).toBe('absent');
  });
});

describe('resolveCitation, against the register', () => {
  it.each([
    ['Điều 5 Luật số 31/2024/QH15', 'known', ['31/2024/QH15']],
    ['Nghị định số 078/2025/NĐ - CP', 'known', ['78/2025/NĐ-CP']],
    ['Nghị định 78', 'known', ['78/2025/NĐ-CP']],
    ['Quyết định số 78', 'unknown', []],
    ['Luật Đất đai', 'ambiguous', ['31/2024/QH15', '45/2013/QH13']],
    ['Luật Đất đai năm 2013', 'known', ['45/2013/QH13']],
    ['Luật Đất đai ngày 18 tháng 1 năm 2024', 'known', ['31/2024/QH15']],
    ['Quyết định số 40/QĐ-TTg', 'unknown', []],
    // The last two of a list, with a comma for "và".
    ['Luật Quân nhân chuyên nghiệp, công nhân, viên chức quốc phòng', 'known', ['98/2015/QH13']],
  ] as const)('%s', (text, state, numbers) => {
    const found = resolve(text);
    expect([found.document, found.registered.map(({ number }) => number)]).toEqual([state, numbers]);
  });

  it('tells documents of one number apart by their date, as far as it goes', () => {
    const twice = [
      { number: '02/CT-TTg', issuedOn: '2018-07-04' },
      { number: '02/CT-TTg', issuedOn: '2019-11-15' },
    ];
    const found = (issuedOn?: string) =>
      findRegistered({ number: '02/CT-TTg', ...(issuedOn ? { issuedOn } : {}) }, twice);
    expect(found('2019-11-15')).toEqual([twice[1]]);
    expect(found()).toEqual(twice);
    expect(found('2020-01-01')).toEqual(twice);
  });

  it('compares numbers as people write them', () => {
    expect(numberKey('043/2025/QĐ - UBND')).toBe(numberKey('43/2025/qđ-ubnd'));
    expect(numberKey('30c/NQ-CP')).not.toBe(numberKey('30/NQ-CP'));
    expect(findRegistered({ self: true }, register)).toBeNull();
  });
});

describe('rows of annexes that are tables', () => {
  const tree = lawOf(
    'Điều 1. Ban hành Danh mục tại Phụ lục I.',
    'PHỤ LỤC I',
    'DANH MỤC THỦ TỤC',
    '| STT | Thủ tục | Thời hạn |',
    '| I | LĨNH VỰC CHỢ | |',
    '| 1 | Cấp phép | 5 ngày |',
    '| 2 | Cấp lại | 3 ngày |',
    '| II | LĨNH VỰC BẾN | |',
    '| 1 | Mở bến | 7 ngày |',
  );
  const table = 'phu-luc-1__bang-1';
  it.each([
    ['số thứ tự 2 Phụ lục I', [`${table}__dong-4`]],
    ['STT 2 mục I Phụ lục I', [`${table}__dong-4`]],
    ['số thứ tự 1 mục II Phụ lục I', [`${table}__dong-6`]],
    ['mục II Phụ lục I', [`${table}__dong-5`]],
    // Two groups have a first item: both are given, none is guessed.
    ['số thứ tự 1 Phụ lục I', [`${table}__dong-3`, `${table}__dong-6`]],
    ['số thứ tự 9 Phụ lục I', []],
  ])('%s', (text, units) => {
    const [locator] = parseLocators(text);
    expect(resolveLocator(indexUnits(tree), locator!).units).toEqual(units);
  });
});
