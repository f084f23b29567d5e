import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from './answer-form.ts';
import { faultOf, nextPart, pathOf, within } from './answer-path.ts';
import type { Part, SingleQuestion } from './question.ts';
import { LEAST, toldCounts, toldTable } from './small-groups.ts';
import { crossTable, tallyOf } from './tallies.ts';
import { weightsOf } from './weights.ts';

const single = (id: string, labels: readonly string[], required = false): SingleQuestion => ({
  ...{ id, kind: 'single', text: `Câu ${id}`, required },
  options: labels.map((label) => ({ id: `${id}-${label}`, label })),
});
const used = single('used', ['có', 'không'], true);
const how = single('how', ['trực tuyến', 'tại quầy']);
const parts: Part[] = [
  { id: 'p1', title: '', shownWhen: null, questions: [used] },
  { id: 'p2', title: '', shownWhen: { questionId: 'used', optionIds: ['used-có'] }, questions: [how] },
  { id: 'p3', title: '', shownWhen: { questionId: 'how', optionIds: ['how-trực tuyến'] }, questions: [] },
  { id: 'p4', title: '', shownWhen: null, questions: [] },
];

describe('the way through a survey', () => {
  test.each([
    ['nothing answered yet', {}, ['p1', 'p4']],
    ['used it', { used: ['used-có'] }, ['p1', 'p2', 'p4']],
    ['used it online', { used: ['used-có'], how: ['how-trực tuyến'] }, ['p1', 'p2', 'p3', 'p4']],
    [
      'went back and said no: what was said of online is not asked any more',
      { used: ['used-không'], how: ['how-trực tuyến'] },
      ['p1', 'p4'],
    ],
  ])('%s', (_who, answers, ids) => {
    expect(pathOf(parts, answers).map(({ id }) => id)).toEqual(ids);
  });

  test('from part to part', () => {
    expect(nextPart(parts, 'p1', { used: ['used-có'] })?.id).toBe('p2');
    expect(nextPart(parts, 'p1', { used: ['used-không'] })?.id).toBe('p4');
    expect(nextPart(parts, 'p4', {})).toBeUndefined();
  });

  test('answers to what was not asked are not kept', () => {
    const answers = { used: ['used-không'], how: ['how-trực tuyến'] };
    expect(within(pathOf(parts, answers), answers)).toEqual({ used: ['used-không'] });
  });
});

describe('an answer', () => {
  const scale: SingleQuestion = {
    ...{ id: 's', kind: 'scale', text: 'Mức hài lòng', required: true },
    ...{ steps: 5, lowest: 'rất kém', highest: 'rất tốt' },
  };
  const days: SingleQuestion = {
    ...{ id: 'd', kind: 'number', text: 'Mấy ngày', required: false, least: 0, most: 60, unit: 'ngày' },
  };
  test.each([
    ['a step of the scale', scale, ['5'], undefined],
    ['a sixth step of five', scale, ['6'], 'unknownOption'],
    ['none where one is needed', scale, [], 'missing'],
    ['two of one', used, ['used-có', 'used-không'], 'oneOnly'],
    ['an option of another question', used, ['how-tại quầy'], 'unknownOption'],
    ['half a day', days, ['1,5'], 'notANumber'],
    ['sixty-one days', days, ['61'], 'outOfRange'],
    ['none, which is free', days, [], undefined],
  ] as const)('%s', (_what, question, given, fault) => {
    expect(faultOf(question, given)).toBe(fault);
  });
});

test('what no database keeps does not come out of a form; line breaks do', () => {
  const words: SingleQuestion = { id: 'w', kind: 'text', text: 'Nên đổi gì?', required: false };
  const form = new FormData();
  form.set('q.w', 'Bớt\u0000 giấy\u202e tờ.\r\nThêm ghế.');
  const { answers } = readAnswers(form, [{ id: 'p', title: '', shownWhen: null, questions: [words] }]);
  expect(['\u0000', '\r'].filter((bad) => answers.w?.[0]?.includes(bad))).toEqual([]);
  expect(answers.w?.[0]).toContain('\nThêm ghế.');
});

describe('few people', () => {
  test.each([
    ['four are not told, nor who would give them away', [4, 20, 30], [null, null, 30]],
    ['two hidden ones hide each other', [3, 2, 30], [null, null, 30]],
    ['none is a number that says nothing of anybody', [0, 20, 30], [0, 20, 30]],
    ['one small beside nothing', [3, 0, 0], [null, null, 0]],
  ])('%s', (_what, counts, told) => {
    expect(toldCounts(counts)).toEqual(told);
  });

  test('no row and no column of a table hides exactly one cell, and no small one is told', () => {
    const table = fc.integer({ min: 2, max: 5 }).chain((columns) =>
      fc.array(fc.array(fc.nat({ max: 12 }), { minLength: columns, maxLength: columns }), {
        minLength: 2,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const told = toldTable(rows);
        const lines = [...told, ...told[0]!.map((_, column) => told.map((row) => row[column]!))];
        for (const line of lines) expect(line.filter((cell) => cell === null).length).not.toBe(1);
        rows.flat().forEach((count, index) => {
          const cell = told.flat()[index];
          expect(cell === null || cell === count).toBe(true);
          if (count > 0 && count < LEAST) expect(cell).toBeNull();
        });
      }),
    );
  });
});

describe('results', () => {
  const all = (counts: readonly (readonly [string, string, number])[]) =>
    counts.flatMap(([a, b, n]) =>
      Array.from({ length: n }, () => ({ answers: { used: [`used-${a}`], how: [`how-${b}`] }, weight: 1 })),
    );

  test('of fewer than five answers nothing is told', () => {
    const tally = tallyOf(used, all([['có', 'tại quầy', 4]]));
    expect(tally.answered).toBeNull();
    expect(tally.options.every(({ count, percent }) => count === null && percent === null)).toBe(true);
  });

  test('counts and shares of those who answered', () => {
    const tally = tallyOf(used, [
      ...all([
        ['có', 'tại quầy', 30],
        ['không', 'tại quầy', 10],
      ]),
      { answers: {}, weight: 1 },
    ]);
    expect(tally.answered).toBe(40);
    expect(tally.options.map(({ count, percent }) => [count, percent])).toEqual([
      [30, 75],
      [10, 25],
    ]);
  });

  test('weights bring groups to their share of the people; the counts stay people', () => {
    const weighting = {
      questionId: 'used',
      shares: [
        { optionId: 'used-có', percent: 50 },
        { optionId: 'used-không', percent: 50 },
      ],
      source: '',
    };
    const { weightOf, missing } = weightsOf(
      weighting,
      new Map([
        ['used-có', 30],
        ['used-không', 10],
      ]),
    );
    const counted = all([
      ['có', 'trực tuyến', 30],
      ['không', 'tại quầy', 10],
    ]).map((one) => ({
      ...one,
      weight: weightOf(one.answers),
    }));
    expect(missing).toEqual([]);
    expect(counted.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(40);
    const tally = tallyOf(how, counted);
    expect(tally.options.map(({ count, percent }) => [count, Math.round(percent ?? 0)])).toEqual([
      [30, 50],
      [10, 50],
    ]);
  });

  test('a group of which nobody answered is named', () => {
    const weighting = {
      questionId: 'used',
      shares: [
        { optionId: 'used-có', percent: 90 },
        { optionId: 'used-không', percent: 10 },
      ],
      source: '',
    };
    const { weightOf, missing } = weightsOf(weighting, new Map([['used-có', 7]]));
    expect([missing, weightOf({ used: ['used-có'] })]).toEqual([['used-không'], 1]);
  });

  test('a cross table counts people in both groups', () => {
    const table = crossTable(
      used,
      how,
      all([
        ['có', 'trực tuyến', 20],
        ['có', 'tại quầy', 11],
        ['không', 'trực tuyến', 0],
        ['không', 'tại quầy', 9],
      ]),
    );
    expect(table.rows).toEqual([
      { label: 'có', cells: [20, 11], total: 31 },
      { label: 'không', cells: [0, 9], total: 9 },
    ]);
  });
});
