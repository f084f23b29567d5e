import { describe, expect, test } from 'vitest';
import { coverNames, namesIn, sameName, standingOf } from './blind.ts';
import { pointsOf, tenthsOf } from './juror.ts';

const WORDS = { name: '[tên]', email: '[thư]', phone: '[số]' };
const NAMES = ['Nguyễn Văn Thuấn', 'An', 'Lê Thị  Hồng-Đào'];

describe('what the jury reads', () => {
  test.each([
    ['Tôi là Nguyễn Văn Thuấn, bưu tá.', 'Tôi là [tên], bưu tá.'],
    ['Tác giả NGUYỄN VĂN THUẤN', 'Tác giả [tên]'],
    ['nguyen van thuan viết', '[tên] viết'],
    ['Nguyễn\nVăn   Thuấn', '[tên]'],
    // Decomposed letters are the same name.
    ['Nguyễn Văn Thuấn'.normalize('NFD'), '[tên]'],
    ['Nguyễn Văn Thuấnh không phải', 'Nguyễn Văn Thuấnh không phải'],
    // A name of one word is covered as it is written only, or half the language would be.
    ['An làm việc an toàn ở An Giang', '[tên] làm việc an toàn ở [tên] Giang'],
    ['Lê Thị Hồng-Đào và lê thị hồng-đào', '[tên] và [tên]'],
    ['Nguyễn Văn Thuấn và Nguyễn Văn Thuấn', '[tên] và [tên]'],
    ['Gửi thuan.nguyen@example.vn hoặc 0912 345 678.', 'Gửi [thư] hoặc [số].'],
    ['Gọi +84912345678', 'Gọi [số]'],
    ['Giảm 0,5 ngày, 1.200.000 đồng, năm 2026', 'Giảm 0,5 ngày, 1.200.000 đồng, năm 2026'],
    ['', ''],
  ])('%j', (text, shown) => expect(coverNames(text, NAMES, WORDS)).toBe(shown));

  test('signs of patterns in a name are letters', () => {
    expect(coverNames('Tổ (A+B)* làm', ['Tổ (A+B)*'], WORDS)).toBe('[tên] làm');
    expect(namesIn('xyz', ['.*'])).toBe(false);
    expect(namesIn('xyz', ['', '  '])).toBe(false);
  });
});

describe('who may score an entry', () => {
  const juror = { name: 'Trần Thị Chấm', email: 'Cham@example.vn' };
  const of = (email: string | null, ...names: string[]) => ({
    email,
    authors: names.map((name) => ({ name })),
  });
  test.each([
    ['a stranger', of('x@example.vn', 'Ai Đó'), undefined, 'free'],
    [
      'who entered by the same mailbox, in other letters',
      of('cham@example.vn', 'Ai Đó'),
      undefined,
      'shutOut',
    ],
    ['the same mailbox is not cleared by anybody', of('cham@example.vn', 'Ai Đó'), 'cleared', 'shutOut'],
    ['an author of the same name', of('x@example.vn', 'TRAN THI CHAM'), undefined, 'asked'],
    ['one of several', of(null, 'Ai Đó', 'Trần  Thị Chấm'), undefined, 'asked'],
    ['another person, as the secretary found', of(null, 'Trần Thị Chấm'), 'cleared', 'free'],
    ['who declared it', of(null, 'Ai Đó'), 'declared', 'shutOut'],
    ['whom the secretary shut out', of(null, 'Ai Đó'), 'shutOut', 'shutOut'],
    ['no mailbox on either side is not the same one', of(null, 'Ai Đó'), undefined, 'free'],
  ] as const)('%s', (_why, entry, said, standing) => {
    expect(standingOf(juror, entry, said)).toBe(standing);
    if (entry.email === null) expect(standingOf({ ...juror, email: null }, entry, said)).toBe(standing);
  });

  test('names without letters are nobody’s', () => expect(sameName('', ' ')).toBe(false));
});

describe('points as they are typed', () => {
  test.each([
    ['7,5', 75],
    ['7.5', 75],
    [' 10 ', 100],
    ['0', 0],
    ['7,55', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['', undefined],
  ])('%j', (typed, tenths) => expect(tenthsOf(typed)).toBe(tenths));
  test('and shown again', () => expect([75, 100, 5].map(pointsOf)).toEqual(['7,5', '10', '0,5']));
});
