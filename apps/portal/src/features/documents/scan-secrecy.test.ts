import type { Block } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { scanRecognised, scanSecrecy } from './scan-secrecy.ts';

const line = (text: string, more: Partial<Block> = {}): Block => ({ kind: 'paragraph', text, ...more });
const cells = (...rows: string[][]): Block => ({
  kind: 'table',
  text: '',
  rows: rows.map((row) => row.map((text) => ({ text }))),
});
const filler = Array.from({ length: 30 }, (_, i) => line(`${i + 1}. Cơ quan có trách nhiệm thi hành.`));

describe('a stamp, by form and place', () => {
  test.each<[string, Block[], string]>([
    ['alone on the first line', [line('MẬT')], 'mật'],
    ['two words', [line('TỐI MẬT')], 'tối mật'],
    ['the highest', [line('TUYỆT MẬT')], 'tuyệt mật'],
    ['framed by brackets', [line('[ MẬT ]')], 'mật'],
    ['framed by bars', [line('| TỐI MẬT |')], 'tối mật'],
    ['between stars', [line('* TUYỆT MẬT *')], 'tuyệt mật'],
    ['between dashes', [line('--- MẬT ---')], 'mật'],
    ['letterspaced', [line('T Ố I  M Ậ T')], 'tối mật'],
    ['letterspaced, one word', [line('M Ậ T')], 'mật'],
    ['decomposed letters', [line('TỐI MẬT'.normalize('NFD'))], 'tối mật'],
    ['two spaces between the words', [line('TUYỆT  MẬT')], 'tuyệt mật'],
    ['with the word for stamp', [line('DẤU MẬT')], 'mật'],
    ['with the words for stamp indication', [line('CHỈ DẤU TỐI MẬT')], 'tối mật'],
    ['labelled in capitals', [line('ĐỘ MẬT: TỐI MẬT')], 'tối mật'],
    ['labelled in small letters', [line('Độ mật: Mật')], 'mật'],
    ['labelled as degree', [line('Mức độ mật: Tuyệt mật')], 'tuyệt mật'],
    ['labelled in brackets', [line('(Độ mật: Tối mật)')], 'tối mật'],
    ['in a cell of the letterhead', [cells(['UBND TỈNH', 'MẬT'])], 'mật'],
    [
      'on a line of a cell of the letterhead',
      [cells(['ỦY BAN NHÂN DÂN\nSố: 05/BC\nTỐI MẬT', 'CỘNG HÒA'])],
      'tối mật',
    ],
    ['after a tab', [line('Số: 12/BC-UBND\tMẬT')], 'mật'],
    ['on a second line of a paragraph', [line('SỞ TƯ PHÁP\nMẬT')], 'mật'],
    ['under the letterhead', [cells(['UBND TỈNH', 'CỘNG HÒA']), line('MẬT'), line('BÁO CÁO')], 'mật'],
    ['with its full stop', [line('MẬT.')], 'mật'],
    [
      'on the first line of an annex',
      [...filler, { kind: 'pageBreak', text: '' }, line('TỐI MẬT')],
      'tối mật',
    ],
    [
      'on top of a later page of a PDF',
      [
        line('x', { source: { index: 0, page: 1 } }),
        ...filler.map((b) => ({ ...b, source: { index: 1, page: 1 } })),
        line('MẬT', { source: { index: 2, page: 2 } }),
      ],
      'mật',
    ],
    [
      'far down, but set as a stamp',
      [...filler, line('TUYỆT MẬT', { align: 'center', bold: true })],
      'tuyệt mật',
    ],
  ])('%s', (_where, blocks, level) => {
    expect(scanSecrecy(blocks).map((hit) => [hit.form, hit.level])).toEqual([['stamp', level]]);
  });

  test('in a page header', () => {
    expect(scanSecrecy([], ['Trang 1', 'TỐI MẬT'])).toEqual([
      { level: 'tối mật', form: 'stamp', blockIndex: -1, text: 'TỐI MẬT' },
    ]);
  });
});

describe('words about secrets are no stamp', () => {
  test.each<[string, Block[]]>([
    ['the name of the law', [line('Căn cứ Luật Bảo vệ bí mật nhà nước số 117/2025/QH15;')]],
    ['state secrets in a sentence', [line('Không đăng tải nội dung thuộc bí mật nhà nước.')]],
    ['in capitals in a title', [line('QUY ĐỊNH VỀ BẢO VỆ BÍ MẬT NHÀ NƯỚC', { bold: true, align: 'center' })]],
    ['a title about a list of secrets', [line('DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT', { align: 'center' })]],
    ['the levels named in a clause', [line('1. Bí mật nhà nước gồm độ Tuyệt mật, Tối mật và Mật.')]],
    ['the levels as points', [line('a) Tuyệt mật;'), line('b) Tối mật;'), line('c) Mật.')]],
    ['the levels as an automatic list', [line('MẬT', { label: '1.' }), line('TỐI MẬT', { label: '2.' })]],
    ['the levels in a table of the text', [...filler, cells(['1', 'MẬT'], ['2', 'TỐI MẬT'])]],
    ['a password', [line('Mật khẩu có ít nhất 14 ký tự.')]],
    ['a password in capitals', [line('MẬT KHẨU')]],
    ['population density', [line('MẬT ĐỘ DÂN SỐ')]],
    ['density in a table head', [cells(['STT', 'MẬT ĐỘ'])]],
    ['honey', [line('MẬT ONG')]],
    ['business secrets', [line('Thông tin thuộc bí mật kinh doanh, bí mật cá nhân.')]],
    ['a secret ballot', [line('Bầu cử theo nguyên tắc bỏ phiếu kín, giữ bí mật.')]],
    ['how a stamp is used', [line('Văn bản mật được đóng dấu chỉ độ mật theo quy định.')]],
    ['the stamp as a thing', [line('Con dấu “MẬT” có hình chữ nhật, kích thước 20 mm x 8 mm.')]],
    ['a number that looks like a code', [line('Số: 05/BM-SKHCN')]],
    [
      'not published because secret',
      [line('Dự thảo được đăng tải, trừ trường hợp có nội dung thuộc bí mật nhà nước.')],
    ],
    ['the condition of the law', [line('Cơ quan chủ trì lấy ý kiến, trừ văn bản có độ mật.')]],
    ['a lone word in the middle of the text', [...filler, line('MẬT')]],
    ['a heading about confidentiality', [line('Điều 9. Bảo mật thông tin')]],
    ['a cell that mentions the word', [cells(['Giữ bí mật', 'Không'])]],
    ['a column named so', [cells(['Độ mật', 'Số văn bản'])]],
    ['intimate', [line('Quan hệ mật thiết giữa cơ quan và Nhân dân')]],
  ])('%s', (_where, blocks) => {
    expect(scanSecrecy(blocks).filter((hit) => hit.form === 'stamp')).toEqual([]);
    expect(scanSecrecy(blocks)).toEqual([]);
  });
});

describe('words that call this document secret need a look', () => {
  test.each([
    ['Tài liệu này thuộc danh mục bí mật nhà nước độ Tối mật.', 'tối mật'],
    ['Văn bản này được xác định độ mật', 'mật'],
    ['Dự thảo này có độ mật', 'mật'],
    ['Tối mật', 'tối mật'],
  ])('%s', (text, level) => {
    expect(scanSecrecy([line(text)]).map((hit) => [hit.form, hit.level])).toEqual([['phrase', level]]);
  });
});

describe('lines that a program read in a picture', () => {
  test.each([
    ['MẬT', true, 'stamp', 'mật'],
    ['TỔỐI MẬT', true, 'stamp', 'tối mật'],
    ['TUYẾỆT MẬT', true, 'stamp', 'tuyệt mật'],
    ["TỔI MẬT'", false, 'stamp', 'tối mật'],
    ['MẬ1', true, 'phrase', 'mật'],
    ['TÔI MẠT', true, 'phrase', 'tối mật'],
    ['TUYET MAT', true, 'phrase', 'tuyệt mật'],
  ])('%s', (line, isMark, form, level) => {
    expect(scanRecognised([line], isMark, 'picture').map((hit) => [hit.form, hit.level])).toEqual([
      [form, level],
    ]);
  });

  test.each(['MẬT ONG', 'BẢO MẬT', 'mặt', 'Mất', 'TÔI MẤT VÉ', 'THỜI TIẾT', '12/BC-UBND', 'MT'])(
    '%s is none',
    (line) => {
      expect(scanRecognised([line], true, 'picture')).toEqual([]);
    },
  );

  test('far down a page a level is looked at, not taken for a stamp', () => {
    const lines = [...Array.from({ length: 20 }, (_, i) => `Dòng ${i}`), 'MẬT'];
    expect(scanRecognised(lines, false, 'page').map((hit) => hit.form)).toEqual(['phrase']);
  });
});
