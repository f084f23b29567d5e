import { describe, expect, test } from 'vitest';
import { bodiesOf, type CountedTotal, farthestFrom100, periodOf, sumOf } from './dashboard.ts';

type Standing = 'late' | 'without' | 'onTime';
const body = (id: string, standing: Standing = 'onTime', more: readonly string[] = []) => ({
  ...{ id, name: id, standing, plans: [], ids: [id, ...more] },
  inheritedIds: more.filter((one) => one === 'old'),
});
const ENDED = new Map([['old', 'Cơ quan cũ']]);
const total = (organisationId: string, code: CountedTotal['code'], n: number): CountedTotal => ({
  ...{ organisationId, code, total: n },
});

test.each([
  [undefined, '2024-01-01', '2024-12-31'],
  [1, '2024-01-01', '2024-03-31'],
  [2, '2024-04-01', '2024-06-30'],
  [4, '2024-10-01', '2024-12-31'],
])('quarter %s', (quarter, from, to) => {
  expect(periodOf(2024, quarter)).toEqual({ from, to });
});

describe('who counts what', () => {
  const totals = [
    total('A', 'tasksDone', 1),
    total('unit', 'tasksDone', 2),
    total('old', 'tasksDone', 4),
    total('B', 'tasksDone', 8),
    total('stranger', 'tasksDone', 100),
  ];
  const heir = body('A', 'without', ['unit', 'old']);
  const rows = bodiesOf([heir, body('B'), body('unit'), body('old', 'late')], ENDED, totals, []);
  test('an ended body is in the row of the one that took it over alone, with its plans and its lateness', () => {
    expect(rows.map(({ id, figures }) => `${id} ${figures.tasksDone}`)).toEqual(['A 7', 'B 8']);
    expect(rows[0]).toMatchObject({ predecessors: ['Cơ quan cũ'], standing: 'late' });
  });
  test('the sum is of the rows; nothing is counted twice', () => {
    expect(sumOf(rows).tasksDone).toBe(15);
  });
  test('taken over by several it keeps its own row', () => {
    const apart = bodiesOf([body('A'), body('old')], ENDED, totals, []);
    expect(apart.map(({ id, figures }) => `${id} ${figures.tasksDone}`)).toEqual(['A 1', 'old 4']);
  });
});

test('farthest from 100 % first; who had nothing to do has no rate', () => {
  const rows = bodiesOf(
    [body('A'), body('B'), body('C')],
    ENDED,
    [total('A', 'tasksOfYear', 4), total('A', 'tasksDone', 3), total('B', 'tasksOfYear', 2)],
    [],
  );
  expect(farthestFrom100(rows, ['tasksDone', 'tasksOfYear'], 5).map(({ id }) => id)).toEqual(['B', 'A']);
  expect(farthestFrom100(rows, ['tasksDone', 'tasksOfYear'], 1)).toHaveLength(1);
});
