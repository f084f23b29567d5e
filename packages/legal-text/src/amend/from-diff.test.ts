import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { comparisonRows } from './comparison-rows.ts';
import { instructionsFromDiff } from './from-diff.ts';

const LAW = [
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi',
  'Luật này về góp ý.',
  'Điều 2. Thời hạn',
  'Cơ quan có trách nhiệm:',
  '1. Đăng trong 20 ngày;',
  '2. Trả lời:',
  'a) Bằng văn bản;',
  'b) Trên cổng.',
  '3. Báo cáo.',
  '4. Lưu hồ sơ.',
  'Chương II',
  'THI HÀNH',
  'Điều 3. Hiệu lực',
  'Luật này có hiệu lực từ ngày ký.',
];

/** The formulas between the law and the law with some lines replaced (by nothing: dropped). */
function formulas(changes: Readonly<Record<string, readonly string[]>>): string[] {
  const lines = LAW.flatMap((line) => changes[line] ?? [line]);
  return instructionsFromDiff(lawOf(...LAW), lawOf(...lines)).map((instruction) => instruction.text);
}

describe('instructionsFromDiff', () => {
  it.each<[string, Readonly<Record<string, readonly string[]>>, string[]]>([
    ['nothing', {}, []],
    [
      'the smallest unit',
      { 'b) Trên cổng.': ['b) Trên cổng thông tin.'] },
      ['Sửa đổi, bổ sung điểm b khoản 2 Điều 2 như sau:'],
    ],
    [
      'an addition behind its sister',
      { 'a) Bằng văn bản;': ['a) Bằng văn bản;', 'a1) Bằng lời;'] },
      ['Bổ sung điểm a1 vào sau điểm a khoản 2 Điều 2 như sau:'],
    ],
    ['a repeal', { '4. Lưu hồ sơ.': [] }, ['Bãi bỏ khoản 4 Điều 2.']],
    [
      'repeals last',
      { '1. Đăng trong 20 ngày;': [], '4. Lưu hồ sơ.': ['4. Lưu.'] },
      ['Sửa đổi, bổ sung khoản 4 Điều 2 như sau:', 'Bãi bỏ khoản 1 Điều 2.'],
    ],
    [
      'the opening words',
      { 'Cơ quan có trách nhiệm:': ['Cơ quan chủ trì có trách nhiệm:'] },
      ['Sửa đổi, bổ sung đoạn mở đầu Điều 2 như sau:'],
    ],
    [
      'titles',
      { 'THI HÀNH': ['ĐIỀU KHOẢN THI HÀNH'], 'Điều 2. Thời hạn': ['Điều 2. Hạn'] },
      ['Sửa đổi tên Điều 2 như sau:', 'Sửa đổi tên Chương II như sau:'],
    ],
    [
      'the whole article when most of it changed',
      { '1. Đăng trong 20 ngày;': ['1. Đăng;'], '3. Báo cáo.': ['3. Báo.'], '4. Lưu hồ sơ.': ['4. Lưu.'] },
      ['Sửa đổi, bổ sung Điều 2 như sau:'],
    ],
    [
      'a new article and the numbers behind it',
      {
        'Điều 2. Thời hạn': ['Điều 2. Nguyên tắc', 'Công khai, kịp thời, dễ hiểu.', 'Điều 3. Thời hạn'],
        'Điều 3. Hiệu lực': ['Điều 4. Hiệu lực'],
        '3. Báo cáo.': ['3. Báo cáo hằng quý.'],
      },
      [
        'Đánh số lại Điều 3 thành Điều 4.',
        'Đánh số lại Điều 2 thành Điều 3.',
        'Bổ sung Điều 2 vào sau Điều 1 như sau:',
        'Sửa đổi, bổ sung khoản 3 Điều 3 như sau:',
      ],
    ],
    [
      'a repeal and the numbers behind it',
      {
        'Điều 1. Phạm vi': [],
        'Luật này về góp ý.': [],
        'Điều 2. Thời hạn': ['Điều 1. Thời hạn'],
        'Điều 3. Hiệu lực': ['Điều 2. Hiệu lực'],
      },
      ['Bãi bỏ Điều 1.', 'Đánh số lại Điều 2 thành Điều 1.', 'Đánh số lại Điều 3 thành Điều 2.'],
    ],
    [
      'an article that went to another chapter',
      {
        'Điều 1. Phạm vi': [],
        'Luật này về góp ý.': [],
        'THI HÀNH': ['THI HÀNH', 'Điều 1. Phạm vi', 'Luật này về góp ý.'],
      },
      ['Bãi bỏ Điều 1.', 'Bổ sung Điều 1 vào trước Điều 3 như sau:'],
    ],
  ])('names %s', (_what, changes, expected) => {
    expect(formulas(changes)).toEqual(expected);
  });
});

describe('comparisonRows', () => {
  const rows = comparisonRows(
    lawOf(...LAW),
    lawOf(
      'Điều 1. Sửa đổi Luật',
      '1. Sửa đổi khoản 1 Điều 2 như sau:',
      '“1. Đăng trong 30 ngày;”.',
      '2. Thay cụm từ “Đăng” bằng cụm từ “Công bố” tại khoản 1 Điều 2.',
      '3. Bãi bỏ khoản 9 Điều 2.',
      '4. Làm rõ các điều khác.',
    ),
  );

  it('joins what several clauses do to one unit, and shows the words', () => {
    expect(rows.rows[0]).toMatchObject({
      at: ['dieu-1__khoan-1', 'dieu-1__khoan-2'],
      unit: 'khoản 1 Điều 2',
      before: '1. Đăng trong 20 ngày;',
      after: '1. Công bố trong 30 ngày;',
    });
    expect(
      rows.rows[0]?.words?.filter((word) => word.kind === 'added').map((word) => word.text.trim()),
    ).toEqual(['Công bố', '30']);
  });

  it('gives a row to every unit in which words of the whole document change', () => {
    const amending = lawOf(
      'Điều 1. Sửa đổi Luật',
      '1. Thay cụm từ “trách nhiệm” bằng cụm từ “nhiệm vụ”.',
      '2. Thay cụm từ “Lưu” bằng cụm từ “Giữ”.',
    );
    expect(comparisonRows(lawOf(...LAW), amending).rows.map((row) => [row.unit, row.after])).toEqual([
      ['Điều 2', expect.stringContaining('Cơ quan có nhiệm vụ:')],
      ['khoản 4 Điều 2', '4. Giữ hồ sơ.'],
    ]);
  });

  it('keeps refused clauses in sight, and those not understood', () => {
    expect(rows.rows[1]).toMatchObject({
      change: 'refused',
      reason: 'targetAbsent',
      formula: 'Bãi bỏ khoản 9 Điều 2.',
    });
    expect(rows.notUnderstood.map((unit) => unit.at)).toEqual(['dieu-1__khoan-4']);
  });
});
