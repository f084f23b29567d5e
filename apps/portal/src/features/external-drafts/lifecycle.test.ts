import { describe, expect, test } from 'vitest';
import { EXTERNAL_STATES, type ExternalState, standingOf } from './external-draft.ts';
import { type ExternalEvent, type ExternalRole, next } from './lifecycle.ts';

const EVENTS: readonly ExternalEvent[] = [
  'assign',
  'propose',
  'return',
  'approve',
  'reopen',
  'send',
  'close',
];
const ROLES: readonly ExternalRole[] = ['writer', 'approver', 'system'];
const ALLOWED = new Map<string, ExternalState>([
  ['registered assign writer', 'collecting'],
  ['registered close writer', 'closed'],
  ['collecting assign writer', 'collecting'],
  ['collecting propose writer', 'proposed'],
  ['collecting close writer', 'closed'],
  ['proposed return approver', 'collecting'],
  ['proposed approve approver', 'approved'],
  ['proposed close writer', 'closed'],
  ['approved reopen writer', 'collecting'],
  ['approved send system', 'answered'],
]);

describe('the life of an answer to another body, all combinations', () => {
  const all = EXTERNAL_STATES.flatMap((state) =>
    EVENTS.flatMap((event) => ROLES.map((role) => [state, event, role] as const)),
  );
  test.each(all)('%s, %s by %s', (state, event, role) => {
    expect(next(state, event, role)).toBe(ALLOWED.get(`${state} ${event} ${role}`));
  });
});

describe('how an answer stands', () => {
  const asked = { opinionAsked: true, state: 'collecting', dueOn: '2026-11-20', answeredOn: null } as const;
  test.each([
    ['on its last day it is still waited for', asked, '2026-11-20', 'waiting'],
    ['the day after it is overdue', asked, '2026-11-21', 'overdue'],
    [
      'a letter that left on the last day is on time',
      { ...asked, state: 'answered', answeredOn: '2026-11-20' },
      '2026-12-01',
      'onTime',
    ],
    [
      'a letter that left a day later is late',
      { ...asked, state: 'answered', answeredOn: '2026-11-21' },
      '2026-12-01',
      'late',
    ],
    ['without a day nothing is late', { ...asked, dueOn: null }, '2030-01-01', 'waiting'],
    [
      'a draft that we only make known waits for no answer',
      { ...asked, opinionAsked: false },
      '2030-01-01',
      'notAsked',
    ],
    ['a closed one is closed', { ...asked, state: 'closed' }, '2030-01-01', 'closed'],
  ] as const)('%s', (_why, draft, today, expected) => {
    expect(standingOf(draft, today)).toBe(expected);
  });
});
