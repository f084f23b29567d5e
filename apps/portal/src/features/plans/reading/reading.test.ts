import type { Block, TableCell } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { calendarWords } from './calendar-words.ts';
import { readLabels } from './plan-labels.ts';
import { readPlan } from './read-plan.ts';
import { chargeOf, joinedBodies } from './units/charges.ts';
import { cutNames } from './units/unit-names.ts';

describe('A list of units is cut only between two names', () => {
  test.each([
    [
      'Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch và các sở, ban, ngành',
      ['Sở Nội vụ', 'Sở Văn hóa, Thể thao và Du lịch', 'các sở, ban, ngành'],
    ],
    [
      'các phòng, đơn vị trực thuộc; UBND các xã, phường',
      ['các phòng, đơn vị trực thuộc', 'UBND các xã, phường'],
    ],
    ['Công an xã, Đoàn Thanh niên, các thôn', ['Công an xã', 'Đoàn Thanh niên', 'các thôn']],
    ['Văn phòng HĐND và UBND, Phòng Kinh tế', ['Văn phòng HĐND và UBND', 'Phòng Kinh tế']],
    [
      'Sở Y tế - cơ quan thường trực (đầu mối), Trạm Y tế',
      ['Sở Y tế - cơ quan thường trực (đầu mối)', 'Trạm Y tế'],
    ],
    ['- Thư viện tỉnh\n- Các trường', ['Thư viện tỉnh', 'Các trường']],
    ['Thủ trưởng các cơ quan, đơn vị', ['Thủ trưởng các cơ quan, đơn vị']],
    ['', []],
  ])('%s', (list, names) => expect(cutNames(list)).toEqual(names));
});

describe('Whom a sentence charges', () => {
  test.each([
    ['Trạm Y tế xã chủ trì, phối hợp với các thôn phun thuốc.', ['Trạm Y tế xã'], 'assign'],
    ['Giao Phòng Kinh tế hướng dẫn các hộ.', ['Phòng Kinh tế'], 'assign'],
    [
      'Kính đề nghị Hội Nông dân xã, Hội Người cao tuổi xã vận động hội viên.',
      ['Hội Nông dân xã', 'Hội Người cao tuổi xã'],
      'request',
    ],
    ['Căn cứ Kế hoạch này, Chủ tịch UBND xã yêu cầu các phòng lập kế hoạch riêng.', ['các phòng'], 'assign'],
    ['UBND các xã, phường tổ chức ra quân.', ['UBND các xã, phường'], 'assign'],
    ['Chủ các bến đò có trách nhiệm trang bị áo phao.', ['Chủ các bến đò'], 'assign'],
  ])('%s', (sentence, names, mode) => expect(chargeOf(sentence)).toMatchObject({ names, mode }));

  test.each([
    'Tổ chức hội nghị sơ kết.',
    'Ban hành tài liệu hỏi đáp.',
    'Hội thi tìm hiểu pháp luật.',
    'Phòng, chống dịch bệnh tại các thôn.',
  ])('nobody: %s', (sentence) => expect(chargeOf(sentence)).toBeUndefined());

  test('whoever is joined by "phối hợp" before a name helps; "phối hợp tổ chức" names nobody', () => {
    expect(joinedBodies('Phòng A phối hợp với Công an xã và các trường học dạy kỹ năng.')).toEqual([
      'Công an xã',
      'các trường học',
    ]);
    expect(joinedBodies('Phối hợp tổ chức hội nghị.')).toEqual([]);
  });
});

describe('Calendar words of a running sentence', () => {
  test.each([
    ['hoàn thành trong quý II/2026', 'quý II/2026'],
    ['định kỳ trước ngày 25 hằng tháng báo cáo', 'định kỳ trước ngày 25 hằng tháng'],
    ['từ tháng 6 đến tháng 8 mở lớp', 'từ tháng 6 đến tháng 8'],
    ['gửi về Sở chậm nhất ngày 10 tháng 4 năm 2026', 'chậm nhất ngày 10 tháng 4 năm 2026'],
    ['thực hiện Kế hoạch số 9/KH-UBND ngày 15/3/2026', undefined],
    ['trong năm 2026, thường xuyên, kịp thời', undefined],
    ['đạt 5/6 tiêu chí', undefined],
  ])('%s', (sentence, time) => expect(calendarWords(sentence)[0]).toBe(time));
});

test('A label inside a sentence ends with the bracket or the semicolon, one that begins the line runs to the next label', () => {
  const inside = readLabels('Mở lớp bơi (chủ trì: Đoàn xã; thời gian: quý II), mỗi lớp 20 em.');
  expect(inside.labels.map(({ value }) => value)).toEqual(['Đoàn xã', 'quý II']);
  expect(inside.sentences).toBe('Mở lớp bơi, mỗi lớp 20 em.');
  expect(readLabels('Nói chuyện (chủ trì: Sở A; thời gian: hằng quý; sản phẩm: biên bản).').sentences).toBe(
    'Nói chuyện.',
  );
  const line = readLabels('Đơn vị phối hợp: Công an xã; các thôn. Thời gian: quý III');
  expect(line).toMatchObject({
    isLabel: true,
    labels: [{ value: 'Công an xã; các thôn' }, { value: 'quý III' }],
  });
});

const paragraphs = (...lines: string[]): Block[] => lines.map((text) => ({ kind: 'paragraph', text }));
const table = (...rows: (string | TableCell)[][]): Block => ({
  kind: 'table',
  text: '',
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
});
const rowsOf = (blocks: readonly Block[]) =>
  readPlan(blocks).rows.map(({ title, lead, coordinating, time, product }) => [
    title,
    lead.join(' | '),
    coordinating.join(' | '),
    time,
    product,
  ]);

const HEAD = [
  'UBND XÃ LÂM THAO',
  'Số: 14/KH-UBND',
  'Lâm Thao, ngày 02 tháng 02 năm 2026',
  'KẾ HOẠCH',
  'Nước sạch nông thôn năm 2026',
];

test('The head, the sections, goals and requirements', () => {
  const plan = readPlan(
    paragraphs(
      ...HEAD,
      'Căn cứ Kế hoạch số 8/KH-UBND ngày 05/01/2026 của UBND tỉnh, Ủy ban nhân dân xã Lâm Thao ban hành Kế hoạch như sau:',
      ...[
        'I. MỤC ĐÍCH, YÊU CẦU',
        '1. Mục đích',
        '- Mọi hộ có nước sạch.',
        '2. Yêu cầu',
        'Bám sát kế hoạch của tỉnh.',
        'II. NHIỆM VỤ',
      ],
    ),
  );
  expect(plan.head).toMatchObject({
    number: '14/KH-UBND',
    date: 'ngày 02 tháng 02 năm 2026',
    year: '2026',
    body: 'Ủy ban nhân dân xã Lâm Thao',
  });
  expect(plan.sections.map(({ number, title }) => `${number}. ${title}`)).toEqual([
    'I. MỤC ĐÍCH, YÊU CẦU',
    'II. NHIỆM VỤ',
  ]);
  expect([plan.goals, plan.requirements]).toEqual([['Mọi hộ có nước sạch.'], ['Bám sát kế hoạch của tỉnh.']]);
});

test('Prose: labels, openers, lists of dashes, funds and the closing sentence', () => {
  const blocks = paragraphs(
    ...HEAD,
    ...[
      'I. NHIỆM VỤ',
      '1. Kiểm tra giếng khoan',
      '- Lấy mẫu nước.',
      '- Gửi mẫu đi thử.',
      'Đơn vị chủ trì: Trạm Y tế.',
      'Thời gian: Quý I',
    ],
    ...[
      '2. Kinh phí',
      'Do ngân sách xã bảo đảm, Kế toán xã chủ trì.',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Trạm Y tế',
      '- Phối hợp với các thôn lấy mẫu nước trước ngày 30/4.',
    ],
    ...[
      '2. Các thôn có trách nhiệm:',
      '- Lập danh sách hộ dùng giếng.',
      '3. Đề nghị Hội Phụ nữ xã vận động hội viên.',
    ],
    ...[
      'Trong quá trình thực hiện, nếu có vướng mắc, các thôn báo cáo UBND xã.',
      'Nơi nhận:',
      '- Công an xã tổ chức lưu.',
    ],
  );
  expect(rowsOf(blocks)).toEqual([
    ['Kiểm tra giếng khoan', 'Trạm Y tế', '', 'Quý I', ''],
    ['Phối hợp với các thôn lấy mẫu nước trước ngày 30/4.', 'Trạm Y tế', 'các thôn', 'trước ngày 30/4', ''],
    ['Lập danh sách hộ dùng giếng.', 'Các thôn', '', '', ''],
    ['Đề nghị Hội Phụ nữ xã vận động hội viên.', 'Hội Phụ nữ xã', '', '', ''],
  ]);
  expect(readPlan(blocks).rows.map(({ mode }) => mode)).toEqual(['assign', 'assign', 'assign', 'request']);
});

test('A label wins over the sentence; an item under it with labels of its own makes the rows', () => {
  const blocks = paragraphs(
    ...[
      ...HEAD,
      'I. NHIỆM VỤ',
      '1. Truyền thông',
      'a) Phát tờ rơi',
      'Chủ trì: Đoàn xã',
      'b) Trạm Y tế xã nói chuyện',
      '- Đơn vị thực hiện: Hội Phụ nữ',
      '- Sản phẩm: 3 buổi',
    ],
  );
  expect(rowsOf(blocks)).toEqual([
    ['Phát tờ rơi', 'Đoàn xã', '', '', ''],
    ['Trạm Y tế xã nói chuyện', 'Hội Phụ nữ', '', '', '3 buổi'],
  ]);
});

test('Tables: a head of two rows, merged cells, ditto, groups, and a row that a page cut', () => {
  const head = [
    [
      { text: 'TT', rows: 2 },
      { text: 'Nội dung công việc', rows: 2 },
      { text: 'Đơn vị thực hiện', span: 2 },
      { text: 'Thời gian', rows: 2 },
    ],
    ['Chủ trì', 'Phối hợp'],
  ];
  const plan = [
    ...paragraphs(...HEAD, 'I. NHIỆM VỤ', 'PHỤ LỤC'),
    table(
      ...head,
      [{ text: 'A. Truyền thông', span: 5 }],
      ['1', 'Viết bài', { text: 'Ban Văn hóa', rows: 2 }, 'Đoàn xã', 'Hằng tháng'],
      ['2', 'Treo áp phích', 'Như trên', '-'],
      ['3', 'Thay ống nước cho các hộ nghèo và', 'Tổ Nước sạch', 'Kế toán xã; các', 'Quý III'],
      ...[
        ['TT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời gian'],
        ['', 'cận nghèo', '', 'thôn', ''],
      ],
    ),
  ];
  expect(rowsOf(plan)).toEqual([
    ['Viết bài', 'Ban Văn hóa', 'Đoàn xã', 'Hằng tháng', ''],
    ['Treo áp phích', 'Ban Văn hóa', 'Đoàn xã', '', ''],
    ['Thay ống nước cho các hộ nghèo và cận nghèo', 'Tổ Nước sạch', 'Kế toán xã | các thôn', 'Quý III', ''],
  ]);
});

test('A table that was copied as text: its cells lie one behind the other', () => {
  const plan = paragraphs(
    ...[
      ...HEAD,
      'I. NHIỆM VỤ',
      'PHỤ LỤC',
      'STT Nhiệm vụ Sản phẩm',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Thời gian thực hiện',
    ],
    ...[
      '1',
      'Khảo sát nguồn nước của các thôn',
      'Phiếu khảo sát',
      'Trạm Y tế;',
      'Văn phòng',
      'UBND xã',
      'Các thôn',
      'Quý I',
    ],
    ...['2', 'Tập huấn tổ quản lý', 'Tài liệu,', 'ảnh', 'Ban Văn hóa', 'Đoàn xã, Hội Phụ nữ', 'Thường xuyên'],
  );
  expect(rowsOf(plan)).toEqual([
    [
      'Khảo sát nguồn nước của các thôn',
      'Trạm Y tế | Văn phòng UBND xã',
      'Các thôn',
      'Quý I',
      'Phiếu khảo sát',
    ],
    ['Tập huấn tổ quản lý', 'Ban Văn hóa', 'Đoàn xã | Hội Phụ nữ', 'Thường xuyên', 'Tài liệu, ảnh'],
  ]);
});

test('A document that is no plan gives no row and no failure', () => {
  expect(readPlan([]).rows).toEqual([]);
  expect(readPlan([...paragraphs('Thư mời họp'), { kind: 'table', text: '' }]).rows).toEqual([]);
});
