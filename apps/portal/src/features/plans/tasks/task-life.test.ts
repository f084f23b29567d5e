import { expect, test } from 'vitest';
import { TASK_STATES } from '../task.ts';
import { nextTaskState, TASK_EVENTS, type TaskRole, taskEventsOf } from './task-life.ts';

test('the life of a task, every combination of state, event and role', () => {
  const lawful: Record<string, string> = {
    'notStarted begin doer': 'inProgress',
    'notStarted note doer': 'notStarted',
    'notStarted finish doer': 'done',
    'notStarted cancel keeper': 'cancelled',
    'inProgress note doer': 'inProgress',
    'inProgress finish doer': 'done',
    'inProgress cancel keeper': 'cancelled',
    'done note doer': 'done',
    'done reopen doer': 'inProgress',
    'cancelled restore keeper': 'notStarted',
  };
  for (const state of TASK_STATES)
    for (const event of TASK_EVENTS)
      for (const role of ['keeper', 'doer'] as TaskRole[])
        expect(nextTaskState(state, event, [role]), `${state} ${event} ${role}`).toBe(
          lawful[`${state} ${event} ${role}`],
        );
});

test('nobody who is neither keeper nor doer has anything to do', () => {
  for (const state of TASK_STATES) expect(taskEventsOf(state, [])).toEqual([]);
  expect(taskEventsOf('notStarted', ['doer'])).toEqual(['begin', 'note', 'finish']);
  expect(taskEventsOf('cancelled', ['keeper', 'doer'])).toEqual(['restore']);
});
