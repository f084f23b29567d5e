import { describe, expect, it } from 'vitest';
import { lawOf, withoutSource } from '../../test/build.ts';
import { renderPlain } from '../render/plain.ts';
import { applyInstructions } from './consolidate.ts';
import { parseInstructions } from './parse-instructions.ts';

const LAW = [
  'NGHỊ ĐỊNH',
  'Về lấy ý kiến',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi',
  'Nghị định này quy định việc lấy ý kiến.',
  'Điều 2. Thời hạn',
  '1. Cơ quan trả lời trong thời hạn 20 ngày, kể cả ngày lễ.',
  '2. Hồ sơ gồm:',
  'a) Tờ trình;',
  'b) Bản so sánh;',
  'c) Bản tổng hợp.',
  '3. Lệ phí do Bộ Tài chính quy định.',
  'Chương II',
  'THỰC HIỆN',
  'Điều 3. Trách nhiệm',
  'Ủy ban nhân dân có trách nhiệm:',
  '1. Đăng dự thảo;',
  '2. Trả lời về lệ phí.',
  'Điều 4. Hiệu lực',
  'Nghị định này có hiệu lực từ ngày 01 tháng 11 năm 2026.',
];
const base = lawOf(...LAW);

/** The lines of the law after one amending clause, from the first article on; or the reason of the refusal. */
function after(...clause: string[]): string[] {
  const amending = lawOf('Điều 1. Sửa đổi, bổ sung một số điều của Nghị định về lấy ý kiến', ...clause);
  const { instructions, notUnderstood } = parseInstructions(amending);
  expect(notUnderstood).toEqual([]);
  const { tree, outcomes } = applyInstructions(base, instructions);
  const refused = outcomes.filter((outcome) => outcome.status === 'refused');
  if (refused.length > 0) return refused.map((outcome) => outcome.reason);
  const lines = renderPlain(tree).split('\n');
  return lines.filter((line) => !LAW.includes(line));
}

describe('applyInstructions', () => {
  it.each<[string, string[], string[]]>([
    [
      'amends a clause',
      ['1. Sửa đổi khoản 1 Điều 2 như sau:', '“1. Cơ quan trả lời trong 15 ngày.”.'],
      ['1. Cơ quan trả lời trong 15 ngày.'],
    ],
    [
      'amends a point and keeps the semicolon that the quotation leaves out',
      ['1. Sửa đổi điểm b khoản 2 Điều 2 như sau:', '“b) Bản so sánh, thuyết minh”.'],
      ['b) Bản so sánh, thuyết minh;'],
    ],
    [
      'amends an article with everything in it',
      ['1. Sửa đổi, bổ sung Điều 3 như sau:', '“Điều 3. Phân công', '1. Sở Tư pháp chủ trì.”.'],
      ['Điều 3. Phân công', '1. Sở Tư pháp chủ trì.'],
    ],
    [
      'adds a clause after another',
      ['1. Bổ sung khoản 1a vào sau khoản 1 Điều 2 như sau:', '“1a. Thời hạn được tính từ ngày đăng.”.'],
      ['1a. Thời hạn được tính từ ngày đăng.'],
    ],
    [
      'adds two articles in their order',
      [
        '1. Bổ sung Điều 3a và Điều 3b vào sau Điều 3 như sau:',
        '“Điều 3a. Kiểm tra',
        'Việc kiểm tra do Sở Tư pháp thực hiện.',
        'Điều 3b. Báo cáo',
        'Báo cáo gửi trước ngày 20.”.',
      ],
      [
        'Điều 3a. Kiểm tra',
        'Việc kiểm tra do Sở Tư pháp thực hiện.',
        'Điều 3b. Báo cáo',
        'Báo cáo gửi trước ngày 20.',
      ],
    ],
    [
      'adds a point by its number where nothing says where',
      ['1. Bổ sung điểm a1 khoản 2 Điều 2 như sau:', '“a1) Báo cáo;”.'],
      ['a1) Báo cáo;'],
    ],
    [
      'changes the opening words alone',
      ['1. Sửa đổi đoạn mở đầu Điều 3 như sau:', '“Ủy ban nhân dân cấp xã có trách nhiệm:”.'],
      ['Ủy ban nhân dân cấp xã có trách nhiệm:'],
    ],
    [
      'changes the first paragraph of a unit alone',
      ['1. Sửa đổi đoạn thứ nhất khoản 2 Điều 2 như sau:', '“Hồ sơ nộp trực tuyến gồm:”.'],
      ['2. Hồ sơ nộp trực tuyến gồm:'],
    ],
    [
      'replaces words in the first paragraph alone',
      ['1. Thay cụm từ “trách nhiệm” bằng cụm từ “nhiệm vụ” tại đoạn 1 Điều 3.'],
      ['Ủy ban nhân dân có nhiệm vụ:'],
    ],
    [
      'adds a last paragraph',
      ['1. Bổ sung đoạn vào cuối khoản 3 Điều 2 như sau:', '“Người nghèo được miễn.”.'],
      ['Người nghèo được miễn.'],
    ],
    [
      'adds twice in one sentence',
      [
        '1. Bổ sung khoản 1a vào sau khoản 1, khoản 4 vào sau khoản 3 Điều 2 như sau:',
        '“1a. Một.',
        '4. Bốn.”.',
      ],
      ['1a. Một.', '4. Bốn.'],
    ],
    [
      'renames a chapter',
      ['1. Sửa đổi tên Chương II như sau:', '“Chương II', 'TỔ CHỨC THỰC HIỆN”.'],
      ['TỔ CHỨC THỰC HIỆN'],
    ],
    [
      'renames an article and amends a clause at once',
      ['1. Sửa đổi tên điều và khoản 1 Điều 3 như sau:', '“Điều 3. Nhiệm vụ', '1. Công bố dự thảo;”.'],
      ['Điều 3. Nhiệm vụ', '1. Công bố dự thảo;'],
    ],
    [
      'replaces words in the places named only',
      ['1. Thay cụm từ “lệ phí” bằng cụm từ “phí, lệ phí” tại khoản 2 Điều 3.'],
      ['2. Trả lời về phí, lệ phí.'],
    ],
    [
      'drops words and the comma with them',
      ['1. Bỏ cụm từ “, kể cả ngày lễ” tại khoản 1 Điều 2.'],
      ['1. Cơ quan trả lời trong thời hạn 20 ngày.'],
    ],
    [
      'puts words beside others',
      ['1. Bổ sung cụm từ “và giải trình” vào sau cụm từ “Trả lời” tại khoản 2 Điều 3.'],
      ['2. Trả lời và giải trình về lệ phí.'],
    ],
    ['refuses an absent target', ['1. Bãi bỏ khoản 9 Điều 2.'], ['targetAbsent']],
    [
      'refuses words that are not there, part of another word included',
      ['1. Bỏ cụm từ “lệ ph” tại khoản 2 Điều 3.'],
      ['phraseNotFound'],
    ],
    [
      'refuses a number that is taken',
      ['1. Bổ sung khoản 3 vào sau khoản 2 Điều 2 như sau:', '“3. Mới.”.'],
      ['duplicateNumber'],
    ],
    [
      'refuses an absent neighbour',
      ['1. Bổ sung khoản 8 vào sau khoản 7 Điều 2 như sau:', '“8. Mới.”.'],
      ['anchorAbsent'],
    ],
    ['refuses another document', ['1. Bãi bỏ Điều 2 của Luật Giá số 11/2012/QH13.'], ['otherDocument']],
  ])('%s', (_what, clause, expected) => {
    expect(after(...clause)).toEqual(expected);
  });

  it('leaves the base and the order of everything else alone', () => {
    const copy = structuredClone(base);
    const amending = lawOf('Điều 1. Sửa đổi Nghị định', '1. Bãi bỏ khoản 2 Điều 2 và Điều 3.');
    const { tree, lineage } = applyInstructions(base, parseInstructions(amending).instructions);
    expect(base).toEqual(copy);
    const kept = LAW.filter((_line, index) => ![8, 9, 10, 11, 15, 16, 17, 18].includes(index));
    expect(renderPlain(tree)).toBe(kept.join('\n'));
    expect(lineage.get('dieu-3')).toBeUndefined();
    expect(lineage.get('dieu-2__khoan-3')).toBe('dieu-2__khoan-3');
  });

  it('marks what is repealed when asked', () => {
    const amending = lawOf('Điều 1. Sửa đổi Nghị định', '1. Bãi bỏ khoản 3 Điều 2.');
    const { tree } = applyInstructions(base, parseInstructions(amending).instructions, {
      repealed: 'marked',
    });
    expect(renderPlain(tree)).toContain('3. (được bãi bỏ)\nChương II');
  });

  it('follows a unit under its new number', () => {
    const amending = lawOf('Điều 1. Sửa đổi Nghị định', '1. Đánh số lại khoản 3 thành khoản 4 Điều 2.');
    const { tree, lineage } = applyInstructions(base, parseInstructions(amending).instructions);
    expect(lineage.get('dieu-2__khoan-3')).toBe('dieu-2__khoan-4');
    expect(renderPlain(tree)).toContain('4. Lệ phí do Bộ Tài chính quy định.');
  });

  it('gives the ids that a parser would give', () => {
    const amending = lawOf(
      'Điều 1. Sửa đổi Nghị định',
      '1. Bổ sung Điều 2đ vào sau Điều 2 như sau:',
      '“Điều 2đ. Tên',
      'Đoạn một.',
      'Đoạn hai.”.',
    );
    const { tree } = applyInstructions(base, parseInstructions(amending).instructions);
    expect(withoutSource(tree)).toEqual(withoutSource(lawOf(...renderPlain(tree).split('\n'))));
  });
});
