import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { compareUnits, findTableItem, findUnit, outlineRows, tableItems, unitText } from '../index.ts';

const tree = lawOf(
  'Điều 1. Ban hành Danh mục tại Phụ lục I.',
  'PHỤ LỤC I',
  'DANH MỤC THỦ TỤC',
  '| STT | Thủ tục | Thời hạn |',
  '| I | LĨNH VỰC CHỢ | |',
  '| 1 | Cấp phép | 5 ngày |',
  '| 1.1 | Cấp lại | 3 ngày |',
  '| II | LĨNH VỰC BẾN | |',
  '| 1 | Mở bến | 7 ngày |',
);
const table = findUnit(tree, 'phu-luc-1__bang-1')!;

describe('rows of a table', () => {
  it('have a number and the group they belong to', () => {
    expect(tableItems(table).map(({ row, number, group }) => [row, number, group])).toEqual([
      [1, undefined, undefined],
      [2, 'I', undefined],
      [3, '1', 'I'],
      [4, '1.1', 'I'],
      [5, 'II', undefined],
      [6, '1', 'II'],
    ]);
  });

  it('are found by their ids, and stand where they say', () => {
    for (const item of tableItems(table)) {
      expect(findTableItem(tree, item.id)).toEqual(item);
      expect(unitText(table).slice(item.start, item.end)).toBe(item.text);
    }
    expect(findTableItem(tree, 'phu-luc-1__bang-1__dong-9')).toBeUndefined();
  });

  it('come behind their table in the order of the rows', () => {
    const ids = ['phu-luc-1__bang-1__dong-10', 'phu-luc-1__bang-1__dong-2', 'phu-luc-1__bang-1'];
    expect(ids.sort(compareUnits)).toEqual([
      'phu-luc-1__bang-1',
      'phu-luc-1__bang-1__dong-2',
      'phu-luc-1__bang-1__dong-10',
    ]);
  });

  it('are cited by their number and group, or by their place', () => {
    const row = outlineRows(tree).find(({ kind }) => kind === 'table')!;
    expect(row.items?.map(({ cite }) => cite)).toEqual([
      'dòng 1 bảng 1 Phụ lục I',
      'mục I bảng 1 Phụ lục I',
      'số thứ tự 1 mục I bảng 1 Phụ lục I',
      'số thứ tự 1.1 mục I bảng 1 Phụ lục I',
      'mục II bảng 1 Phụ lục I',
      'số thứ tự 1 mục II bảng 1 Phụ lục I',
    ]);
    expect(row.items?.[2]).toEqual({
      number: '1',
      cite: 'số thứ tự 1 mục I bảng 1 Phụ lục I',
      text: '1 | Cấp phép | 5 ngày',
    });
  });

  it('are not invented: other units and layout tables in one column have no numbers', () => {
    expect(tableItems(findUnit(tree, 'dieu-1')!)).toEqual([]);
    const letterhead = findUnit(lawOf('PHỤ LỤC', '| 1 |', '| I |'), 'phu-luc__bang-1')!;
    expect(tableItems(letterhead).map(({ number }) => number)).toEqual([undefined, undefined]);
  });
});
