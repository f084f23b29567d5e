import { describe, expect, test } from 'vitest';
import { coverOf, type Duty, type DutyTask } from './duty.ts';

const duty = (organisationId: string, given: Partial<Duty> = {}): Duty => ({
  ...{ taskId: 'upper', organisationId, part: 'lead', planId: 'P', upperId: 'province', programmeId: 'g' },
  ...{ year: 2026, planTitle: '', ordinal: 1, title: '', product: '', timeText: '', dueOn: null },
  ...given,
});
const task = (organisationId: string, given: Partial<DutyTask> = {}): DutyTask => ({
  ...{ dutyTaskId: 'upper', taskId: `of ${organisationId}`, title: '', ordinal: 1, state: 'inProgress' },
  ...{ planId: 'L', planState: 'inForce', programmeId: 'g', organisationId },
  ...given,
});
const itself = (id: string) => [id];
const covers = (duties: Duty[], tasks: DutyTask[], heirs: (id: string) => string[] = itself) =>
  coverOf(duties, tasks, heirs).map(({ bodyId, cover }) => `${bodyId} ${cover}`);

describe('whether a body has planned what it was given', () => {
  test.each<[string, DutyTask[], string]>([
    ['nothing', [], 'xa uncovered'],
    ['a task of a plan in force', [task('xa')], 'xa covered'],
    [
      'one that is done, of a plan that has ended',
      [task('xa', { state: 'done', planState: 'ended' })],
      'xa covered',
    ],
    ['a plan that is being written', [task('xa', { planState: 'draft' })], 'xa inDraft'],
    ['a cancelled task covers nothing', [task('xa', { state: 'cancelled' })], 'xa uncovered'],
    ['what another body does covers nothing', [task('other')], 'xa uncovered'],
    ['a task of another duty covers nothing', [task('xa', { dutyTaskId: 'elsewhere' })], 'xa uncovered'],
  ])('%s', (_what, tasks, expected) => {
    expect(covers([duty('xa')], tasks)).toEqual([expected]);
  });
});

describe('bodies that end', () => {
  test('one successor: the duty is its own, and what the ended body had planned covers it', () => {
    const heirs = () => ['new'];
    expect(covers([duty('old')], [], heirs)).toEqual(['new uncovered']);
    expect(covers([duty('old')], [task('old')], heirs)).toEqual(['new covered']);
    expect(covers([duty('old')], [task('new')], heirs)).toEqual(['new covered']);
  });

  test('several successors each have all of it', () => {
    expect(covers([duty('old')], [task('a')], () => ['a', 'b'])).toEqual(['a covered', 'b uncovered']);
  });

  test('two named bodies that merged: their successor has it once', () => {
    const both = [duty('a', { part: 'coordinating' }), duty('b')];
    expect(covers(both, [task('a')], () => ['ab'])).toEqual(['ab covered']);
    expect(coverOf(both, [], () => ['ab'])[0]?.duty.part).toBe('lead');
  });
});
