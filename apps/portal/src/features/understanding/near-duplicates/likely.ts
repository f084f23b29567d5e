import { gapsBetween } from './alignment.ts';
import type { OpinionCore } from './opinion-core.ts';

/** Shorter texts have too few words to lean on. */
const LEAST_WORDS = 12;
/** Of the shorter one at least this share stands in the other word for word. */
const LEAST_COMMON = 0.7;
/** Each says so many words in its own way: less is a twin with a word exchanged, and a sentence more alone is a demand of its own. */
const LEAST_OWN = 3;

/**
 * Whether two opinions that the rules do not call the same may still be one: same side, same units, same numbers, and most words in common. It joins
 * nothing; a person is asked.
 */
export function isLikely(one: OpinionCore, two: OpinionCore): boolean {
  if (one.side !== two.side || one.demand !== two.demand) return false;
  if (one.units.join(' ') !== two.units.join(' ')) return false;
  const shorter = Math.min(one.words.length, two.words.length);
  if (shorter < LEAST_WORDS) return false;
  const gaps = gapsBetween(one.words, two.words);
  if (!gaps) return false;
  const own = (side: 'one' | 'two') => gaps.reduce((sum, gap) => sum + gap[side].to - gap[side].from, 0);
  const [ours, theirs] = [own('one'), own('two')];
  return Math.min(ours, theirs) >= LEAST_OWN && one.words.length - ours >= LEAST_COMMON * shorter;
}
