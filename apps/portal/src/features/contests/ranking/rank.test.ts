import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawQuestions } from '../playing/draw.ts';
import { type Played, rankAll, type Score, scoreOf } from './rank.ts';

const score = (entryId: string, right: number, usedMs: number, guess: number | null = null): Score => ({
  ...{ entryId, right, of: 10, usedMs, guess },
});
const PRIZES = [
  { name: 'Nhất', count: 1, worth: '' },
  { name: 'Nhì', count: 2, worth: '' },
];
const told = (ranked: ReturnType<typeof rankAll>) =>
  ranked.map(({ rank, entryId, prize }) => `${rank} ${entryId} ${prize}`.trim());

describe('the ranking', () => {
  test('more right answers come first, then who was faster', () => {
    const all = [score('a', 7, 90), score('b', 9, 300), score('c', 9, 200), score('d', 8, 1)];
    expect(told(rankAll(all, 'time', PRIZES))).toEqual(['1 c Nhất', '2 b Nhì', '3 d Nhì', '4 a']);
  });
  test('by guess: nearer to how many had all right, whichever side; who gave none comes after', () => {
    const all = [score('a', 10, 50, 9), score('b', 10, 60, 4), score('c', 10, 1, null), score('d', 9, 1, 3)];
    // Three have all right: b missed by 1, a by 6.
    expect(told(rankAll(all, 'guess', PRIZES))).toEqual(['1 b Nhất', '2 a Nhì', '3 c Nhì', '4 d']);
  });
  test('who is equal in everything shares a rank and a prize, and the next rank is left out', () => {
    const all = [score('a', 9, 100), score('b', 9, 100), score('c', 8, 1), score('d', 7, 1)];
    expect(told(rankAll(all, 'time', PRIZES))).toEqual(['1 a Nhất', '1 b Nhất', '3 c Nhì', '4 d']);
  });
  test('nothing right is no prize', () => {
    expect(told(rankAll([score('a', 0, 5)], 'time', PRIZES))).toEqual(['1 a']);
    expect(rankAll([], 'time', PRIZES)).toEqual([]);
  });
  test('is the same in whatever order the entries are read, and never puts fewer right answers first', () => {
    const entry = fc.record({
      right: fc.integer({ min: 0, max: 10 }),
      usedMs: fc.integer({ min: 0, max: 5 }),
      guess: fc.option(fc.integer({ min: 0, max: 4 })),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 20 }),
        fc.constantFrom('time' as const, 'guess' as const),
        (list, tieBreak) => {
          const all = list.map((each, index) => ({ entryId: `e${index}`, of: 10, ...each }));
          const ranked = rankAll(all, tieBreak, PRIZES);
          expect(rankAll(all.toReversed(), tieBreak, PRIZES)).toEqual(ranked);
          ranked.slice(1).forEach((each, index) => {
            expect(each.right).toBeLessThanOrEqual(ranked[index]!.right);
            expect(each.rank).toBeGreaterThanOrEqual(ranked[index]!.rank);
          });
        },
      ),
    );
  });
});

const START = new Date('2026-12-01T01:00:00Z');
const at = (seconds: number) => new Date(START.getTime() + seconds * 1_000);
const QUESTIONS = new Map(
  ['q1', 'q2', 'q3'].map((id, index) => [
    id,
    {
      ...{ id, words: id, choices: ['a', 'b', 'c'], rightChoice: index, source: 'Điều 1' },
      voidReason: null as string | null,
    },
  ]),
);
const played = (answers: [number, number][], lastAnswerAt: Date | null): Played => ({
  entryId: 'e',
  drawn: ['q3', 'q1', 'q2'].map((questionId) => ({ questionId, order: [2, 1, 0] })),
  answers: new Map(answers),
  ...{ startedAt: START, endsAt: at(600), lastAnswerAt, guess: null },
});

describe('the score', () => {
  test.each([
    [
      'all right in 90 seconds',
      [
        [0, 2],
        [1, 0],
        [2, 1],
      ],
      90,
      3,
      90_000,
    ],
    [
      'one wrong',
      [
        [0, 2],
        [1, 1],
        [2, 1],
      ],
      80,
      2,
      80_000,
    ],
    ['stopped after one: the whole time counts', [[0, 2]], 10, 1, 600_000],
    [
      'sent in the grace: not more than the whole time',
      [
        [0, 2],
        [1, 0],
        [2, 1],
      ],
      603,
      3,
      600_000,
    ],
    ['nothing sent', [], null, 0, 600_000],
  ] as [string, [number, number][], number | null, number, number][])(
    '%s',
    (_what, answers, last, right, usedMs) => {
      const given = scoreOf(played(answers, last === null ? null : at(last)), QUESTIONS);
      expect(given).toMatchObject({ right, of: 3, usedMs });
    },
  );
  test('a struck question is right for everybody who was asked it, answered or not', () => {
    const struck = new Map(QUESTIONS).set('q1', { ...QUESTIONS.get('q1')!, voidReason: 'Hai đáp án đúng' });
    expect(scoreOf(played([[1, 2]], at(5)), struck).right).toBe(1);
    expect(scoreOf(played([], null), struck).right).toBe(1);
  });
});

test('a draw takes as many questions as asked, each once, each with all its choices', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 50 }),
      fc.nat(),
      (all, count, seed) => {
        const questions = Array.from({ length: all }, (_, n) => ({
          id: `q${n}`,
          choices: ['a', 'b', 'c', 'd'],
        }));
        let state = seed;
        const drawn = drawQuestions(questions, count, (below) => {
          state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
          return state % below;
        });
        expect(drawn).toHaveLength(Math.min(all, count));
        expect(new Set(drawn.map(({ questionId }) => questionId)).size).toBe(drawn.length);
        for (const { order } of drawn) expect(order.toSorted()).toEqual([0, 1, 2, 3]);
      },
    ),
  );
});
