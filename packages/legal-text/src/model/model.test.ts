import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import { citationOf } from '../cite/format.ts';
import { comparePointLetters, compareUnits } from './order.ts';
import { idStep, readUnitId } from './unit-id.ts';
import { articlesOf, findUnit, unitText, walk } from './visit.ts';

describe('order', () => {
  it('of points is the regulation’s: đ after d, sub-numbers after their letter', () => {
    expect(['e', 'đ', 'a1', 'y', 'd', 'a', 'đ1', 'b', 'a2'].sort(comparePointLetters)).toEqual([
      'a',
      'a1',
      'a2',
      'b',
      'd',
      'đ',
      'đ1',
      'e',
      'y',
    ]);
  });

  it('of units: 5 < 5a < 5đ < 6, a unit before what it holds, appendices last', () => {
    const ids = [
      'phu-luc-1',
      'dieu-10',
      'dieu-6',
      'dieu-5dd',
      'dieu-5__khoan-10',
      'dieu-5__khoan-2',
      'dieu-5',
      'dieu-5a',
    ];
    expect(ids.sort(compareUnits)).toEqual([
      'dieu-5',
      'dieu-5__khoan-2',
      'dieu-5__khoan-10',
      'dieu-5a',
      'dieu-5dd',
      'dieu-6',
      'dieu-10',
      'phu-luc-1',
    ]);
  });
});

describe('ids', () => {
  it('of attached regulations are names, also where a name begins like a kind of unit', () => {
    for (const name of ['quy-dinh', 'dieu-le', 'chuong-trinh', 'bang-gia'])
      expect(readUnitId(name)).toEqual([{ kind: 'appendix', name, repeat: 1 }]);
  });

  it('spell every letter in its own way, and read back', () => {
    const letters = ['a', 'd', 'đ', 'dd', 'đđ', 'aa', 'a1', 'đ1', 'ă', 'ơ', 'ô', 'z', 'w'];
    const steps = letters.map((letter) => idStep('point', letter));
    expect(new Set(steps).size).toBe(letters.length);
    expect(steps.map((step) => readUnitId(step)[0]?.number)).toEqual(letters);
    expect(steps.every((step) => /^[a-z0-9-]+$/.test(step))).toBe(true);
  });

  it.each([
    ['chapter', 'II', 'chuong-2'],
    ['part', 'thứ nhất', 'phan-1'],
    ['article', '5đ', 'dieu-5dd'],
    ['form', '01', 'mau-1'],
    ['point', 'i', 'diem-i'],
  ] as const)('%s %s', (kind, number, step) => {
    expect(idStep(kind, number)).toBe(step);
  });
});

describe('citationOf', () => {
  const tree = lawOf(
    'Chương II',
    'CHUNG',
    'Điều 5. Tên',
    '2. Gồm:',
    'đ) Điểm;',
    '- Gạch',
    'Nơi nhận:',
    'QUY ĐỊNH',
    '(Kèm theo Quyết định số 1/2026/QĐ-UBND)',
    'Điều 1. Tên',
    '1. Một.',
    'PHỤ LỤC III',
    'DANH MỤC',
  );
  it.each([
    ['dieu-5__khoan-2__diem-dd', 'điểm đ khoản 2 Điều 5'],
    ['dieu-5__khoan-2__diem-dd__gach-1', 'gạch đầu dòng thứ 1 điểm đ khoản 2 Điều 5'],
    ['chuong-2', 'Chương II'],
    ['quy-dinh__dieu-1__khoan-1', 'khoản 1 Điều 1 Quy định kèm theo'],
    ['phu-luc-3', 'Phụ lục III'],
    ['dieu-5__doan-2', 'đoạn 2 Điều 5'],
  ])('%s', (id, citation) => {
    expect(citationOf(tree, id)).toBe(citation);
  });

  it('without a tree reads the id', () => {
    expect(citationOf(null, 'dieu-5a__khoan-2__diem-a1')).toBe('điểm a1 khoản 2 Điều 5a');
  });
});

describe('walking', () => {
  const tree = lawOf('Chương I', 'CHUNG', 'Điều 1. Tên', '1. Gồm:', 'a) Một.', 'Điều 2. Tên', 'Hết.');
  it('visits parents first with the way to them, and stops where told', () => {
    const seen: string[] = [];
    walk(tree, (node, ancestors) => {
      seen.push(`${ancestors.length} ${node.id}`);
      return node.id !== 'dieu-1';
    });
    expect(seen).toEqual(['0 chuong-1', '1 dieu-1', '1 dieu-2']);
  });

  it('finds units and gives their text with labels', () => {
    expect(articlesOf(tree).map((node) => node.id)).toEqual(['dieu-1', 'dieu-2']);
    expect(unitText(findUnit(tree, 'dieu-1')!)).toBe('Điều 1. Tên\n1. Gồm:\na) Một.');
    expect(findUnit(tree, 'dieu-9')).toBeUndefined();
  });
});
