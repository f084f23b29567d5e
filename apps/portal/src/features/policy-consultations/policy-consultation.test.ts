import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '#features/time-limits/document-types.ts';
import {
  mayConsultOn,
  next,
  POLICY_STATES,
  type PolicyEvent,
  type PolicyState,
  whyNotHeld,
  whyNotReport,
} from './policy-consultation.ts';

describe('on what a policy consultation may be held (Law 64/2025/QH15, Article 3(3))', () => {
  const YES = ['law', 'ordinance', 'assemblyResolution'];
  test.each(DOCUMENT_TYPES)('%s', (type) => {
    expect(mayConsultOn(type)).toBe(YES.includes(type));
  });
});

describe('its life, all combinations', () => {
  const ALLOWED = new Map<string, PolicyState>([
    ['planned hold', 'held'],
    ['held report', 'reported'],
    ['reported reopen', 'held'],
    ['planned cancel', 'cancelled'],
    ['held cancel', 'cancelled'],
  ]);
  const events: readonly PolicyEvent[] = ['hold', 'report', 'reopen', 'cancel'];
  test.each(POLICY_STATES.flatMap((state) => events.map((event) => [state, event] as const)))(
    '%s, %s',
    (state, event) => {
      expect(next(state, event)).toBe(ALLOWED.get(`${state} ${event}`));
    },
  );
});

describe('when it was held', () => {
  const planned = { state: 'planned', heldOn: '2026-11-20' } as const;
  test.each([
    [
      'a day that has come, with policies and somebody asked',
      planned,
      { policies: 1, asked: 1 },
      '2026-11-20',
      undefined,
    ],
    ['not before its day', planned, { policies: 1, asked: 1 }, '2026-11-19', 'heldInFuture'],
    ['not without a policy', planned, { policies: 0, asked: 1 }, '2026-11-20', 'policyNeeded'],
    ['not without anybody asked', planned, { policies: 1, asked: 0 }, '2026-11-20', 'askedNeeded'],
    ['once only', { ...planned, state: 'held' }, { policies: 1, asked: 1 }, '2026-11-20', 'notPlanned'],
  ] as const)('%s', (_why, consultation, counts, today, expected) => {
    expect(whyNotHeld(consultation, counts, today)).toBe(expected);
  });
});

describe('when it may be reported', () => {
  const minutes = { sha256: 'a', name: 'b', mediaType: 'c' };
  const held = { state: 'held', form: 'meeting', minutes } as const;
  const done = [{ result: 'accepted' }] as const;
  test.each([
    ['each policy has its result, the meeting its minutes', held, done, undefined],
    ['a policy without a result is not reported away', held, [...done, { result: null }], 'resultNeeded'],
    ['a meeting without minutes', { ...held, minutes: null }, done, 'minutesNeeded'],
    ['answers in writing need none', { ...held, form: 'written', minutes: null }, done, undefined],
    ['not before it was held', { ...held, state: 'planned' }, done, 'notHeld'],
  ] as const)('%s', (_why, consultation, policies, expected) => {
    expect(whyNotReport(consultation, policies)).toBe(expected);
  });
});
