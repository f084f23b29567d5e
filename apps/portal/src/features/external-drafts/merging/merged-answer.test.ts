import { describe, expect, test } from 'vitest';
import { articleOrder } from '../texts/places.ts';
import {
  answeredRows,
  firstWords,
  type MergedPoint,
  mergeRows,
  unplaced,
  whyNotSave,
} from './merged-answer.ts';

function point(id: string, articleKey: string, given: Partial<MergedPoint> = {}): MergedPoint {
  return {
    ...{ id, assignmentId: 'a', replyId: 'r', unitId: articleKey || null, articleKey },
    ...{ place: '', articlePlace: articleKey, words: `ý ${id}`, suggestedWording: '' },
    ...{ body: 'Sở A', late: false, afterApproval: false, use: undefined },
    ...given,
  };
}
const order = articleOrder(undefined);

describe('points side by side', () => {
  test('two departments on one article stand in one row; the draft as a whole comes first', () => {
    const points = [
      point('1', 'dieu-10'),
      point('2', 'dieu-2'),
      point('3', 'dieu-10', { body: 'Sở B' }),
      point('4', ''),
    ];
    const rows = mergeRows({ points, answers: [], order });
    expect(rows.map(({ articleKey, points }) => [articleKey, points.map(({ id }) => id)])).toEqual([
      ['', ['4']],
      ['dieu-2', ['2']],
      ['dieu-10', ['1', '3']],
    ]);
  });

  test('a point without a place in the answer is open; one set aside is not', () => {
    const use = { pointId: '1', used: false, reason: 'Trùng.' };
    const rows = mergeRows({
      points: [point('1', 'dieu-1', { use }), point('2', 'dieu-1')],
      answers: [],
      order,
    });
    expect(unplaced(rows).map(({ id }) => id)).toEqual(['2']);
  });

  test('an article whose points were all set aside does not go into the appendix', () => {
    const answers = [
      { articleKey: 'dieu-1', articlePlace: 'Điều 1', words: '', version: 1 },
      { articleKey: 'dieu-2', articlePlace: 'Điều 2', words: 'Đề nghị bỏ.', version: 1 },
    ];
    expect(
      answeredRows(mergeRows({ points: [], answers, order })).map(({ articleKey }) => articleKey),
    ).toEqual(['dieu-2']);
  });
});

test('the first words are those of the units, with the smaller unit named; edited words stay', () => {
  const points = [
    point('1', 'dieu-5', { place: 'khoản 2 Điều 5', articlePlace: 'Điều 5', words: 'Nên bỏ.' }),
    point('2', 'dieu-5', {
      place: 'Điều 5',
      articlePlace: 'Điều 5',
      words: 'Sửa lại.',
      suggestedWording: 'Điều 5. A',
    }),
  ];
  expect(firstWords({ points, answer: undefined })).toBe('Khoản 2 Điều 5: Nên bỏ.\nSửa lại.\n“Điều 5. A”');
  const answer = { articleKey: 'dieu-5', articlePlace: 'Điều 5', words: 'Bỏ.', version: 2 };
  expect(firstWords({ points, answer })).toBe('Bỏ.');
});

describe('saving the answer of an article', () => {
  test.each([
    ['words from one point', { words: 'a', used: 1, aside: 0, reason: '' }, undefined],
    ['no words for a point that is used', { words: '', used: 1, aside: 0, reason: '' }, 'wordsNeeded'],
    ['everything set aside with a reason', { words: '', used: 0, aside: 2, reason: 'trùng' }, undefined],
    ['set aside without a reason', { words: 'a', used: 1, aside: 1, reason: '' }, 'reasonNeeded'],
    ['our own words on an article without points', { words: 'a', used: 0, aside: 0, reason: '' }, undefined],
    ['nothing at all', { words: '', used: 0, aside: 0, reason: '' }, 'wordsNeeded'],
  ] as const)('%s', (_why, input, expected) => {
    expect(whyNotSave(input)).toBe(expected);
  });
});
