import { describe, expect, test } from 'vitest';
import { type PolicyVerdict, repostingOf } from './reposting.ts';

const mark = (ordinal: number, verdict: PolicyVerdict) => ({ ordinal, verdict });

describe('a revised text that brings new policies is posted again', () => {
  test.each([
    ['before the first posting nothing is asked', [], 1, [], 'none'],
    ['no confirmed text', [], undefined, [], 'none'],
    ['the posted text is the latest', [1], 1, [], 'none'],
    ['a revised text: somebody must say', [1], 2, [], 'unasked'],
    ['it brings none', [1], 2, [mark(2, 'noNewPolicies')], 'clear'],
    ['it brings new ones', [1], 2, [mark(2, 'newPolicies')], 'due'],
    ['it was posted again', [1, 2], 2, [mark(2, 'newPolicies')], 'none'],
    ['a later text that holds them was posted', [1, 3], 3, [mark(2, 'newPolicies')], 'none'],
    ['the head explained why not', [1], 2, [mark(2, 'newPolicies'), mark(2, 'explained')], 'clear'],
    [
      'explained, then a further text: asked anew',
      [1],
      3,
      [mark(2, 'newPolicies'), mark(2, 'explained')],
      'unasked',
    ],
    ['new policies do not go away with the next text', [1], 3, [mark(2, 'newPolicies')], 'due'],
    [
      'nor by saying that the next brings none',
      [1],
      3,
      [mark(2, 'newPolicies'), mark(3, 'noNewPolicies')],
      'due',
    ],
    [
      'the officer corrects a hasty "none"',
      [1],
      2,
      [mark(2, 'noNewPolicies'), mark(2, 'newPolicies')],
      'due',
    ],
    ['what was said before the posting is done with', [1, 2], 3, [mark(2, 'newPolicies')], 'unasked'],
  ] as const)('%s', (_words, posted, latest, marks, expected) => {
    expect(repostingOf({ posted, latest, marks })).toBe(expected);
  });
});
