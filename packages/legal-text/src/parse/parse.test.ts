import { describe, expect, it } from 'vitest';
import { article, clauses, lawOf } from '../../test/build.ts';
import { articlesOf, findUnit, walk } from '../model/visit.ts';
import type { Block } from './block.ts';
import { blocksOfText } from './blocks-of-text.ts';
import { parse } from './parse.ts';

function ids(...lines: string[]): string[] {
  const found: string[] = [];
  walk(lawOf(...lines), (node) => {
    found.push(node.id);
  });
  return found;
}

describe('units', () => {
  it('hang under each other by rank, and articles leave the chapter out of their id', () => {
    expect(
      ids(
        'Chương I',
        'QUY ĐỊNH CHUNG',
        'Mục 1. PHẠM VI',
        article(1, 'Tên', '1. Một:', 'a) Điểm a;', 'đ) Điểm đ.', '- Gạch'),
        'Chương II',
        'KHÁC',
      ),
    ).toEqual([
      'chuong-1',
      'chuong-1__muc-1',
      'dieu-1',
      'dieu-1__khoan-1',
      'dieu-1__khoan-1__diem-a',
      'dieu-1__khoan-1__diem-dd',
      'dieu-1__khoan-1__diem-dd__gach-1',
      'chuong-2',
    ]);
  });

  it('a point may stand directly under an article', () => {
    expect(ids(article(1, 'Tên', 'Gồm:', 'a) Một;'))).toEqual(['dieu-1', 'dieu-1__diem-a']);
  });

  it('the first paragraph is the own text, đoạn 1; further ones are numbered from 2', () => {
    const tree = lawOf(article(1, 'Tên', 'Đoạn thứ nhất.', 'Đoạn thứ hai.'));
    expect(tree.body[0]?.text).toBe('Đoạn thứ nhất.');
    expect(findUnit(tree, 'dieu-1__doan-2')?.text).toBe('Đoạn thứ hai.');
  });

  it('a "+" goes under the "-" before it', () => {
    expect(ids(article(1, 'Tên', 'Gồm:', '- Một:', '+ Nhỏ', '- Hai'))).toEqual([
      'dieu-1',
      'dieu-1__gach-1',
      'dieu-1__gach-1__gach-1',
      'dieu-1__gach-2',
    ]);
  });

  it('a repeated number gets ~2', () => {
    expect(ids(article(1, 'Tên', '1. Một.', '1. Hai.'))).toEqual([
      'dieu-1',
      'dieu-1__khoan-1',
      'dieu-1__khoan-1~2',
    ]);
  });

  it('without articles (a plan), Roman sections and clauses are units too', () => {
    expect(
      ids(
        'KẾ HOẠCH',
        'Truyền thông năm 2026',
        'I. MỤC ĐÍCH',
        '1. Mục đích',
        'a) Nâng cao;',
        'II. NỘI DUNG',
        '1. Nội dung',
      ),
    ).toEqual(['muc-1', 'muc-1__khoan-1', 'muc-1__khoan-1__diem-a', 'muc-2', 'muc-2__khoan-1']);
  });

  it('a plan stays a plan when a form behind it has articles', () => {
    expect(ids('KẾ HOẠCH', 'I. MỤC ĐÍCH', '1. Nâng cao', 'PHỤ LỤC', 'Mẫu số 01', 'Điều 1. Nội dung')).toEqual(
      ['muc-1', 'muc-1__khoan-1', 'phu-luc', 'phu-luc__mau-1', 'phu-luc__mau-1__dieu-1'],
    );
  });

  it('a clause before any article is kept as a paragraph and reported', () => {
    const { tree, diagnostics } = parse(
      blocksOfText(['Chương I', 'CHUNG', '1. Lạc.', article(1, 'Tên', 'Văn bản.')].join('\n')),
    );
    expect(tree.body[0]?.children[0]).toMatchObject({ kind: 'paragraph', text: '1. Lạc.' });
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'unplacedLine', blockIndex: 2 }));
  });
});

describe('titles', () => {
  it('may stand on the next lines, in capitals over several', () => {
    const tree = lawOf(
      'Chương I',
      'QUY ĐỊNH',
      'CHUNG',
      'Điều 1.',
      'Phạm vi điều chỉnh',
      'Luật này quy định.',
    );
    expect(tree.body[0]?.heading).toBe('QUY ĐỊNH CHUNG');
    expect(articlesOf(tree)[0]).toMatchObject({ heading: 'Phạm vi điều chỉnh', text: 'Luật này quy định.' });
  });

  it('a sentence behind "Điều 1." is its text', () => {
    const [first] = lawOf(
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.',
      'Điều 2. Hiệu lực từ ngày ký.',
    ).body;
    expect(first).toMatchObject({ text: 'Ban hành kèm theo Quyết định này Quy chế làm việc.' });
    expect(first?.heading).toBeUndefined();
  });
});

describe('running text that looks like a heading', () => {
  it('a broken line "Điều 11 như sau:" is no article', () => {
    expect(
      ids(article(1, 'Sửa đổi', '1. Bổ sung Điều 11a vào sau', 'Điều 11 như sau:', 'Văn bản.')),
    ).not.toContain('dieu-11');
  });

  it('a bare "Điều 5" is one only at its turn or after a full stop', () => {
    expect(
      ids('Điều 1', 'Văn bản của điều một.', 'Điều 2', 'Theo quy định trước đây', 'Điều 9', 'của Luật này.'),
    ).toEqual(['dieu-1', 'dieu-2', 'dieu-2__doan-2']);
  });
});

describe('quoted text of an amending clause', () => {
  const lines = [
    'Điều 1. Sửa đổi, bổ sung một số điều của Quy định',
    '1. Bổ sung Điều 11a vào sau Điều 11 như sau:',
    '“Điều 11a. Lưu giữ hồ sơ',
    '1. Hồ sơ gọi là “hồ sơ gốc” được lưu 10 năm.',
    '2. Hồ sơ điện tử lưu vĩnh viễn.”.',
    '2. Bãi bỏ Điều 12.',
    'Điều 2. Hiệu lực',
    'Quyết định này có hiệu lực từ ngày ký.',
  ];

  it('is paragraphs of that clause, not units of the host', () => {
    const tree = lawOf(...lines);
    expect(articlesOf(tree).map((node) => node.id)).toEqual(['dieu-1', 'dieu-2']);
    const clause = findUnit(tree, 'dieu-1__khoan-1');
    expect(clause?.children.map((child) => [child.kind, child.quoted])).toEqual([
      ['paragraph', true],
      ['paragraph', true],
      ['paragraph', true],
    ]);
    expect(findUnit(tree, 'dieu-1__khoan-2')?.text).toBe('Bãi bỏ Điều 12.');
  });

  it('with straight marks too', () => {
    expect(
      articlesOf(
        lawOf(...lines.map((line) => line.replace(/“hồ sơ gốc”/, 'hồ sơ gốc').replace(/[“”]/g, '"'))),
      ).length,
    ).toBe(2);
  });

  it('opened twice and closed once: ends where the host goes on with its next clause', () => {
    const typist = lines.map((line) => line.replace(/^1\. Hồ sơ/, '“1. Hồ sơ'));
    const tree = lawOf(
      ...typist.slice(0, 6),
      '3. Sửa đổi Điều 13 như sau:',
      '“Điều 13. Tên',
      'Nội dung.””.',
      ...typist.slice(6),
    );
    expect(findUnit(tree, 'dieu-1__khoan-2')?.text).toBe('Bãi bỏ Điều 12.');
    expect(findUnit(tree, 'dieu-1__khoan-3')?.children.every((child) => child.quoted)).toBe(true);
  });

  it('never closed: nothing is quoted and it is reported', () => {
    const { tree, diagnostics } = parse(blocksOfText(lines.join('\n').replaceAll('”', '')));
    expect(diagnostics.map((found) => found.code)).toContain('unclosedQuote');
    expect(articlesOf(tree).length).toBeGreaterThanOrEqual(2);
  });
});

describe('around the units', () => {
  const decision = [
    'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/2026/QĐ-UBND',
    'Sơn Hà, ngày 18 tháng 3 năm 2026',
    'QUYẾT ĐỊNH',
    'Ban hành Quy định về sử dụng vỉa hè',
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'Theo đề nghị của Giám đốc Sở Xây dựng;',
    'Điều 1. Ban hành kèm theo Quyết định này Quy định về sử dụng vỉa hè.',
    'Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026.',
    'Nơi nhận:',
    '- Như Điều 2;',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'QUY ĐỊNH',
    'Về sử dụng vỉa hè',
    '(Kèm theo Quyết định số 12/2026/QĐ-UBND)',
    'Điều 1. Phạm vi',
    clauses('Quy định này về vỉa hè.'),
    'PHỤ LỤC I',
    'DANH MỤC TUYẾN ĐƯỜNG',
    '1. Đường Một',
  ];

  it('the heading block is recognised and kept line by line', () => {
    const { preamble } = lawOf(...decision);
    expect(preamble).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ',
      number: '12/2026/QĐ-UBND',
      placeDate: 'Sơn Hà, ngày 18 tháng 3 năm 2026',
      documentType: 'QUYẾT ĐỊNH',
      title: 'Ban hành Quy định về sử dụng vỉa hè',
      legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương;'],
      enactingWords: ['Theo đề nghị của Giám đốc Sở Xây dựng;'],
    });
    expect(preamble.lines).toEqual(decision.slice(0, 9));
  });

  it('closing, attached regulation and appendix have their places', () => {
    const tree = lawOf(...decision);
    expect(tree.closing).toEqual({
      lines: decision.slice(11, 15),
      recipients: ['- Như Điều 2;'],
      signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    });
    expect(tree.appendices.map((node) => [node.id, node.heading])).toEqual([
      ['quy-dinh', 'Về sử dụng vỉa hè'],
      ['phu-luc-1', 'DANH MỤC TUYẾN ĐƯỜNG'],
    ]);
    expect(articlesOf(tree).map((node) => node.id)).toEqual(['dieu-1', 'dieu-2', 'quy-dinh__dieu-1']);
    expect(findUnit(tree, 'phu-luc-1__khoan-1')?.text).toBe('Đường Một');
  });

  it('a letterhead in a table is read cell by cell', () => {
    const blocks: Block[] = [
      {
        kind: 'table',
        text: '',
        rows: [[{ text: 'SỞ TƯ PHÁP\nSố: 5/BC-STP' }, { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' }]],
      },
      ...blocksOfText('BÁO CÁO\nKết quả công tác\nI. TÌNH HÌNH\n1. Chung'),
    ];
    expect(parse(blocks).tree.preamble).toMatchObject({
      issuer: 'SỞ TƯ PHÁP',
      number: '5/BC-STP',
      documentType: 'BÁO CÁO',
    });
  });
});

describe('input of readers', () => {
  it('an automatic number counts as printed', () => {
    const { tree } = parse([
      { kind: 'paragraph', label: 'Điều 1.', text: 'Phạm vi' },
      { kind: 'paragraph', label: '1.', text: 'Khoản một:' },
      { kind: 'paragraph', label: 'đ)', text: 'Điểm' },
    ]);
    expect(findUnit(tree, 'dieu-1__khoan-1__diem-dd')).toMatchObject({ label: 'đ)', text: 'Điểm' });
  });

  it('tables stay whole, under the unit they stand in', () => {
    const { tree } = parse([
      ...blocksOfText('Điều 1. Mức chi\n1. Như sau:'),
      {
        kind: 'table',
        text: '',
        rows: [
          [{ text: 'STT' }, { text: 'Mức' }],
          [{ text: '1' }, { text: '50.000' }],
        ],
      },
    ]);
    expect(findUnit(tree, 'dieu-1__khoan-1__bang-1')?.rows?.length).toBe(2);
  });

  it('an officer’s word beats the text', () => {
    const blocks = blocksOfText('Điều 1. Tên\nVăn bản.\nĐiều 2. Thật ra là câu trích.');
    const forced = blocks.map(
      (block, index): Block => (index === 2 ? { ...block, forcedKind: 'paragraph' } : block),
    );
    expect(articlesOf(parse(forced).tree).length).toBe(1);
  });

  it('nothing at all is reported', () => {
    expect(parse([]).diagnostics).toEqual([{ code: 'emptyDocument', severity: 'error' }]);
  });
});
