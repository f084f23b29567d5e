import { blocksOfText, parse } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { SHORT_LAW } from '#test/factories/law-project.ts';
import { articleOrder, placeInWords, placeOfUnit, placesOf } from './places.ts';

const { tree } = parse(blocksOfText(SHORT_LAW));

describe('a place in the imported text', () => {
  test.each([
    ['dieu-2', 'Điều 2', 'dieu-2'],
    ['dieu-3__khoan-1', 'khoản 1 Điều 3', 'dieu-3'],
    ['dieu-3__khoan-1__diem-b', 'điểm b khoản 1 Điều 3', 'dieu-3'],
  ])('%s is cited as %s and meets the others under %s', (unit, place, key) => {
    expect(placeOfUnit(tree, unit)).toMatchObject({ place, articleKey: key });
  });

  test('every unit that is offered can be chosen, and a unit of another text cannot', () => {
    for (const { unitId } of placesOf(tree)) expect(placeOfUnit(tree, unitId)?.unitId).toBe(unitId);
    expect(placeOfUnit(tree, 'dieu-99')).toBeUndefined();
  });
});

describe('a place in words, when the text is not here', () => {
  test.each([
    ['khoản 2 Điều 5', 'dieu-5', 'Điều 5'],
    ['Điều 5', 'dieu-5', 'Điều 5'],
    ['điểm đ khoản 1 điều 12a', 'dieu-12a', 'Điều 12a'],
    ['dieu 7', 'dieu-7', 'Điều 7'],
    ['Điều 5đ', 'dieu-5dd', 'Điều 5đ'],
    ['Phụ lục II', 'noi:phu luc ii', 'Phụ lục II'],
    ['', '', ''],
  ])('"%s" meets the others under "%s"', (words, key, article) => {
    expect(placeInWords(words)).toMatchObject({ articleKey: key, articlePlace: article });
  });
});

test('articles stand in the order of the text: the draft as a whole, Điều 2, Điều 10, then what is no article', () => {
  const keys = ['noi:phu luc', 'dieu-10', '', 'dieu-2'];
  expect([...keys].sort(articleOrder(undefined))).toEqual(['', 'dieu-2', 'dieu-10', 'noi:phu luc']);
  expect([...keys].sort(articleOrder(tree))).toEqual(['', 'dieu-2', 'dieu-10', 'noi:phu luc']);
});
