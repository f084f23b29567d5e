import { expect, test } from 'vitest';
import { chosenPair } from './chosen-pair.ts';

const versions = [{ ordinal: 4 }, { ordinal: 2 }, { ordinal: 1 }];
const pair = (before: number, after: number) => ({ before: { ordinal: before }, after: { ordinal: after } });

test.each([
  ['nothing named: the two newest', null, null, pair(2, 4)],
  ['both named', '1', '4', pair(1, 4)],
  ['the other way round', '4', '1', pair(1, 4)],
  ['one that is not public', '3', '4', 'unknown'],
  ['no number', 'x', null, 'unknown'],
  ['one with itself', '4', '4', 'unknown'],
] as const)('%s', (_what, from, to, expected) => {
  expect(chosenPair(versions, from, to)).toEqual(expected);
});

test('a single public version has nothing beside it', () => {
  expect(chosenPair([{ ordinal: 1 }], null, null)).toBeNull();
  expect(chosenPair([{ ordinal: 1 }], '1', '2')).toBe('unknown');
});
