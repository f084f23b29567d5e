import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { articlesOf, findUnit, walk } from '../model/visit.ts';
import { blocksOfText } from './blocks-of-text.ts';
import { parse } from './parse.ts';

/** Ids of the host's units; quoted paragraphs only counted. */
function host(...lines: string[]): { ids: string[]; quoted: number } {
  const ids: string[] = [];
  let quoted = 0;
  walk(lawOf(...lines), (node) => {
    if (node.quoted) quoted += 1;
    else ids.push(node.id);
  });
  return { ids, quoted };
}

const AMENDING = (open: string, close: string) => [
  'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định',
  '1. Sửa đổi, bổ sung Điều 5 như sau:',
  `${open}Điều 5. Hồ sơ`,
  '1. Hồ sơ gồm:',
  `a) Tờ trình.${close}.`,
  '2. Bãi bỏ Điều 6.',
  'Điều 2. Hiệu lực thi hành',
  'Nghị định này có hiệu lực từ ngày ký.',
];
const HOST = ['dieu-1', 'dieu-1__khoan-1', 'dieu-1__khoan-2', 'dieu-2'];

describe('a quotation', () => {
  it.each([
    ['“', '”'],
    ['"', '"'],
    ['«', '»'],
    ['„', '”'],
    ['”', '”'],
  ])('in %s %s is not the host’s', (open, close) => {
    expect(host(...AMENDING(open, close))).toEqual({ ids: HOST, quoted: 3 });
  });

  it('whose mark was forgotten ends before the host’s next order, and is reported', () => {
    const lines = AMENDING('“', '');
    expect(host(...lines)).toEqual({ ids: HOST, quoted: 3 });
    expect(parse(blocksOfText(lines.join('\n'))).diagnostics.map(({ code }) => code)).toContain(
      'unclosedQuote',
    );
  });

  it('opened twice ends where whole quotations end', () => {
    const lines = AMENDING('“', '”');
    lines[3] = '“1. Hồ sơ gồm:';
    expect(host(...lines).ids).toEqual(HOST);
  });

  it('goes on with an article far from the host’s own', () => {
    const lines = AMENDING('“', '”');
    lines.splice(5, 0, 'Điều 5a. Lưu giữ', '1. Hồ sơ được lưu 10 năm.”.');
    expect(host(...lines)).toEqual({ ids: HOST, quoted: 5 });
  });

  it('needs no mark where the order names what follows', () => {
    expect(
      host(
        'Điều 1. Sửa đổi, bổ sung một số điều của Quy định',
        '1. Bổ sung thêm khoản 4, Điều 4 như sau:',
        '4. Được hỗ trợ kinh phí.',
        '2. Sửa đổi Điều 6 như sau:',
        'Nhà đầu tư được hỗ trợ.',
        'Điều 2. Hiệu lực thi hành',
      ),
    ).toEqual({
      ids: ['dieu-1', 'dieu-1__khoan-1', 'dieu-1__khoan-2', 'dieu-1__khoan-2__doan-2', 'dieu-2'],
      quoted: 1,
    });
  });
});

describe('what is no quotation', () => {
  it('a phrase with a mistyped mark swallows nothing', () => {
    expect(
      host('Điều 1. Lễ viếng', 'a) Cử nhạc “Hồn tử sĩ’.', 'b) Đọc lời điếu.', 'Điều 2. Lễ tang').ids,
    ).toEqual(['dieu-1', 'dieu-1__diem-a', 'dieu-1__diem-b', 'dieu-2']);
  });

  it('a definition that begins with a quoted word is the host’s own', () => {
    const tree = lawOf('Điều 1. Giải thích', '“Góp ý” là việc nêu ý kiến.', 'Điều 2. Khác');
    expect(findUnit(tree, 'dieu-1')?.text).toBe('“Góp ý” là việc nêu ý kiến.');
    expect(articlesOf(tree)).toHaveLength(2);
  });

  it('"như sau:" of a law that amends nothing', () => {
    expect(
      host('Điều 1. Báo cáo', '1. Việc quy định tại điểm a khoản này thực hiện như sau:', 'a) Hằng năm;').ids,
    ).toEqual(['dieu-1', 'dieu-1__khoan-1', 'dieu-1__khoan-1__diem-a']);
  });
});
