import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../parse/blocks-of-text.ts';
import { parse } from '../parse/parse.ts';
import { wholeText } from '../render/whole-text.ts';
import { carryRanges } from './carry-ranges.ts';

const read = (...lines: string[]) => parse(blocksOfText(lines.join('\n'))).tree;
const HEAD = [
  'QUYẾT ĐỊNH',
  'Về việc quản lý bến đò ngang trên địa bàn tỉnh Minh Hà',
  'Căn cứ Luật Giao thông đường thủy nội địa;',
];
const OPENING = 'Bến đò mở cửa từ 4 giờ đến 18 giờ hằng ngày, trừ ngày có gió từ cấp 5 trở lên.';
const FARE = 'Chủ bến niêm yết giá vé tại nơi hành khách dễ nhìn thấy và thu đúng giá đã niêm yết.';
const END = ['Nơi nhận:', '- Như Điều 3;', '- Lưu: VT, phòng Vận tải đường thủy.'];
const first = read(
  ...HEAD,
  'Điều 1. Giờ mở cửa',
  `1. ${OPENING}`,
  `2. ${FARE}`,
  'Điều 2. Hiệu lực',
  'Có hiệu lực sau 10 ngày.',
  ...END,
);
const second = read(
  ...HEAD,
  'Điều 1. Phạm vi',
  'Quy định này áp dụng với mọi bến đò ngang.',
  'Điều 2. Giờ mở cửa',
  `1. ${OPENING}`,
  'Điều 3. Hiệu lực',
  'Có hiệu lực sau 10 ngày.',
  ...END,
);
const [old, now] = [wholeText(first).text, wholeText(second).text];

function carry(words: string) {
  const start = old.indexOf(words);
  const [row] = carryRanges(first, second, [{ id: 'x', start, end: start + words.length }]);
  return { ...row, words: row?.start === null ? null : now.slice(row?.start ?? 0, row?.end ?? 0) };
}

describe('carryRanges', () => {
  it('finds words again in the unit that moved with them', () => {
    expect(carry('từ 4 giờ đến 18 giờ hằng ngày')).toMatchObject({
      state: 'moved',
      cite: 'khoản 1 Điều 2',
      words: 'từ 4 giờ đến 18 giờ hằng ngày',
    });
  });

  it('says that words are gone with their unit', () => {
    expect(carry('thu đúng giá đã niêm yết')).toEqual({
      id: 'x',
      state: 'removed',
      cite: null,
      start: null,
      end: null,
      words: null,
    });
  });

  it('gives the whole unit for words that reach over two', () => {
    expect(carry(`${OPENING}\n2. Chủ bến`)).toMatchObject({ state: 'moved', start: null });
  });

  it.each(['Luật Giao thông đường thủy nội địa', 'phòng Vận tải đường thủy'])(
    'keeps words of no unit: %s',
    (words) => {
      expect(carry(words)).toMatchObject({ state: 'kept', cite: null, words });
    },
  );

  it('survives ranges that are none', () => {
    const odd = [-5, 0, old.length, old.length + 9].flatMap((start) =>
      [0, 3, 1e9].map((length) => ({ id: `${start} ${length}`, start, end: start + length })),
    );
    for (const row of carryRanges(first, second, odd)) {
      if (row.start !== null && row.end !== null)
        expect(now.slice(row.start, row.end).length).toBe(row.end - row.start);
    }
  });
});
