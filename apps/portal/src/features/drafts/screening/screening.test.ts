import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstUnreasoned, inScope, isOutdated, type Verdict } from './screening.ts';
import { CRITERION_NUMBERS, criteriaById, criteriaOn } from './screening-criteria.ts';

const verdicts = (...met: boolean[]): Verdict[] =>
  met.map((each, i) => ({ criterion: CRITERION_NUMBERS[i]!, met: each, reason: 'Theo tờ trình.' }));

describe('in scope only when all four criteria are met (Decision 407)', () => {
  test.each(Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].map((i) => (bits & (1 << i)) !== 0)))(
    '%s %s %s %s',
    (...met) => {
      expect(inScope(verdicts(...met))).toBe(met.every(Boolean));
    },
  );

  test('three verdicts, or one criterion judged twice, are no decision', () => {
    expect(inScope(verdicts(true, true, true))).toBe(false);
    const twice = [
      ...verdicts(true, true, true, true),
      { criterion: 1 as const, met: false, reason: 'Khác.' },
    ];
    expect(inScope(twice)).toBe(false);
  });

  test('the order of verdicts does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(verdicts(true, true, true, true), { minLength: 4 }), (shuffled) =>
        inScope(shuffled),
      ),
    );
  });
});

describe('the words of criterion 1 depend on the day', () => {
  test.each([
    ['2022-03-29', undefined, undefined, undefined, 'before Decision 407 there is nothing to screen by'],
    ['2022-03-30', 'qd407.2022-03-30', 'proposal', 'V', 'the day of Decision 407'],
    ['2025-03-31', 'qd407.2022-03-30', 'proposal', 'V', 'the last day of the Law of 2015'],
    ['2025-04-01', 'qd407.2025-04-01', 'policy', 'U', 'Law 64/2025/QH15 in force: our reading, unverified'],
    ['2026-11-23', 'qd407.2025-04-01', 'policy', 'U', 'today'],
  ])('%s', (day, id, wording, status, _why) => {
    const set = criteriaOn(day);
    expect(set?.id).toBe(id);
    expect(set?.rows[0]?.wording).toBe(wording);
    expect(set?.rows[0]?.status).toBe(status);
    if (set) {
      expect(set.rows.map((row) => row.criterion)).toEqual([1, 2, 3, 4]);
      expect(criteriaById(set.id)).toEqual(set);
    }
  });

  test('an unknown set is not invented', () => {
    expect(criteriaById('qd407.2023-01-01')).toBeUndefined();
    expect(criteriaById('x')).toBeUndefined();
  });
});

test('every criterion needs its own reason', () => {
  expect(firstUnreasoned(verdicts(true, false, true, true))).toBeUndefined();
  expect(firstUnreasoned(verdicts(true, false))).toBe(3);
  const blank = verdicts(true, true, true, true).map((each) =>
    each.criterion === 2 ? { ...each, reason: '  ' } : each,
  );
  expect(firstUnreasoned(blank)).toBe(2);
});

test('a screening is outdated when a newer text was confirmed after it', () => {
  expect(isOutdated({ draftVersionId: 'a' }, 'a')).toBe(false);
  expect(isOutdated({ draftVersionId: 'a' }, 'b')).toBe(true);
  expect(isOutdated({ draftVersionId: null }, 'b')).toBe(true);
  expect(isOutdated({ draftVersionId: null }, undefined)).toBe(false);
});
