import { describe, expect, test } from 'vitest';
import type { Criterion } from '../call.ts';
import { averageOf, faultOf, rankEntries, type ScoredEntry, totalOf } from './score.ts';

const ADDED: readonly Criterion[] = [
  { name: 'Tính mới', most: 30, weight: 30 },
  { name: 'Hiệu quả', most: 50, weight: 50 },
  { name: 'Nhân rộng', most: 20, weight: 20 },
];
const WEIGHED: readonly Criterion[] = [
  { name: 'Tính mới', most: 10, weight: 3 },
  { name: 'Hiệu quả', most: 10, weight: 1 },
];

describe('what one member gives', () => {
  test.each([
    ['points are added where weight and most are the same', ADDED, [250, 400, 155], 8050],
    ['everything is a hundred points', ADDED, [300, 500, 200], 10_000],
    ['nothing is none', ADDED, [0, 0, 0], 0],
    ['a criterion of weight three counts three times', WEIGHED, [100, 0], 7500],
    ['and the other once', WEIGHED, [0, 100], 2500],
    ['a tenth of a point is not lost', WEIGHED, [75, 60], 7125],
    ['a third is rounded half up at the end, not before', [{ name: 'x', most: 3, weight: 1 }], [10], 3333],
    [
      'large and odd bounds stay exact',
      [997, 991, 983, 977, 971].map((most) => ({ name: `${most}`, most, weight: 1 })),
      [9970, 9910, 9830, 9770, 9710],
      10_000,
    ],
  ])('%s', (_why, criteria, tenths, total) => expect(totalOf(tenths, criteria)).toBe(total));
});

describe('the mean of the members', () => {
  test.each([
    ['plain', 'mean', [7000, 8000], 7500],
    ['half a hundredth goes up', 'mean', [7000, 7001], 7001],
    ['of one', 'mean', [6000], 6000],
    ['of nobody there is none, not zero', 'mean', [], null],
    ['four: nobody is left out', 'trimmed', [1000, 8000, 8000, 8000], 6250],
    ['five: highest and lowest are left out', 'trimmed', [0, 8000, 8100, 8200, 10_000], 8100],
    ['equal highest: one of them', 'trimmed', [9000, 9000, 9000, 1000, 1000], 6333],
    ['five without trimming', 'mean', [0, 8000, 8100, 8200, 10_000], 6860],
  ] as const)('%s', (_why, rule, totals, mean) => expect(averageOf(totals, rule)).toBe(mean));
});

const entry = (entryId: string, ...sheets: number[][]): ScoredEntry => ({
  entryId,
  scores: sheets.map((tenths, index) => ({ jurorId: `j${index}`, tenths })),
});
const RULES = {
  ...({ criteria: WEIGHED, scoreRule: 'mean', leastScores: 2, tieBreak: 'shared' } as const),
  prizes: [
    { name: 'Nhất', count: 1, worth: '' },
    { name: 'Nhì', count: 2, worth: '' },
  ],
};

describe('the ranking', () => {
  test('the better first; who is equal shares the rank and the next one is left out', () => {
    const ranked = rankEntries(
      [
        entry('a', [50, 50], [50, 50]),
        entry('b', [90, 90], [90, 90]),
        entry('c', [50, 50], [50, 50]),
        entry('d', [10, 0], [0, 0]),
      ],
      RULES,
    );
    expect(ranked.map(({ entryId, rank, due }) => [entryId, rank, due])).toEqual([
      ['b', 1, 'Nhất'],
      ['a', 2, 'Nhì'],
      ['c', 2, 'Nhì'],
      ['d', 4, ''],
    ]);
  });

  test('the first criterion decides where the call says so', () => {
    const both = [entry('a', [50, 100], [50, 100]), entry('b', [60, 70], [60, 70])];
    expect(rankEntries(both, RULES).map(({ rank }) => rank)).toEqual([1, 1]);
    expect(
      rankEntries(both, { ...RULES, tieBreak: 'first' }).map(({ entryId, rank }) => [entryId, rank]),
    ).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  test('an entry with too few scores is flagged: no rank, no prize due, its scores are not filled up', () => {
    const ranked = rankEntries([entry('a', [100, 100]), entry('b', [10, 10], [10, 10]), entry('c')], RULES);
    expect(ranked.map(({ entryId, rank, total, scores }) => [entryId, rank, total, scores])).toEqual([
      ['b', 1, 1000, 2],
      ['a', null, 10_000, 1],
      ['c', null, null, 0],
    ]);
    expect(ranked[1]?.due).toBe('');
  });

  test('how far members are apart is told', () => {
    expect(rankEntries([entry('a', [100, 100], [20, 20], [60, 60])], RULES)[0]?.spread).toBe(8000);
  });
});

describe('what is proposed', () => {
  const ranked = rankEntries([entry('a', [90, 90], [90, 90]), entry('b', [50, 50], [50, 50])], RULES);
  const award = (entryId: string, prize: string, reason = '') => ({ entryId, prize, reason });
  test.each([
    ['as the ranking says', [award('a', 'Nhất'), award('b', 'Nhì')], undefined],
    ['otherwise only with a reason', [award('a', 'Nhì'), award('b', 'Nhất')], 'reasonMissing'],
    ['for each that differs', [award('a', 'Nhì', 'Chưa làm thật.'), award('b', 'Nhất')], 'reasonMissing'],
    ['with both reasons', [award('a', 'Nhì', 'x'), award('b', 'Nhất', 'y')], undefined],
    [
      'no prize twice that there is once',
      [award('a', 'Nhất'), award('b', 'Nhất', 'Đồng hạng.')],
      'tooManyOfPrize',
    ],
    [
      'no prize that the call does not have',
      [award('a', 'Đặc biệt', 'x'), award('b', 'Nhì')],
      'unknownPrize',
    ],
    ['nobody is left out', [award('a', 'Nhất')], 'incomplete'],
    ['nobody is named twice instead of another', [award('a', 'Nhất'), award('a', 'Nhì', 'x')], 'incomplete'],
    ['giving none needs a reason too', [award('a', ''), award('b', 'Nhì')], 'reasonMissing'],
  ])('%s', (_why, awards, fault) => expect(faultOf(awards, ranked, RULES.prizes)).toBe(fault));
});
