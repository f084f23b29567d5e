import { describe, expect, test } from 'vitest';
import { nextPlanState, type PlanEvent, type PlanState } from './plan.ts';
import { progressOf, standingOf, type TaskState } from './task.ts';

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
    expect(standingOf({ state, mode: 'assigned', dueOn, doneOn }, '2026-11-22')).toBe(expected);
  });

  test('what a body is only asked for is never late, neither open nor done', () => {
    const asked = { mode: 'requested' as const, dueOn: '2026-11-21' };
    expect(standingOf({ ...asked, state: 'inProgress', doneOn: null }, '2026-11-22')).toBe('awaited');
    expect(standingOf({ ...asked, state: 'done', doneOn: '2026-11-22' }, '2026-11-22')).toBe('done');
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
