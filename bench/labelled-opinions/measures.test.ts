import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bCubed, pairScore, recallOf, setScore, sharedInformation } from './measures.ts';

/** "aab": the first two in group a, the third in group b. */
const groups = (letters: string) => new Map([...letters].map((letter, at) => [String(at), letter]));
const rounded = ({ precision, recall }: { precision: number; recall: number }) =>
  [precision, recall].map((share) => Number(share.toFixed(3)));

describe('pairs put together', () => {
  test.each([
    ['the same groups under other names', 'aabb', 'xxyy', [1, 1]],
    ['all in one group: 2 of 6 pairs are right', 'aabb', 'xxxx', [0.333, 1]],
    ['none together: nothing wrong, nothing found', 'aabb', 'wxyz', [1, 0]],
    ['one of three pairs, and one wrong', 'aaab', 'xxyy', [0.5, 0.333]],
  ])('%s', (_, gold, found, expected) => {
    expect(rounded(pairScore(groups(gold), groups(found)))).toEqual(expected);
  });

  test('an opinion that the reading left out stands alone', () => {
    expect(rounded(pairScore(groups('aa'), new Map([['0', 'x']])))).toEqual([1, 0]);
  });
});

describe('B-cubed', () => {
  test.each([
    ['the same', 'aabb', 'xxyy', [1, 1]],
    ['all in one', 'aabb', 'xxxx', [0.5, 1]],
    ['none together', 'aabb', 'wxyz', [1, 0.5]],
    ['worked by hand: (1+1+1/2+1/2)/4 and (2/3+2/3+1/3+1)/4', 'aaab', 'xxyy', [0.75, 0.667]],
  ])('%s', (_, gold, found, expected) => {
    expect(rounded(bCubed(groups(gold), groups(found)))).toEqual(expected);
  });
});

describe('information shared by two groupings', () => {
  test.each([
    ['the same', 'aabb', 'xxyy', 1],
    ['one group says nothing', 'aabb', 'xxxx', 0],
    ['crosswise', 'aabb', 'xyxy', 0],
  ])('%s', (_, gold, found, expected) => {
    expect(sharedInformation(groups(gold), groups(found))).toBeCloseTo(expected);
  });
});

test('things found one by one', () => {
  expect(rounded(setScore(['a', 'b', 'c', 'd'], ['a', 'b', 'x']))).toEqual([0.667, 0.5]);
  expect(rounded(setScore(['a'], []))).toEqual([1, 0]);
  expect(rounded(setScore([], ['x']))).toEqual([0, 1]);
});

test("the share of an opinion's fellows found with it", () => {
  expect(recallOf('0', groups('aaab'), groups('xxyy'))).toBe(0.5);
  expect(recallOf('3', groups('aaab'), groups('xxyy'))).toBe(1);
});

test('every figure lies between 0 and 1, and is 1 for the labels themselves', () => {
  const letters = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 })
    .map((list) => list.join(''));
  fc.assert(
    fc.property(letters, letters, (gold, found) => {
      for (const measure of [pairScore, bCubed]) {
        const { precision, recall, f1 } = measure(groups(gold), groups(found));
        for (const share of [precision, recall, f1]) expect(share).toBeGreaterThanOrEqual(0);
        for (const share of [precision, recall, f1]) expect(share).toBeLessThanOrEqual(1 + 1e-9);
        expect(measure(groups(gold), groups(gold)).f1).toBeCloseTo(1);
      }
      expect(sharedInformation(groups(gold), groups(gold))).toBeCloseTo(1);
    }),
  );
});
