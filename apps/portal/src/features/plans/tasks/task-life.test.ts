import { expect, test } from 'vitest';
import { TASK_STATES } from '../task.ts';
import { nextTaskState, TASK_EVENTS, type TaskRole, taskEventsOf } from './task-life.ts';

test('the life of a task, every combination of state, event and role', () => {
  const lawful: Record<string, string> = {
    'notStarted begin doer': 'inProgress',
    'notStarted note doer': 'notStarted',
    'notStarted finish doer': 'done',
    'notStarted cancel amendment': 'cancelled',
    'inProgress note doer': 'inProgress',
    'inProgress finish doer': 'done',
    'inProgress cancel amendment': 'cancelled',
    'done note doer': 'done',
    'done reopen doer': 'inProgress',
    'cancelled restore amendment': 'notStarted',
  };
  for (const state of TASK_STATES)
    for (const event of TASK_EVENTS)
      for (const role of ['amendment', 'doer'] as TaskRole[])
        expect(nextTaskState(state, event, [role]), `${state} ${event} ${role}`).toBe(
          lawful[`${state} ${event} ${role}`],
        );
});

test('who does no task has nothing to report, and nobody drops one by a report', () => {
  for (const state of TASK_STATES) expect(taskEventsOf(state, [])).toEqual([]);
  expect(taskEventsOf('notStarted', ['doer'])).toEqual(['begin', 'note', 'finish']);
  expect(taskEventsOf('cancelled', ['doer'])).toEqual([]);
});
