import { describe, expect, test } from 'vitest';
import { type DocumentEvent, type DocumentRole, next } from './lifecycle.ts';
import { DOCUMENT_STATES } from './official-document.ts';
import { type NumberRefusal, refusalOf, symbolOf } from './register.ts';

describe('numbers of a body run without gap or duplicate (Decree 30/2020, Article 15)', () => {
  const register = { lastNumber: 41, lastDatedOn: '2026-11-20' };
  test.each<[number, string, NumberRefusal | undefined, string]>([
    [42, '2026-11-20', undefined, 'the next number on the same day'],
    [42, '2026-11-23', undefined, 'the next number later'],
    [41, '2026-11-23', 'duplicate', 'the number is taken'],
    [7, '2026-11-23', 'duplicate', 'an old number is taken'],
    [43, '2026-11-23', 'gap', '42 would be missing'],
    [42, '2026-11-19', 'beforeLastDate', 'dates do not run backwards'],
    [42, '2027-01-02', 'otherYear', 'another year has its own register'],
  ])('%i on %s: %s (%s)', (number, datedOn, expected) => {
    expect(
      refusalOf(register, { number, datedOn, year: 2026, signedOn: '2026-11-18', today: '2027-06-30' }),
    ).toBe(expected);
  });

  test('nor on a day that is still to come', () => {
    const wanted = {
      number: 42,
      datedOn: '2026-12-31',
      year: 2026,
      signedOn: '2026-11-18',
      today: '2026-12-30',
    };
    expect(refusalOf(register, wanted)).toBe('datedInFuture');
  });

  test('a document is not dated before it was signed', () => {
    const wanted = {
      number: 42,
      datedOn: '2026-11-22',
      year: 2026,
      signedOn: '2026-11-23',
      today: '2026-11-23',
    };
    expect(refusalOf(register, wanted)).toBe('beforeSigning');
  });

  test("a register that is new here goes on from the body's own number", () => {
    const wanted = {
      number: 118,
      datedOn: '2026-11-23',
      year: 2026,
      signedOn: '2026-11-23',
      today: '2026-11-23',
    };
    expect(refusalOf(undefined, wanted)).toBeUndefined();
  });

  test.each([
    [5, 'BC', 'SKHCN', '05/BC-SKHCN'],
    [10, 'KH', 'UBND', '10/KH-UBND'],
    [126, 'KH', 'UBND', '126/KH-UBND'],
    [9, '', 'SKHCN', '09/SKHCN'],
  ])('number %i of type "%s" of %s is %s', (number, type, body, expected) => {
    expect(symbolOf(number, type, body)).toBe(expected);
  });
});

describe('the life of a document, every combination', () => {
  const EVENTS: DocumentEvent[] = ['submit', 'approve', 'return', 'sign', 'number', 'send', 'replace'];
  const ROLES: DocumentRole[] = ['writer', 'approver', 'signer', 'clerk'];
  const lawful: Record<string, string> = {
    'draft submit writer': 'submitted',
    'returned submit writer': 'submitted',
    'submitted approve approver': 'approved',
    'submitted return approver': 'returned',
    'approved return signer': 'returned',
    'approved sign signer': 'signed',
    'signed number clerk': 'numbered',
    'numbered send clerk': 'sent',
    'sent replace clerk': 'replaced',
  };
  const all = DOCUMENT_STATES.flatMap((s) => EVENTS.flatMap((e) => ROLES.map((r) => [s, e, r] as const)));
  test.each(all)('%s, %s by %s', (state, event, role) => {
    expect(next(state, event, role)).toBe(lawful[`${state} ${event} ${role}`]);
  });
});
