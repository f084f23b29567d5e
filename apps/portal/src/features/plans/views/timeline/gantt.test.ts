import { describe, expect, test } from 'vitest';
import { standingOf } from '../../task.ts';
import { type GanttTask, ganttRows, shortTitle } from './gantt.ts';

const TODAY = '2026-11-23';

function task(given: Partial<GanttTask>): GanttTask {
  const base: Omit<GanttTask, 'standing'> = {
    ...{ timeText: '', fromOn: null, dueOn: null, doneOn: null },
    state: 'inProgress',
    mode: 'assigned',
    turns: [],
    ...given,
  };
  return { ...base, standing: standingOf(base, TODAY) };
}

const turn = (label: string, from: string, due: string, doneOn: string | null = null) => ({
  ...{ taskId: 't', note: '', label, from, due, doneOn },
});

/** kind standing from..due of each bar; "-" where nothing of it falls in the year. */
const bars = (given: Partial<GanttTask>) =>
  ganttRows([task(given)], 2026, TODAY)[0]!.bars.map(
    ({ kind, standing, fromOn, dueOn, at }) =>
      `${at ? '' : '- '}${kind} ${standing} ${fromOn ?? ''}..${dueOn ?? ''}`,
  );
/** Days of the year, 0 to 365, between which the first bar stands. */
const days = (given: Partial<GanttTask>) => {
  const at = ganttRows([task(given)], 2026, TODAY)[0]!.bars[0]!.at;
  return at && [Math.round(at.from * 365), Math.round(at.to * 365)];
};

describe('what stands on the line of the months', () => {
  test.each<[string, Partial<GanttTask>, string[]]>([
    [
      'a quarter from its first day to its last',
      { timeText: 'Quý I', fromOn: '2026-01-01', dueOn: '2026-03-31', state: 'done', doneOn: '2026-03-20' },
      ['stretch done 2026-01-01..2026-03-31'],
    ],
    ['only a last day: a point', { timeText: 'Trước 20/11', dueOn: '2026-11-19' }, ['end late ..2026-11-19']],
    [
      'what is asked for is awaited, never late',
      { dueOn: '2026-11-19', mode: 'requested' },
      ['end awaited ..2026-11-19'],
    ],
    [
      'a list of two quarters is two stretches',
      { timeText: 'Quý I, III', fromOn: '2026-01-01', dueOn: '2026-09-30' },
      ['stretch late 2026-01-01..2026-03-31', 'stretch late 2026-07-01..2026-09-30'],
    ],
    [
      'a day set by hand wins over the words',
      { timeText: 'Quý I, III', dueOn: '2026-12-15' },
      ['end open ..2026-12-15'],
    ],
    ['what is done all the year has no last day', { timeText: 'Thường xuyên' }, ['ongoing open ..']],
    ['all the year from its first day', { timeText: 'Từ quý II trở đi' }, ['ongoing open 2026-04-01..']],
    ['what waits for a plan of others has no place', { timeText: 'Theo kế hoạch của UBND tỉnh' }, []],
    [
      'each turn is done or late by itself',
      {
        timeText: 'Hằng quý',
        dueOn: '2026-06-30',
        turns: [
          turn('Q1', '2026-01-01', '2026-03-31', '2026-03-31'),
          turn('Q2', '2026-04-01', '2026-06-30'),
          turn('Q4', '2026-10-01', '2026-12-31'),
        ],
      },
      [
        'stretch done 2026-01-01..2026-03-31',
        'stretch late 2026-04-01..2026-06-30',
        'stretch open 2026-10-01..2026-12-31',
      ],
    ],
    [
      'of a cancelled task no turn is late',
      { state: 'cancelled', turns: [turn('Q2', '2026-04-01', '2026-06-30')] },
      ['stretch cancelled 2026-04-01..2026-06-30'],
    ],
    ['a day of the next year is said, not drawn', { dueOn: '2027-03-31' }, ['- end open ..2027-03-31']],
  ])('%s', (_what, given, expected) => {
    expect(bars(given)).toEqual(expected);
  });
});

test('both days are inside the bar; what begins before the year or ends after it is cut at its edge', () => {
  expect(days({ fromOn: '2026-01-01', dueOn: '2026-01-31' })).toEqual([0, 31]);
  expect(days({ fromOn: '2026-12-01', dueOn: '2026-12-31' })).toEqual([334, 365]);
  expect(days({ fromOn: '2025-10-01', dueOn: '2026-01-31' })).toEqual([0, 31]);
  expect(days({ fromOn: '2026-12-01', dueOn: '2027-02-28' })).toEqual([334, 365]);
});

test('a row without bars says why', () => {
  const timeOf = (timeText: string) => ganttRows([task({ timeText })], 2026, TODAY)[0]!.time;
  expect(timeOf('Theo kế hoạch của UBND tỉnh')).toBe('byOther');
  expect(timeOf('Khi có yêu cầu')).toBe('onEvent');
  expect(timeOf('xem sau')).toBe('unread');
});

test('a long title is cut between words', () => {
  expect(shortTitle('Mở chuyên mục')).toBe('Mở chuyên mục');
  expect(shortTitle('Tổ chức hội nghị lấy ý kiến về dự thảo nghị quyết')).toBe(
    'Tổ chức hội nghị lấy ý kiến về dự…',
  );
});
