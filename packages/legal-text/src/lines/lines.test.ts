import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { articlesOf, walk } from '../model/visit.ts';
import { blocksOfText } from '../parse/blocks-of-text.ts';

const texts = (...lines: string[]) =>
  blocksOfText(lines.join('\n'))
    .filter((block) => block.kind !== 'pageBreak')
    .map((block) => block.text);

function ids(...lines: string[]): string[] {
  const found: string[] = [];
  walk(lawOf(...lines), (node) => {
    found.push(node.id);
  });
  return found;
}

/** A paragraph wrapped at so many characters, as an editor or a printer does it. */
function wrapped(width: number, ...paragraphs: string[]): string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const word of paragraph.split(' ')) {
      const line = lines.at(-1)!;
      if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines;
  });
}

const LAW = [
  'Điều 3. Trách nhiệm của cơ quan chủ trì soạn thảo trong việc lấy ý kiến người dân và công khai kết quả',
  '1. Cơ quan chủ trì soạn thảo đăng tải toàn văn dự thảo trên cổng thông tin điện tử, nêu rõ thời hạn, địa chỉ nhận ý kiến theo quy định tại khoản 2 Điều 4. Việc đăng tải không thay cho việc gửi văn bản.',
  '2. Ý kiến của người dân được tổng hợp đầy đủ, trung thực, nêu rõ ý kiến được tiếp thu và lý do không tiếp thu.',
  'a) Bản tổng hợp gồm đủ các ý kiến đã nhận được bằng mọi hình thức, kể cả ý kiến gửi muộn;',
  'b) Bản tổng hợp được đăng cùng dự thảo đã chỉnh lý.',
];

describe('a text wrapped at a fixed width', () => {
  it.each([48, 60, 72, 90])('at %i characters gives its paragraphs back', (width) => {
    expect(texts(...wrapped(width, ...LAW))).toEqual(LAW);
  });

  it('with empty lines between paragraphs too', () => {
    expect(texts(...LAW.flatMap((paragraph) => [...wrapped(60, paragraph), '']))).toEqual(LAW);
  });

  it('says that a joined paragraph is a guess', () => {
    const [first, last] = [blocksOfText(wrapped(60, ...LAW).join('\n'))[1], blocksOfText(LAW.join('\n'))[1]];
    expect([first?.confidence, last?.confidence]).toEqual([0.85, undefined]);
  });
});

describe('pages', () => {
  const paragraphs = [...LAW, ...LAW, ...LAW, ...LAW, ...LAW];
  const lines = wrapped(60, ...paragraphs);
  const page = (number: number, from: number) => lines.slice(from, from + 15).concat(`${number}`);

  it('numbers that rise from page to page are left out, also within a sentence', () => {
    expect(texts(...page(4, 0), ...page(5, 15), ...page(6, 30), ...lines.slice(45)).join(' ')).toBe(
      paragraphs.join(' '),
    );
  });

  it('a head that comes again beside the numbers is left out', () => {
    const head = (number: number) => `CÔNG BÁO/Số ${number} + 102/Ngày 10-01-2026`;
    const all = [0, 1, 2].flatMap((index) => [head(index), ...page(index + 7, index * 15)]);
    expect(texts(...all, head(10), ...lines.slice(45)).join(' ')).toBe(paragraphs.join(' '));
  });

  it('the numbers of table rows are none', () => {
    const rows = ['STT', 'Tên', '1', 'Xã A', '2', 'Xã B', '3', 'Xã C'];
    expect(texts(...rows)).toEqual(rows);
  });

  it('a form feed is a page break', () => {
    expect(blocksOfText('Một.\n\fHai.').map((block) => block.kind)).toEqual([
      'paragraph',
      'pageBreak',
      'paragraph',
    ]);
  });
});

describe('lines broken in a sentence', () => {
  it('go on with the line above, and make no false heading', () => {
    const tree = lawOf(
      'Điều 1. Sửa đổi một số điều của Quy định quản lý',
      'và sử dụng vỉa hè',
      '1. Bổ sung Điều 11a vào sau',
      'Điều 11 như sau:',
      '“Điều 11a. Lưu giữ”.',
    );
    expect(articlesOf(tree).map((node) => [node.id, node.heading])).toEqual([
      ['dieu-1', 'Sửa đổi một số điều của Quy định quản lý và sử dụng vỉa hè'],
    ]);
    expect(tree.body[0]?.children[0]?.text).toBe('Bổ sung Điều 11a vào sau Điều 11 như sau:');
  });

  it('a title may end with a word that only looks open', () => {
    const tree = lawOf(
      'Điều 1. Nơi các bên cùng tồn tại',
      'Khi các bên thoả thuận.',
      'Điều 2. Chết cùng thời điểm',
      'Ai chết trước thì thôi.',
    );
    expect(articlesOf(tree).map((node) => node.heading)).toEqual([
      'Nơi các bên cùng tồn tại',
      'Chết cùng thời điểm',
    ]);
  });

  it('but labels, titles in capitals and short cells keep their line', () => {
    expect(ids('Điều 1.', 'phạm vi của Luật', 'Gồm:', 'đồng', 'kg')).toEqual([
      'dieu-1',
      'dieu-1__doan-2',
      'dieu-1__doan-3',
      'dieu-1__doan-4',
    ]);
    expect(lawOf('QUYẾT ĐỊNH', 'về việc ban hành Quy định', 'Điều 1. Một.').preamble.lines).toHaveLength(2);
  });
});

describe('units glued to the one before', () => {
  it('are cut where their number is the next one', () => {
    expect(
      ids(
        'Chương I QUY ĐỊNH CHUNG Điều 1. Phạm vi',
        '1. Một việc theo Điều 3. Điều này không nói gì khác; 2. Hai việc: a) Tờ trình; b) Dự thảo. Điều 2. Đối tượng',
        'Mọi người. Chương II',
        'TỔ CHỨC',
        'Điều 3. Hiệu lực',
      ),
    ).toEqual([
      'chuong-1',
      'dieu-1',
      'dieu-1__khoan-1',
      'dieu-1__khoan-2',
      'dieu-1__khoan-2__diem-a',
      'dieu-1__khoan-2__diem-b',
      'dieu-2',
      'chuong-2',
      'dieu-3',
    ]);
  });

  it('references are not', () => {
    expect(
      ids('Điều 1. Tên', 'Theo quy định tại khoản 1 Điều 2. Trường hợp khác thì thôi.', 'Điều 2. Tên'),
    ).toEqual(['dieu-1', 'dieu-2']);
  });

  it('codified articles are, but for those in a list of references', () => {
    expect(
      ids(
        'Điều 39.3.LQ.1. Phạm vi',
        'Luật này về cư trú.Điều 39.3.LQ.2. Đối tượng',
        'Mọi người. (Điều này có nội dung liên quan đến Điều 15.6.NĐ.1.5. Hồ sơ; Điều 42. Quy định)',
      ),
    ).toEqual(['dieu-39-3-lq-1', 'dieu-39-3-lq-2']);
  });
});

describe('markup', () => {
  it('of Markdown and of word segmentation is taken off', () => {
    expect(texts('---', 'title: Luật', '---', '# LUẬT', '**Điều 1. Tên**', '**1.** Một.', '> Hai.')).toEqual([
      'LUẬT',
      'Điều 1. Tên',
      '1. Một.',
      'Hai.',
    ]);
    const tied = 'Uỷ_ban nhân_dân tỉnh ban_hành Quy_định này '.repeat(8).trim();
    expect(texts(tied)).toEqual([tied.replaceAll('_', ' ')]);
  });

  it('stays where it is part of the text', () => {
    expect(texts('Số: ____/QĐ-UBND', 'thu_gop_y@tinh.gov.vn', '# 1')).toEqual([
      'Số: ____/QĐ-UBND',
      'thu_gop_y@tinh.gov.vn',
      '# 1',
    ]);
  });
});
