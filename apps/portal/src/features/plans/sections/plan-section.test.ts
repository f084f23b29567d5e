import { describe, expect, test } from 'vitest';
import {
  changeSections,
  numbersOf,
  outlineOf,
  type PlanSection,
  romanOf,
  type SectionAct,
  sectionsOver,
  withGoals,
} from './plan-section.ts';

const section = (id: string, level: 1 | 2 = 1, kind: PlanSection['kind'] = 'text'): PlanSection => ({
  ...{ id, level, kind, title: `Mục ${id}`, body: '' },
});
/** A ⟨a1 a2⟩ B C ⟨c1⟩ */
const PLAN = [section('A'), section('a1', 2), section('a2', 2), section('B'), section('C'), section('c1', 2)];
const after = (act: SectionAct, used: readonly string[] = []) => {
  const changed = changeSections(PLAN, act, { newId: () => 'new', used: new Set(used) });
  return changed.ok ? changed.value.map(({ id }) => id).join(' ') : changed.reason;
};

describe('numbers of headings', () => {
  test('I, then 1, 2 under it; each large heading counts its own from 1', () => {
    expect(numbersOf(PLAN)).toEqual(['I', '1', '2', 'II', 'III', '1']);
  });
  test.each([
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [39, 'XXXIX'],
  ])('%i is %s', (n, roman) => {
    expect(romanOf(n)).toBe(roman);
  });
});

describe('one act at a time', () => {
  test.each([
    ['a heading moves with what stands under it', { kind: 'down', id: 'A' }, 'B A a1 a2 C c1'],
    ['and up again past one that has none', { kind: 'up', id: 'C' }, 'A a1 a2 C c1 B'],
    ['a small heading stays under its own', { kind: 'up', id: 'a1' }, 'atEdge'],
    ['and changes places with its neighbour', { kind: 'down', id: 'a1' }, 'A a2 a1 B C c1'],
    ['not into the next large one', { kind: 'down', id: 'a2' }, 'atEdge'],
    ['the last one goes no further', { kind: 'down', id: 'C' }, 'atEdge'],
    ['a new one stands last', { kind: 'add', level: 1, title: 'Mới', body: '' }, 'A a1 a2 B C c1 new'],
    ['one without tasks is taken out', { kind: 'remove', id: 'B' }, 'A a1 a2 C c1'],
    ['one that is not there', { kind: 'remove', id: 'x' }, 'noSuchSection'],
    ['the first one is a large one', { kind: 'remove', id: 'A' }, 'firstIsTop'],
  ] as const)('%s', (_, act, expected) => {
    expect(after(act)).toBe(expected);
  });
  test('what carries tasks is not taken out', () => {
    expect(after({ kind: 'remove', id: 'B' }, ['B'])).toBe('hasTasks');
  });
  test('the heading of goals stays a large one and keeps no text of its own', () => {
    const goals = [section('g', 1, 'goals')];
    const word = (level: 1 | 2) =>
      changeSections(
        goals,
        { kind: 'word', id: 'g', level, title: 'Mục đích', body: 'chữ' },
        { newId: () => '', used: new Set() },
      );
    expect(word(2)).toMatchObject({ ok: false, reason: 'goalsAreTop' });
    expect(word(1)).toMatchObject({ ok: true, value: [{ title: 'Mục đích', body: '' }] });
  });
});

test('tasks under their headings, the rest last', () => {
  const tasks = [
    { id: 't1', sectionId: 'B' },
    { id: 't2', sectionId: null },
    { id: 't3', sectionId: 'gone' },
  ];
  const parts = outlineOf(PLAN, tasks).filter((part) => part.tasks.length > 0);
  expect(parts.map((part) => [part.number, ...part.tasks.map(({ id }) => id)])).toEqual([
    ['II', 't1'],
    ['', 't2', 't3'],
  ]);
});

test('whom only some tasks name sees the headings over them, without their text', () => {
  const told = PLAN.map((one) => ({ ...one, body: 'nội bộ' }));
  expect(sectionsOver(told, [{ sectionId: 'a2' }]).map(({ id, body }) => `${id}${body}`)).toEqual([
    'A',
    'a2',
  ]);
});

test('goals that stand under no heading are printed first', () => {
  expect(withGoals(PLAN, 'Mục tiêu', 'MỤC TIÊU')[0]).toMatchObject({ kind: 'goals', title: 'MỤC TIÊU' });
  expect(withGoals(PLAN, '', 'MỤC TIÊU')).toBe(PLAN);
  expect(withGoals([section('g', 1, 'goals')], 'Mục tiêu', 'x')).toHaveLength(1);
});
