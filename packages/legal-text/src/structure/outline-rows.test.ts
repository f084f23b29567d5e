import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { unitText, walk } from '../model/visit.ts';
import { wholeText } from '../render/whole-text.ts';
import { outlineRows } from './outline-rows.ts';

const brief = (...lines: string[]) =>
  outlineRows(lawOf(...lines)).map(({ cite, parent, heading, text }) => [cite, parent, heading, text]);

describe('outline rows', () => {
  it('cite each unit and its parent, and hold its own text only', () => {
    expect(
      brief(
        'Chương II',
        'QUY ĐỊNH CHUNG',
        'Điều 5. Hồ sơ',
        'Hồ sơ được lập như sau:',
        '2a. Gồm:',
        'đ) Tờ trình;',
        'Hồ sơ lưu 10 năm.',
      ),
    ).toEqual([
      ['Chương II', null, 'QUY ĐỊNH CHUNG', ''],
      ['Điều 5', 'Chương II', 'Hồ sơ', 'Hồ sơ được lập như sau:'],
      ['khoản 2a Điều 5', 'Điều 5', null, 'Gồm:'],
      ['điểm đ khoản 2a Điều 5', 'khoản 2a Điều 5', null, 'Tờ trình;'],
      ['đoạn 2 điểm đ khoản 2a Điều 5', 'điểm đ khoản 2a Điều 5', null, 'Hồ sơ lưu 10 năm.'],
    ]);
  });

  it('give quoted units as what they will be in the other document, with their host', () => {
    const rows = outlineRows(
      lawOf(
        'Điều 1. Sửa đổi một số điều của Quy định',
        '1. Bổ sung Điều 11a vào sau Điều 11 như sau:',
        '“Điều 11a. Lưu giữ hồ sơ',
        '1. Hồ sơ được lưu 10 năm.',
        'a) Bản giấy.”.',
        '2. Bãi bỏ Điều 12.',
      ),
    );
    expect(rows.map(({ cite, parent, quoted, host }) => [cite, parent, quoted, host])).toEqual([
      ['Điều 1', null, undefined, undefined],
      ['khoản 1 Điều 1', 'Điều 1', undefined, undefined],
      ['Điều 11a', 'khoản 1 Điều 1', true, 'khoản 1 Điều 1'],
      ['khoản 1 Điều 11a', 'Điều 11a', true, 'khoản 1 Điều 1'],
      ['điểm a khoản 1 Điều 11a', 'khoản 1 Điều 11a', true, 'khoản 1 Điều 1'],
      ['khoản 2 Điều 1', 'Điều 1', undefined, undefined],
    ]);
    expect(rows[2]).toMatchObject({ kind: 'article', number: '11a', heading: 'Lưu giữ hồ sơ', text: '' });
    expect(rows[4]?.text).toBe('Bản giấy.');
  });
});

describe('a quoted clause or point', () => {
  it('is cited with the place that the order names for it', () => {
    const rows = outlineRows(
      lawOf(
        'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định',
        '1. Sửa đổi, bổ sung một số khoản của Điều 4 như sau:',
        'a) Sửa đổi, bổ sung khoản 5 như sau:',
        '“5. Hồ sơ gồm:',
        'a) Tờ trình.”;',
        'b) Bổ sung điểm đ vào sau điểm d khoản 7 như sau:',
        '“đ) Bản so sánh.”.',
        '2. Sửa đổi khoản 2 Điều 9 như sau:',
        '“2. Thời hạn là 20 ngày.”.',
      ),
    );
    expect(rows.filter((row) => row.quoted).map(({ cite, host }) => [cite, host])).toEqual([
      ['khoản 5 Điều 4', 'điểm a khoản 1 Điều 1'],
      ['điểm a khoản 5 Điều 4', 'điểm a khoản 1 Điều 1'],
      ['điểm đ khoản 7 Điều 4', 'điểm b khoản 1 Điều 1'],
      ['khoản 2 Điều 9', 'khoản 2 Điều 1'],
    ]);
  });
});

describe('the whole text', () => {
  it('holds each unit in one piece at its place, closing and appendices too', () => {
    const tree = lawOf(
      'QUYẾT ĐỊNH',
      'Điều 1. Hồ sơ',
      '1. Gồm:',
      'a) Tờ trình.',
      'Nơi nhận:',
      'PHỤ LỤC',
      'DANH MỤC',
      '| a | b |',
    );
    const { text, places } = wholeText(tree);
    expect(text.split('\n')).toEqual([
      'QUYẾT ĐỊNH',
      'Điều 1. Hồ sơ',
      '1. Gồm:',
      'a) Tờ trình.',
      'Nơi nhận:',
      'PHỤ LỤC DANH MỤC',
      'a | b',
    ]);
    walk(tree, (node) => {
      const { start, end } = places.get(node.id)!;
      expect(text.slice(start, end)).toBe(unitText(node));
    });
  });
});
