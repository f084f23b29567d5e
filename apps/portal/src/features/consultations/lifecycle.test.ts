import { describe, expect, test } from 'vitest';
import { type ConsultationState, stateAt } from './consultation.ts';
import { type ConsultationEvent, type ConsultationRole, LIFE, next } from './lifecycle.ts';

const STATES: ConsultationState[] = ['prepared', 'open', 'closed', 'completed', 'withdrawn'];
const EVENTS: ConsultationEvent[] = ['open', 'extend', 'close', 'complete', 'withdraw'];
const ROLES: ConsultationRole[] = ['writer', 'head', 'clock', 'publication'];

describe('the life of a consultation, every combination', () => {
  const lawful = new Map(
    Object.entries({
      // A head opens what is prepared, extends and withdraws what is open.
      'prepared open head': 'open',
      'prepared withdraw head': 'withdrawn',
      'open extend head': 'open',
      'open withdraw head': 'withdrawn',
      // Only the deadline closes, only a published response table completes.
      'open close clock': 'closed',
      'closed complete publication': 'completed',
    }),
  );
  const all = STATES.flatMap((state) =>
    EVENTS.flatMap((event) => ROLES.map((role) => [state, event, role] as const)),
  );

  test.each(all)('%s, %s by %s', (state, event, role) => {
    expect(next(state, event, role)).toBe(lawful.get(`${state} ${event} ${role}`));
  });

  test('nothing leads out of a completed or a withdrawn round', () => {
    expect(LIFE.filter(([from]) => from === 'completed' || from === 'withdrawn')).toEqual([]);
  });
});

describe('the deadline is exact to the second, in Vietnam', () => {
  const closesAt = new Date('2026-11-25T17:00:00Z'); // 24:00 of 25/11/2026 in Vietnam
  test.each<[string, ConsultationState, string]>([
    ['2026-11-25T16:59:59.999Z', 'open', '23:59:59 of the last day'],
    ['2026-11-25T17:00:00.000Z', 'closed', '24:00'],
    ['2026-11-26T01:00:00.000Z', 'closed', 'the morning after'],
  ])('at %s it is %s (%s)', (now, expected) => {
    expect(stateAt({ state: 'open', closesAt }, new Date(now))).toBe(expected);
  });

  test('the clock moves open rounds only', () => {
    for (const state of STATES.filter((s) => s !== 'open')) {
      expect(stateAt({ state, closesAt }, new Date('2027-01-01'))).toBe(state);
    }
  });
});
