import { describe, expect, test } from 'vitest';
import type { TaskStanding, TaskState } from '../task.ts';
import type { UnitPart } from '../tasks/task-unit.ts';
import { boardColumns } from './board.ts';
import { matrixOf } from './matrix.ts';
import { officialRows } from './official-rows.ts';
import { leadingUnits } from './view-units.ts';

/** "+Sở Tư pháp" leads, "Công an tỉnh" helps; "#stp" is a body of the register with that id. */
const units = (...named: string[]) =>
  named.map((one, index) => {
    const part: UnitPart = one.startsWith('+') ? 'lead' : 'coordinating';
    const name = one.replace('+', '');
    const organisationId = name.startsWith('#') ? name.slice(1) : null;
    return {
      ...{ taskId: 't', ordinal: index + 1, part, organisationId, name },
      answer: null,
      answeredOn: null,
      answerNote: '',
    };
  });
const SHORT = { stp: 'Sở TP' };

describe('the board', () => {
  const card = (
    ordinal: number,
    state: TaskState,
    standing: TaskStanding,
    dueOn: string | null,
    lead = '+#stp',
  ) => ({
    ...{ ordinal, state, standing, dueOn, units: units(lead, 'Công an tỉnh') },
  });
  const cards = [
    card(1, 'notStarted', 'open', null),
    card(2, 'inProgress', 'open', '2026-12-01'),
    card(3, 'inProgress', 'awaited', '2026-01-01'),
    card(4, 'inProgress', 'late', '2026-05-01', '+Đài PTTH'),
    card(5, 'inProgress', 'open', null, '+đài ptth'),
  ];
  const shown = (lead?: string) =>
    boardColumns(cards, lead).map(
      ({ state, tasks, late }) => `${state} ${tasks.map(({ ordinal }) => ordinal)} ${late}`,
    );

  test('a column for each state; late first, then by day, without a day at the end', () => {
    expect(shown()).toEqual(['notStarted 1 0', 'inProgress 4,3,2,5 1', 'done  0']);
  });
  test('of one leading unit, whatever the capitals of its printed name; who only helps leads nothing', () => {
    expect(shown('đài ptth')).toEqual(['notStarted  0', 'inProgress 4,5 1', 'done  0']);
    expect(shown('công an tỉnh')).toEqual(['notStarted  0', 'inProgress  0', 'done  0']);
  });
  test('cancelled tasks have a column when there are some', () => {
    expect(boardColumns([card(1, 'cancelled', 'cancelled', null)]).at(-1)?.state).toBe('cancelled');
  });
  test('who leads, in the order of the plan, a body of the register by its short name', () => {
    expect(leadingUnits(cards, SHORT)).toEqual([
      { key: 'stp', name: 'Sở TP' },
      { key: 'đài ptth', name: 'Đài PTTH' },
    ]);
  });
});

describe('the matrix of tasks and units', () => {
  const tasks = [
    { id: 'a', units: units('+Đài PTTH', '#stp') },
    { id: 'b', units: units('+#stp', 'đài PTTH', '#stp') },
    { id: 'c', units: units('+#stp', 'UBND các xã') },
  ];
  const drawn = (key?: string) => {
    const matrix = matrixOf(tasks, SHORT, key);
    const sign = (part: UnitPart | null) => (part === 'lead' ? '●' : part ? '○' : '·');
    return [
      matrix.units.map(({ name, leads, helps }) => `${name} ${leads}/${helps}`).join(', '),
      ...matrix.rows.map(({ task, cells }) => `${task.id} ${cells.map(sign).join('')}`),
    ];
  };
  test('who leads most stands first; who leads and helps in one task leads it', () => {
    expect(drawn()).toEqual(['Sở TP 2/1, Đài PTTH 1/1, UBND các xã 0/1', 'a ○●·', 'b ●○·', 'c ●·○']);
  });
  test('a unit has its own part: its tasks only, and the units named there', () => {
    expect(drawn('đài ptth')).toEqual(['Đài PTTH 1/1, Sở TP 1/1', 'a ●○', 'b ○●']);
    expect(matrixOf(tasks, SHORT, 'đài ptth').of).toMatchObject({ name: 'Đài PTTH', leads: 1, helps: 1 });
  });
  test('a unit that no shown task names changes nothing', () => {
    expect(drawn('ai đó')).toEqual(drawn());
    expect(matrixOf(tasks, SHORT, 'ai đó').of).toBeNull();
  });
  test('a task that names nobody has a row', () => {
    expect(matrixOf([{ units: [] }], {}).rows).toEqual([{ task: { units: [] }, cells: [] }]);
  });
});

describe('the table of the appendix', () => {
  const row = (id: string, ordinal: number, parentId: string | null = null) => ({ id, ordinal, parentId });
  const drawn = (tasks: Parameters<typeof officialRows>[0]) =>
    officialRows(tasks).map(
      ({ task, depth, hasParts }) => `${'–'.repeat(depth)}${task.ordinal}${hasParts ? '+' : ''}`,
    );
  test('parts stand below their task, with the numbers of the plan', () => {
    expect(drawn([row('a', 1), row('b', 2), row('c', 3, 'a'), row('d', 4, 'c'), row('e', 5, 'a')])).toEqual([
      '1+',
      '–3+',
      '––4',
      '–5',
      '2',
    ]);
  });
  test('a part whose task is not shown stands by itself', () => {
    expect(drawn([row('c', 3, 'a'), row('d', 4)])).toEqual(['3', '4']);
  });
});
