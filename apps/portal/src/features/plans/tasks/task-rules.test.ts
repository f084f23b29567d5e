import { describe, expect, test } from 'vitest';
import { wouldCircle } from './task-links.ts';
import { percentOf } from './task-percent.ts';
import { unitsFromWords } from './task-unit.ts';

describe('no task hangs on itself', () => {
  const links = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'd', to: 'c' },
  ];
  test.each([
    ['a', 'a', true],
    ['b', 'a', true],
    ['c', 'a', true],
    ['a', 'c', false],
    ['d', 'a', false],
    ['c', 'e', false],
  ])('%s on %s: %s', (from, to, expected) => {
    expect(wouldCircle(links, { from, to })).toBe(expected);
  });
});

describe('how far a task is, by what can be shown', () => {
  const none = { windows: [], proofs: 0, wanted: 1, parts: [] };
  const windows = [{ doneOn: '2026-03-31' }, { doneOn: null }, { doneOn: null }, { doneOn: null }];
  test.each([
    ['nothing shown', { ...none, state: 'inProgress' }, 0],
    ['one of three pieces of evidence', { ...none, state: 'inProgress', proofs: 1, wanted: 3 }, 33],
    ['all evidence, nobody has said done', { ...none, state: 'inProgress', proofs: 4, wanted: 3 }, 99],
    ['reported done', { ...none, state: 'done' }, 100],
    ['one window of four', { ...none, state: 'inProgress', windows }, 25],
    ['sub-tasks count before evidence', { ...none, state: 'inProgress', proofs: 1, parts: [100, 0] }, 50],
    ['cancelled', { ...none, state: 'cancelled', proofs: 1 }, 0],
  ] as const)('%s', (_why, facts, expected) => {
    expect(percentOf(facts)).toBe(expected);
  });
});

describe('units as they are printed', () => {
  const register = [
    { id: '1', name: 'Sở Tư pháp', shortName: 'STP' },
    { id: '2', name: 'Sở Y tế', shortName: 'Sở Y tế' },
    { id: '3', name: 'Hội Nông dân', shortName: 'HND' },
    { id: '4', name: 'Hội Nông dân', shortName: 'HND' },
  ];
  const read = (words: string) =>
    unitsFromWords(words, register).map(({ organisationId, name }) => `${organisationId ?? '?'} ${name}`);
  test.each([
    ['', []],
    ['Sở Tư pháp', ['1 Sở Tư pháp']],
    ['Sở Tư pháp; Sở Y tế.', ['1 Sở Tư pháp', '2 Sở Y tế']],
    ['sở  tư pháp\nCác phòng, đơn vị', ['1 sở tư pháp', '? Các phòng, đơn vị']],
    // Two bodies of one name: which one is meant is not guessed.
    ['Hội Nông dân', ['? Hội Nông dân']],
    ['Sở Tư pháp; Sở Tư pháp', ['1 Sở Tư pháp']],
  ])('%s', (words, expected) => {
    expect(read(words)).toEqual(expected);
  });
});
