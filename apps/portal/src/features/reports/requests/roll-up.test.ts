import { describe, expect, test } from 'vitest';
import { figuresFromPaper } from './paper-figures.ts';
import { answerStateOf, countStates } from './report-request.ts';
import { reportedIn } from './reporting-bodies.ts';
import { rolledFigures, withOwn } from './roll-up.ts';

describe('who is asked about a period', () => {
  const always = { validFrom: '2020-01-01', validTo: null };
  const year = { from: '2025-01-01', to: '2025-12-31' };
  test.each([
    ['reported on the last day', always, always, true],
    [
      'ended within the period: as on its own last day',
      { ...always, validTo: '2025-06-30' },
      { ...always, validTo: '2025-06-30' },
      true,
    ],
    [
      'ended before the period',
      { ...always, validTo: '2024-12-31' },
      { ...always, validTo: '2024-12-31' },
      false,
    ],
    ['went to another superior in the period', always, { ...always, validTo: '2025-06-30' }, false],
    ['came from another superior in the period', always, { validFrom: '2025-07-01', validTo: null }, true],
    [
      'founded in the period',
      { validFrom: '2025-07-01', validTo: null },
      { validFrom: '2025-07-01', validTo: null },
      true,
    ],
    [
      'founded after it',
      { validFrom: '2026-01-01', validTo: null },
      { validFrom: '2026-01-01', validTo: null },
      false,
    ],
  ])('%s', (_, body, relation, asked) => {
    expect(reportedIn({ body, relation }, year)).toBe(asked);
  });
  test('a period of one day', () => {
    expect(reportedIn({ body: always, relation: always }, { from: '2025-06-30', to: '2025-06-30' })).toBe(
      true,
    );
  });
});

test.each([
  [{ receivedOn: '2026-11-20', returnedAt: null }, 'received'],
  [{ receivedOn: '2026-11-21', returnedAt: null }, 'receivedLate'],
  [{ receivedOn: null, returnedAt: null }, 'overdue'],
  [{ receivedOn: '2026-11-19', returnedAt: new Date() }, 'returned'],
] as const)('%o on the day after the last: %s', (asked, state) => {
  expect(answerStateOf(asked, '2026-11-20', '2026-11-21')).toBe(state);
});

test('on the last day nobody is late; every body is in exactly one state', () => {
  const asked = [
    { receivedOn: null, returnedAt: null },
    { receivedOn: '2026-11-20', returnedAt: null },
  ];
  expect(countStates(asked, '2026-11-20', '2026-11-20')).toEqual({
    overdue: 0,
    returned: 0,
    due: 1,
    receivedLate: 0,
    received: 1,
  });
});

describe('sums', () => {
  const row = (code: string, value: number | null, parts: readonly number[] = [], bodies = 3) => ({
    code,
    value,
    numerator: parts[0] ?? null,
    denominator: parts[1] ?? null,
    bodies,
  });
  test('ratios divide their sums: 1 of 1 and 1 of 9 are 2 of 10, not the middle of 100 % and 11 %', () => {
    const { communicatedRate } = rolledFigures([row('communicatedRate', 1.11, [2, 10], 2)]);
    expect(communicatedRate).toEqual({
      code: 'communicatedRate',
      value: 0.2,
      numerator: 2,
      denominator: 10,
      bodies: 2,
    });
  });
  test('where nothing was due anywhere there is no ratio', () => {
    expect(rolledFigures([row('communicatedRate', null, [0, 0])]).communicatedRate?.value).toBeNull();
  });
  test('a median has no sum, a code of another release no name', () => {
    expect(rolledFigures([row('daysToAnswer', 12), row('ofAnotherRelease', 4)])).toEqual({});
  });
  test('what nobody reported is absent, not zero', () => {
    expect(rolledFigures([row('activities', 4)]).draftsLed).toBeUndefined();
  });
  test('own and below together', () => {
    const own = {
      activities: { code: 'activities', value: 2 },
      daysToAnswer: { code: 'daysToAnswer', value: 5 },
    } as const;
    const totals = withOwn(own, rolledFigures([row('activities', 40), row('draftsLed', 7)]));
    expect(totals).toEqual({
      activities: { code: 'activities', value: 42 },
      draftsLed: { code: 'draftsLed', value: 7 },
    });
  });
});

test('from paper: an empty field is a gap, a ratio needs both its parts', () => {
  const figures = figuresFromPaper({
    draftsInScope: 4,
    draftsCommunicated: 3,
    opinionsReceived: 10,
    opinionsAnswered: null,
    activities: 0,
  });
  expect(figures.communicatedRate?.value).toBe(0.75);
  expect(figures.answeredRate).toBeUndefined();
  expect(figures.opinionsAnswered).toBeUndefined();
  expect(figures.activities?.value).toBe(0);
});
