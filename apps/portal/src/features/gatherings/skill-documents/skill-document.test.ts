import { expect, test } from 'vitest';
import { newestEdition, standingOfEdition } from './skill-document.ts';

const kept = (ordinal: number) => ({ ordinal, sha256: 'a' });
const gone = (ordinal: number) => ({ ordinal, sha256: null });

test.each([
  ['the only version is the one in force', 1, [kept(1)], { kind: 'inForce' }],
  ['an earlier version leads on to the newest', 1, [kept(1), kept(2), kept(3)], { kind: 'replaced', by: 3 }],
  ['the newest is in force', 3, [kept(1), kept(2), kept(3)], { kind: 'inForce' }],
  [
    'when the newest had to go, the one before holds again',
    2,
    [kept(1), kept(2), gone(3)],
    { kind: 'inForce' },
  ],
  ['what had to go leads to nothing newer', 3, [kept(1), kept(2), gone(3)], { kind: 'gone' }],
  ['when all had to go, none holds', 1, [gone(1)], { kind: 'gone' }],
] as const)('%s', (_sentence, ordinal, editions, expected) => {
  expect(standingOfEdition(ordinal, editions)).toEqual(expected);
});

test('the order in which versions are given says nothing', () => {
  expect(newestEdition([kept(2), kept(3), kept(1)])?.ordinal).toBe(3);
  expect(newestEdition([gone(1)])).toBeUndefined();
});
