import { describe, expect, it } from 'vitest';
import { readAppendix, readAttached, readForm } from './appendix.ts';
import { readArticle } from './article.ts';
import { readChapter } from './chapter.ts';
import { readClause, readDecimal } from './clause.ts';
import { readIndent } from './indent.ts';
import type { Marker } from './marker.ts';
import { readPart } from './part.ts';
import { readPoint } from './point.ts';
import { readRoman, readSection } from './section.ts';

type Row = readonly [line: string, number: string | undefined, label: string, rest: string];

function check(read: (text: string) => Marker | undefined, rows: readonly Row[]): void {
  for (const [line, number, label, rest] of rows) {
    const marker = read(line);
    expect([line, marker?.number, marker?.label, marker?.rest]).toEqual([line, number, label, rest]);
  }
}

function refuse(read: (text: string) => Marker | undefined, lines: readonly string[]): void {
  for (const line of lines) expect([line, read(line)]).toEqual([line, undefined]);
}

describe('điều', () => {
  it('is "Điều", a number with or without a letter, and a stop', () => {
    check(readArticle, [
      ['Điều 5. Phạm vi điều chỉnh', '5', 'Điều 5.', 'Phạm vi điều chỉnh'],
      ['Điều 5a. Hồ sơ', '5a', 'Điều 5a.', 'Hồ sơ'],
      ['Điều 5đ. Lệ phí', '5đ', 'Điều 5đ.', 'Lệ phí'],
      ['ĐIỀU 12: Hiệu lực', '12', 'ĐIỀU 12:', 'Hiệu lực'],
      ['Điều 4. - Quyết định này có hiệu lực.', '4', 'Điều 4. -', 'Quyết định này có hiệu lực.'],
      ['Điều 3 . Tổ chức thực hiện', '3', 'Điều 3 .', 'Tổ chức thực hiện'],
      ['Ðiều 7. Chữ đầu là eth', '7', 'Ðiều 7.', 'Chữ đầu là eth'],
      ['Điều 9.', '9', 'Điều 9.', ''],
      ['Điều 42.1.NĐ.3. Mục của Pháp điển', '42.1.NĐ.3', 'Điều 42.1.NĐ.3.', 'Mục của Pháp điển'],
    ]);
  });

  it('is not a reference in running text', () => {
    refuse(readArticle, [
      'Điều 11 của Luật này được sửa như sau',
      'Điều 11 như sau:',
      'Điều 20 và Điều 21',
      'Điều 20, 21 của Nghị định',
      'Điều kiện kinh doanh',
      'Điều ước quốc tế',
      'điều 5. chữ thường giữa câu',
    ]);
  });

  it('is unsure without its stop', () => {
    expect(readArticle('Điều 5')?.unsure).toBe(true);
    expect(readArticle('Điều 31 Cung cấp thông tin')?.unsure).toBe(true);
    expect(readArticle('Điều 5. Phạm vi')?.unsure).toBeUndefined();
  });
});

describe('phần, chương, mục, tiểu mục', () => {
  it('carry their title on the same line or not', () => {
    check(readPart, [
      ['Phần thứ nhất', 'thứ nhất', 'Phần thứ nhất', ''],
      ['PHẦN II. TỘI PHẠM', 'II', 'PHẦN II.', 'TỘI PHẠM'],
    ]);
    check(readChapter, [
      ['Chương I', 'I', 'Chương I', ''],
      ['CHƯƠNG 2: TỔ CHỨC', '2', 'CHƯƠNG 2:', 'TỔ CHỨC'],
      ['Chương IIa QUY ĐỊNH KHÁC', 'IIa', 'Chương IIa', 'QUY ĐỊNH KHÁC'],
    ]);
    check(readSection, [
      ['Mục 1. LẬP HỒ SƠ', '1', 'Mục 1.', 'LẬP HỒ SƠ'],
      ['Tiểu mục 2. HỒ SƠ', '2', 'Tiểu mục 2.', 'HỒ SƠ'],
    ]);
    check(readRoman, [['III. TỔ CHỨC THỰC HIỆN', 'III', 'III.', 'TỔ CHỨC THỰC HIỆN']]);
  });

  it('are not references or other words', () => {
    refuse(readChapter, [
      'Chương II của Luật này',
      'Chương III Nghị định này quy định về phí',
      'Chương trình mục tiêu',
    ]);
    refuse(readSection, ['Mục đích, yêu cầu', 'Mục 1 Chương III Nghị định này.', 'Mục 2 và Mục 3']);
    refuse(readPart, ['Phần mềm dùng chung', 'Phần vi phạm', 'Phần thứ nhất của Bộ luật này']);
    refuse(readRoman, ['V/v lấy ý kiến', 'I', 'X = Y']);
  });
});

describe('khoản', () => {
  it('is a number with a stop', () => {
    check(readClause, [
      ['1. Nhà nước bảo đảm', '1', '1.', 'Nhà nước bảo đảm'],
      ['2a. Hồ sơ gồm:', '2a', '2a.', 'Hồ sơ gồm:'],
      ['14.Mã máy là kết quả', '14', '14.', 'Mã máy là kết quả'],
      ['3- Mua cổ phần', '3', '3-', 'Mua cổ phần'],
      ['1/ Bổ sung Điều 27', '1', '1/', 'Bổ sung Điều 27'],
    ]);
    check(readDecimal, [
      ['1.1. Tại cấp tỉnh:', '1.1', '1.1.', 'Tại cấp tỉnh:'],
      ['2.1 - Chi đầu tư', '2.1', '2.1 -', 'Chi đầu tư'],
    ]);
  });

  it('is not an amount, a date or a chemical name', () => {
    refuse(readClause, [
      '1.000 đồng',
      '9/9/2020',
      '4 - meta - hydroxyphenyl',
      '2025. Năm đầu',
      '60/2020/QH14 như sau:',
    ]);
  });
});

describe('điểm', () => {
  it('is a small letter with a bracket; đ is a letter of its own', () => {
    check(readPoint, [
      ['a) Lập hồ sơ;', 'a', 'a)', 'Lập hồ sơ;'],
      ['đ) gửi lấy ý kiến', 'đ', 'đ)', 'gửi lấy ý kiến'],
      ['a1) Công bố', 'a1', 'a1)', 'Công bố'],
      ['đđ) Trường hợp khác', 'đđ', 'đđ)', 'Trường hợp khác'],
      ['a. Hệ thống kênh', 'a', 'a.', 'Hệ thống kênh'],
      ['b ) Có khoảng trống', 'b', 'b )', 'Có khoảng trống'],
    ]);
    refuse(readPoint, ['v.v', 'ab) hai chữ khác nhau', 'A) chữ hoa', 'p - methoxy']);
  });
});

describe('gạch đầu dòng', () => {
  it('is a dash or bullet before words, not a line or a negative number', () => {
    check(readIndent, [
      ['- Bộ Tài chính;', undefined, '-', 'Bộ Tài chính;'],
      ['-Bộ Tài chính;', undefined, '-', 'Bộ Tài chính;'],
      ['+ Xây mới', undefined, '+', 'Xây mới'],
      ['• Sarin', undefined, '•', 'Sarin'],
    ]);
    refuse(readIndent, ['-----', '*****', '-5 độ', '- - -']);
  });
});

describe('phụ lục, mẫu, quy định kèm theo', () => {
  it('stand on their own line', () => {
    check(readAppendix, [
      ['PHỤ LỤC', undefined, 'PHỤ LỤC', ''],
      ['Phụ lục II', 'II', 'Phụ lục II', ''],
      ['PHỤ LỤC SỐ 01', '01', 'PHỤ LỤC SỐ 01', ''],
      ['PHỤ LỤC I: DANH MỤC', 'I', 'PHỤ LỤC I:', 'DANH MỤC'],
      ['Phụ lục III (Kèm theo Nghị định)', 'III', 'Phụ lục III', '(Kèm theo Nghị định)'],
    ]);
    check(readForm, [
      ['Mẫu số 01', '01', 'Mẫu số 01', ''],
      ['Mẫu số 2a. Tờ khai', '2a', 'Mẫu số 2a.', 'Tờ khai'],
    ]);
    refuse(readAppendix, ['Phụ lục IV kèm theo Nghị định này. Trường hợp khác', 'Phụ lục I và Phụ lục II']);
    refuse(readForm, ['Mẫu số 02 Phụ lục V kèm theo Nghị định này', 'Mẫu đơn đề nghị']);
  });

  it('a regulation is attached where a line below says what it was issued with', () => {
    const issued = '(Kèm theo Quyết định số 12/2026/QĐ-UBND)';
    expect(readAttached('QUY ĐỊNH', () => ['Về vỉa hè', issued])?.label).toBe('QUY ĐỊNH');
    expect(readAttached('QUY ĐỊNH', () => ['Về vỉa hè'])).toBeUndefined();
    expect(readAttached('Quy định', () => [issued])).toBeUndefined();
  });
});
