import type { CutText, Cutter } from './cut-text.ts';
import type { EqualRun } from './sequence-diff.ts';

// A kept run of up to two words between two changes at least three times as long is an accident of the language
// ("của", "các", "và"), and showing it cuts the sentence to pieces.
const ACCIDENT = 2;
const TIMES = 3;

/**
 * Leaves out equal runs that make a change harder to read: signs alone, and one or two words between longer changes.
 * Runs at either end of both texts stay.
 *
 * @example
 * // before: … theo quy định, hướng dẫn …     The comma alone is equal: showing it as kept between two
 * // after:  … bằng văn bản, thông báo …      changes only makes the change harder to read.
 */
export function readableRuns(
  runs: readonly EqualRun[],
  before: CutText,
  after: CutText,
  cutter: Cutter,
): EqualRun[] {
  const kept: EqualRun[] = [];
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1] ?? { a: before.ids.length, b: after.ids.length, length: 0 };
    const last = kept.at(-1) ?? { a: 0, b: 0, length: 0 };
    const isFirst = run.a === 0 && run.b === 0;
    const isLast =
      next.length === 0 &&
      run.a + run.length === before.ids.length &&
      run.b + run.length === after.ids.length;
    const left = Math.max(run.a - last.a - last.length, run.b - last.b - last.length);
    const right = Math.max(next.a - run.a - run.length, next.b - run.b - run.length);
    if (isFirst || isLast || isTelling(run, before, cutter, Math.min(left, right))) kept.push(run);
  }
  return kept;
}

function isTelling(run: EqualRun, before: CutText, cutter: Cutter, changed: number): boolean {
  let words = 0;
  for (let index = run.a; index < run.a + run.length && words <= ACCIDENT; index += 1)
    if (cutter.plainIdOf(before.ids[index]!) !== 0) words += 1;
  return words > ACCIDENT || (words > 0 && words * TIMES > changed);
}
