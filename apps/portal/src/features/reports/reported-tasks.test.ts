import { describe, expect, test } from 'vitest';
import { type PlannedTask, reportedTask, taskSums } from './reported-tasks.ts';

const QUARTER = { from: '2026-04-01', to: '2026-06-30' };
const task: PlannedTask = {
  ...{ id: '1', title: 'Viết bài', product: 'Tin, bài', lead: 'Văn phòng', time: 'Thường xuyên' },
  ...{ state: 'notStarted', stateNote: '', doneOn: null, evidence: [] },
};
const proof = (onDate: string) => ({ kind: 'news', label: `Bài ngày ${onDate}`, onDate });

describe('a task in the report of a quarter', () => {
  test.each([
    ['nothing has happened', {}, 'notStarted', null, 0, 0],
    ['somebody has begun', { state: 'inProgress' }, 'underWay', null, 0, 0],
    ['done in the quarter', { state: 'done', doneOn: '2026-05-20' }, 'done', '2026-05-20', 0, 0],
    ['done on its last day', { state: 'done', doneOn: '2026-06-30' }, 'done', '2026-06-30', 0, 0],
    ['done after it: under way at its end', { state: 'done', doneOn: '2026-07-01' }, 'underWay', null, 0, 0],
    [
      'proven in the quarter, nobody said that it began',
      { evidence: [proof('2026-04-01')] },
      'underWay',
      null,
      1,
      0,
    ],
    [
      'what was there before is a number, what came in the quarter has its name',
      { state: 'inProgress', evidence: [proof('2026-03-31'), proof('2026-04-02'), proof('2026-07-02')] },
      ...(['underWay', null, 1, 1] as const),
    ],
  ] as const)('%s', (_what, given, standing, doneOn, named, earlier) => {
    const told = reportedTask({ ...task, ...given } as PlannedTask, QUARTER);
    expect([told.standing, told.doneOn, told.evidence.length, told.earlier]).toEqual([
      ...[standing, doneOn, named, earlier],
    ]);
  });
});

test('sums count tasks by how they stand and products by kind; one that proves two tasks is one product', () => {
  const told = (given: Partial<PlannedTask>) => reportedTask({ ...task, ...given }, QUARTER);
  const shared = { kind: 'gathering', label: 'Hội nghị', onDate: '2026-05-01' };
  const sums = taskSums([
    told({}),
    told({ state: 'done', doneOn: '2026-05-02', evidence: [shared, proof('2026-05-01')] }),
    told({ state: 'inProgress', evidence: [shared, proof('2026-05-03'), proof('2026-01-03')] }),
  ]);
  expect({ ...sums, kinds: [...sums.kinds] }).toEqual({
    ...{ all: 3, done: 1, underWay: 1, notStarted: 1 },
    kinds: [
      ['gathering', 1],
      ['news', 2],
    ],
  });
});
