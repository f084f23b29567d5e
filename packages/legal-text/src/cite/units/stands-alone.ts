import type { LocatorRun } from './locator-run.ts';

const OF_A_DOCUMENT = /\s{1,3}(?:của|tại)\s{1,3}\p{Lu}/uy;
// In small letters these are everyday words: phần 2, đoạn 3, điểm 8 (a mark), biểu 1.
const EVERYDAY = new Set(['indent', 'paragraph', 'subpoint', 'part']);

/**
 * Whether a list of locators reads as a citation by itself. One step alone of an everyday word, or a
 * point by a whole number ("điểm 8"; "điểm 1.4" is no mark), needs a larger unit or a document behind it.
 *
 * @example
 * standsAlone('đạt điểm 8 trở lên', readLocatorRun('đạt điểm 8 trở lên', 4)!); // false
 */
export function standsAlone(text: string, run: LocatorRun): boolean {
  const weak = run.locators.every(({ steps }) => {
    const [first] = steps;
    if (steps.length !== 1 || first!.relative) return false;
    if (first!.kind === 'point') return /^(?:\d+$|[A-ZĐ])/.test(first!.number ?? '');
    return EVERYDAY.has(first!.kind) && text[run.start] === text[run.start]!.toLowerCase();
  });
  if (!weak) return !isThisThing(text, run);
  OF_A_DOCUMENT.lastIndex = run.end;
  return OF_A_DOCUMENT.test(text);
}

// Chính phủ quy định chi tiết | điều này.        … theo mức quy định tại | điều này.
const LAID_DOWN = /(?:chi tiết|quy định tại|quy định ở)\s{1,3}$/iu;

// "điều này" in small letters is "this", but behind such words; so is "phần này" and "điểm này".
function isThisThing(text: string, run: LocatorRun): boolean {
  const [first] = run.locators;
  if (run.locators.length !== 1 || first!.steps.length !== 1 || !first!.steps[0]!.relative) return false;
  const { kind } = first!.steps[0]!;
  if (kind === 'article' && LAID_DOWN.test(text.slice(Math.max(0, run.start - 16), run.start))) return false;
  const isSmall = text[run.start] === text[run.start]!.toLowerCase();
  return (
    isSmall &&
    (kind === 'article' || kind === 'part' || kind === 'point' || kind === 'form' || EVERYDAY.has(kind))
  );
}
