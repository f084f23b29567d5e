import { describe, expect, it } from 'vitest';
import { formatLocator, formatLocators } from './format-locator.ts';
import { parseLocators } from './locator.ts';

const read = (text: string): string[] => parseLocators(text).map(formatLocator);

describe('parseLocators', () => {
  it.each<[string, string[]]>([
    [
      'điểm a và b khoản 2, khoản 3 Điều 20',
      ['điểm a khoản 2 Điều 20', 'điểm b khoản 2 Điều 20', 'khoản 3 Điều 20'],
    ],
    ['khoản 2 và 13 Điều 25, khoản 8 Điều 32', ['khoản 2 Điều 25', 'khoản 13 Điều 25', 'khoản 8 Điều 32']],
    ['Điều 113, 120 và 129', ['Điều 113', 'Điều 120', 'Điều 129']],
    [
      'các điểm a, b, đ khoản 2 Điều 5',
      ['điểm a khoản 2 Điều 5', 'điểm b khoản 2 Điều 5', 'điểm đ khoản 2 Điều 5'],
    ],
    ['điểm a khoản 1 và khoản 2 Điều 3', ['điểm a khoản 1 Điều 3', 'khoản 2 Điều 3']],
    ['điểm d khoản 1 và điểm đ khoản 2 Điều 3', ['điểm d khoản 1 Điều 3', 'điểm đ khoản 2 Điều 3']],
    ['điểm b các khoản 1 và 2 Điều 9', ['điểm b khoản 1 Điều 9', 'điểm b khoản 2 Điều 9']],
  ])('shares what stands behind a list: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Mục 2 Chương III', ['Mục 2 Chương III']],
    ['Chương II', ['Chương II']],
    ['Tiểu mục 1 Mục 2 Chương IV', ['Tiểu mục 1 Mục 2 Chương IV']],
    ['Phần thứ nhất', ['Phần thứ nhất']],
    ['đoạn 1 khoản 3 Điều 7', ['đoạn 1 khoản 3 Điều 7']],
    ['gạch đầu dòng thứ hai điểm a khoản 1 Điều 4', ['gạch đầu dòng thứ hai điểm a khoản 1 Điều 4']],
    ['Phụ lục I', ['Phụ lục I']],
    ['các Phụ lục I, II và IIIa', ['Phụ lục I', 'Phụ lục II', 'Phụ lục IIIa']],
    ['theo Mẫu số 01', ['Mẫu số 01']],
    ['Mẫu số 02/ĐK và Mẫu số 03/ĐK Phụ lục II', ['Mẫu số 02/ĐK', 'Mẫu số 03/ĐK Phụ lục II']],
    ['tiết a điểm 1 mục II', ['tiết a điểm 1 Mục II']],
    ['Điều 5a', ['Điều 5a']],
    ['Chương IV-A', ['Chương IV-A']],
    ['khoản 10a và 10b vào sau khoản 10', ['khoản 10a', 'khoản 10b', 'khoản 10']],
    ['khoản 2a', ['khoản 2a']],
    ['điểm a1', ['điểm a1']],
    ['điểm đ', ['điểm đ']],
    ['điểm đđ khoản 1', ['điểm đđ khoản 1']],
    ['điểm a) khoản 2 Điều 5', ['điểm a khoản 2 Điều 5']],
    ['theo Điều 44.5.NĐ.1.9 nói trên', ['Điều 44.5.NĐ.1.9']],
  ])('knows all kinds of unit: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Bổ sung khoản 2a vào sau khoản 2 Điều 37 như sau', ['khoản 2a', 'khoản 2 Điều 37']],
    ['tại Điều 3; khoản 1, khoản 2 Điều 4', ['Điều 3', 'khoản 1 Điều 4', 'khoản 2 Điều 4']],
    ['đoạn mở đầu khoản 1 Điều 5', ['đoạn mở đầu khoản 1 Điều 5']],
    [
      'điểm a khoản 2 và khoản 3, điểm b khoản 4 Điều 6, Điều 7, khoản 1 Điều 8',
      ['điểm a khoản 2 Điều 6', 'khoản 3 Điều 6', 'điểm b khoản 4 Điều 6', 'Điều 7', 'khoản 1 Điều 8'],
    ],
    [
      'Mẫu số 01, 02 và 03 Phụ lục II',
      ['Mẫu số 01 Phụ lục II', 'Mẫu số 02 Phụ lục II', 'Mẫu số 03 Phụ lục II'],
    ],
    [
      'cụm từ “A” tại các điểm a, b khoản 1 và điểm c khoản 2, Điều 9',
      ['điểm a khoản 1 Điều 9', 'điểm b khoản 1 Điều 9', 'điểm c khoản 2 Điều 9'],
    ],
  ])('reads what amending instructions say: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['từ Điều 5 đến Điều 9', ['từ Điều 5 đến Điều 9']],
    ['từ điểm a đến điểm đ khoản 1 Điều 2', ['từ điểm a đến điểm đ khoản 1 Điều 2']],
    ['các điều từ 5 đến 9 và Điều 12', ['từ Điều 5 đến Điều 9', 'Điều 12']],
    ['khoản 1 đến khoản 3 Điều này', ['từ khoản 1 đến khoản 3 Điều này']],
  ])('reads ranges: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['khoản 1, 2 và 3 Điều này', ['khoản 1 Điều này', 'khoản 2 Điều này', 'khoản 3 Điều này']],
    ['điểm a khoản này', ['điểm a khoản này']],
    ['khoản 1 Điều này và Điều 9 của Luật', ['khoản 1 Điều này', 'Điều 9']],
    ['khoản 1 và khoản 2 Điều này', ['khoản 1 Điều này', 'khoản 2 Điều này']],
  ])('knows "này": %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['điểm a, khoản 2, Điều 5', ['điểm a khoản 2 Điều 5']],
    ['Điều 5 khoản 2 điểm a', ['điểm a khoản 2 Điều 5']],
    ['Điều 5, khoản 2', ['khoản 2 Điều 5']],
    ['điểm a của khoản 2 của Điều 5', ['điểm a khoản 2 Điều 5']],
    ['khoản 2\nĐiều 5 của Luật', ['khoản 2 Điều 5']],
    ['khoản 2Điều 5', ['khoản 2 Điều 5']],
    ['kho\u1ea3n\u00a02 Ði\u1ec1u 5', ['khoản 2 Điều 5']],
    [
      'điểm a khoản 1 Điều 2; khoản 3 Điều 4; Điều 7 Nghị định này',
      ['điểm a khoản 1 Điều 2', 'khoản 3 Điều 4', 'Điều 7'],
    ],
  ])('reads sloppy writing: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Điều 5, 20 ngày sau', ['Điều 5']],
    ['Điều 5 và 30 hộ dân', ['Điều 5']],
    ['Theo Điều 5\nĐiều 6. Phạm vi', ['Điều 5']],
  ])('stops where the sentence is about something else: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Điều 5. Phạm vi điều chỉnh',
    '“Điều 11a. Lưu giữ hồ sơ',
    'Chương II\nQUY ĐỊNH CHUNG',
    'PHỤ LỤC I\nDANH MỤC',
    'khoản 500.000 đồng',
    'phụ lục In thường',
    'điều kiện, mục tiêu, chương trình, phần trăm, mẫu mã',
    'điều 3bis',
    'thời điểm 1.000 người',
  ])('finds none in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('bounds each locator by its own words', () => {
    const text = 'tại điểm a và b khoản 2, khoản 3 Điều 20.';
    expect(parseLocators(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'điểm a',
      'b khoản 2',
      'khoản 3 Điều 20',
    ]);
  });

  it('bounds them in the text as given, composed or not', () => {
    const text = 'theo điểm đ khoản 2'.normalize('NFD');
    const [found] = parseLocators(text);
    expect(text.slice(found!.start, found!.end).normalize('NFC')).toBe('điểm đ khoản 2');
  });
});

describe('formatLocators', () => {
  it.each([
    'điểm a và b khoản 2 Điều 20, khoản 3 Điều 20 và Điều 7',
    'Điều 113, 120 và 129',
    'từ Điều 5 đến Điều 9',
    'khoản 1 và 2 Điều này',
    'Mẫu số 01 và Phụ lục I',
  ])('gives back %s', (text) => {
    expect(formatLocators(parseLocators(text))).toBe(text);
  });
});
