import { describe, expect, test } from 'vitest';
import { nextPlanState, type PlanEvent, type PlanState } from './plan.ts';
import { dueFromWords, progressOf, standingOf, type TaskState } from './task.ts';

describe('when a task is due, from the words of the plan', () => {
  test.each([
    ['Quý I', '2026-03-31'],
    ['Quý I, II', '2026-06-30'],
    ['Quý I, II, III, IV', '2026-12-31'],
    ['quý 2 và quý 3', '2026-06-30'],
    ['Quý II - III', '2026-09-30'],
    ['Tháng 10', '2026-10-31'],
    ['tháng 2', '2026-02-28'],
    ['Trước 20/11/2026', '2026-11-20'],
    ['Thường xuyên', undefined],
    ['Khi có hướng dẫn', undefined],
    ['Theo kế hoạch của UBND tỉnh', undefined],
    ['Trước 31/02/2026', undefined],
  ])('%s → %s', (words, expected) => {
    expect(dueFromWords(words, 2026)).toBe(expected);
  });
});

describe('how a task stands', () => {
  const rows: [TaskState, string | null, string | null, string][] = [
    ['notStarted', '2026-11-22', null, 'open'],
    ['notStarted', '2026-11-21', null, 'late'],
    ['inProgress', '2026-11-21', null, 'late'],
    ['inProgress', null, null, 'open'],
    ['done', '2026-11-21', '2026-11-21', 'done'],
    ['done', '2026-11-21', '2026-11-22', 'doneLate'],
    ['done', null, '2026-11-22', 'done'],
    ['cancelled', '2026-01-01', null, 'cancelled'],
  ];
  test.each(rows)('%s, due %s, done %s: %s on 22/11/2026', (state, dueOn, doneOn, expected) => {
    expect(standingOf({ state, dueOn, doneOn }, '2026-11-22')).toBe(expected);
  });

  test('a cancelled task counts neither as done nor as open', () => {
    expect(progressOf([{ state: 'done' }, { state: 'cancelled' }, { state: 'inProgress' }])).toEqual({
      done: 1,
      of: 2,
    });
    expect(progressOf([])).toEqual({ done: 0, of: 0 });
  });
});

test('the life of a plan, every combination', () => {
  const lawful: Record<string, PlanState> = {
    'draft issue': 'inForce',
    'inForce end': 'ended',
    'ended reopen': 'inForce',
  };
  for (const state of ['draft', 'inForce', 'ended'] as PlanState[]) {
    for (const event of ['issue', 'end', 'reopen'] as PlanEvent[]) {
      expect(nextPlanState(state, event), `${state} ${event}`).toBe(lawful[`${state} ${event}`]);
    }
  }
});
