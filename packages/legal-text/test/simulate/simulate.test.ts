import { describe, expect, it } from 'vitest';
import { carryAnchor, compareTrees, unitText } from '../../src/index.ts';
import { anchorCases, plainBody } from './anchors.ts';
import { generateLaw } from './generate-law.ts';
import { randomFrom } from './random.ts';
import { type Revision, revise } from './revise.ts';
import { emptyScore, scoreAlignment } from './score-alignment.ts';
import { judgeCarried } from './score-anchors.ts';
import { unitsBelow } from './sim-law.ts';
import { placedWords, type Version } from './to-tree.ts';

// The benches measure in full (test/bench/align.ts, anchor.ts); here a small set that must not get worse.
function made(seed: number, words: number, structure: number): Revision {
  return revise(generateLaw(25, randomFrom(seed)), { words, structure }, randomFrom(seed + 100));
}

describe('the simulation', () => {
  it('knows where each word stands, in both versions', () => {
    const { before, after } = made(1, 0.15, 0.1);
    const check = (version: Version): void => {
      for (const unit of unitsBelow(version.units)) {
        const text = unitText(version.nodes.get(version.ids.get(unit.key)!)!);
        for (const { word, start, end } of placedWords(version, unit))
          expect(text.slice(start, end)).toBe(word.text);
      }
    };
    check(before);
    check(after);
  });

  it('makes the same revision for the same seed', () => {
    expect(made(2, 0.1, 0.1).after.tree).toEqual(made(2, 0.1, 0.1).after.tree);
    expect(made(2, 0.1, 0.1).after.tree).not.toEqual(made(3, 0.1, 0.1).after.tree);
  });
});

describe('simulated revisions', () => {
  it.each([0, 0.05, 0.15])(
    'with %d of the words edited: at least 0.99 of the units are aligned rightly',
    (words) => {
      const score = emptyScore();
      for (const seed of [11, 12, 13, 14]) {
        const revision = made(seed, words, 0.05);
        scoreAlignment(revision, compareTrees(revision.before.tree, revision.after.tree), score);
      }
      expect(score.units).toBeGreaterThan(1000);
      expect(score.right / score.units).toBeGreaterThanOrEqual(0.99);
    },
  );

  it.each([
    [0.05, 0.93],
    [0.15, 0.8],
    [0.3, 0.6],
  ])(
    'with %d of the words edited: no anchor in a wrong place, %d of the untouched quotes exact',
    (words, bar) => {
      let [intact, exact] = [0, 0];
      for (const seed of [21, 22, 23]) {
        const revision = made(seed, words, 0.08);
        const { before, after } = revision;
        const comparison = compareTrees(before.tree, after.tree);
        const plain = plainBody(after);
        for (const each of anchorCases(revision, 150, randomFrom(seed))) {
          const verdict = judgeCarried(
            each,
            carryAnchor(each.anchor, before.tree, after.tree, comparison),
            after,
            plain,
          );
          expect(verdict).not.toBe('wrong');
          if (!each.intact) continue;
          intact += 1;
          if (verdict === 'exact') exact += 1;
        }
      }
      expect(intact).toBeGreaterThan(30);
      expect(exact / intact).toBeGreaterThanOrEqual(bar);
    },
  );
});
