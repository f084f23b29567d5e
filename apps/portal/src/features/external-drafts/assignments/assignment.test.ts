import { describe, expect, test } from 'vitest';
import { assignmentStanding, type Reply, reminderFor } from './assignment.ts';

const reply = (late: boolean): Reply => ({
  ...{ id: 'x', kind: 'agree', note: '', sentOn: '2026-11-20', afterApproval: false, late },
});
const open = { withdrawnReason: null, dueOn: '2026-11-20', replies: [] };

describe('how a unit stands', () => {
  test.each([
    ['on its last day nobody is late', open, '2026-11-20', 'waiting'],
    ['the day after it is', open, '2026-11-21', 'overdue'],
    ['an answer in time', { ...open, replies: [reply(false)] }, '2026-12-01', 'answered'],
    [
      'an answer after its day is kept and marked',
      { ...open, replies: [reply(true)] },
      '2026-12-01',
      'answeredLate',
    ],
    [
      'a supplement does not make a timely answer late',
      { ...open, replies: [reply(false), reply(true)] },
      '2026-12-01',
      'answered',
    ],
    ['what was taken back is not waited for', { ...open, withdrawnReason: 'x' }, '2026-12-01', 'withdrawn'],
    [
      'what was answered before it was taken back is still an answer',
      { ...open, withdrawnReason: 'x', replies: [reply(false)] },
      '2026-12-01',
      'answered',
    ],
  ] as const)('%s', (_why, assignment, today, expected) => {
    expect(assignmentStanding(assignment, today)).toBe(expected);
  });
});

describe('reminders, each once', () => {
  const never = { remindedOn: null, lateRemindedOn: null };
  test.each([
    [3, never, undefined],
    [2, never, 'dueSoon'],
    [0, never, 'dueSoon'],
    [1, { ...never, remindedOn: '2026-11-18' }, undefined],
    [-1, never, 'overdue'],
    [-1, { ...never, remindedOn: '2026-11-18' }, 'overdue'],
    [-5, { ...never, lateRemindedOn: '2026-11-21' }, undefined],
  ] as const)('%i days before its day, told %o', (days, told, expected) => {
    expect(reminderFor(days, told)).toBe(expected);
  });
});
