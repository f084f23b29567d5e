import type { CutText } from '../diff/words/cut-text.ts';
import type { TextAlignment } from './remembered.ts';

/**
 * A run of old words that stand side by side in the new text too, first and last index included.
 *
 * @example
 * const run: KeptRun = { from: 3, to: 9 };
 */
export interface KeptRun {
  readonly from: number;
  readonly to: number;
}

// Four words in a row, found in one place only, are not paired by accident; "theo quy định" is.
const WORDS = 4;
// Looking further than this around a word finds no better proof and would cost the square of a long text.
const REACH = 16;

/**
 * The run that the word at this index belongs to; `undefined` for a word that was not kept.
 *
 * @example
 * runAround(alignment, 3); // { from: 0, to: 7 }
 */
export function runAround({ places }: TextAlignment, index: number): KeptRun | undefined {
  if ((places[index] ?? -1) < 0) return undefined;
  let [from, to] = [index, index];
  while (index - from < REACH && from > 0 && places[from - 1] === places[from]! - 1 && places[from - 1]! >= 0)
    from -= 1;
  while (to - index < REACH && to + 1 < places.length && places[to + 1] === places[to]! + 1) to += 1;
  return { from, to };
}

//  old:  … trên biển, trên đảo …       Which of two equal words at the edge of a change was kept nobody can tell: the first
//  new:  … trên đảo …                  "trên" and the second are both as good.
/**
 * Whether the new place of a kept word would be the same in every shortest alignment: it is not at the edge of a change
 * in which the same word stands, nor behind such words.
 *
 * @example
 * isFirm(alignment, 3); // true
 */
export function isFirm(alignment: TextAlignment, index: number): boolean {
  return isFirmTowards(alignment, index, 1) && isFirmTowards(alignment, index, -1);
}

function isFirmTowards({ before, after, places }: TextAlignment, index: number, step: 1 | -1): boolean {
  let edge = index;
  for (let reach = 0; reach < REACH; reach += 1) {
    const next = edge + step;
    if (
      next < 0 || next >= places.length
        ? places[edge]! + step !== (step > 0 ? after.ids.length : -1)
        : places[next] !== places[edge]! + step
    )
      break;
    if (next < 0 || next >= places.length) return true;
    edge = next;
  }
  // From the edge of the change inwards: the first word that does not stand in the change holds all behind it.
  let [old, now] = [edge + step, places[edge]! + step];
  const changed = new Set<number>();
  while (old >= 0 && old < places.length && places[old]! < 0) {
    changed.add(before.ids[old]!);
    old += step;
  }
  const stop = old >= 0 && old < places.length ? places[old]! : step > 0 ? after.ids.length : -1;
  for (; now !== stop; now += step) changed.add(after.ids[now]!);
  for (let inner = edge; ; inner -= step) {
    if (!changed.has(before.ids[inner]!)) return true;
    if (inner === index) return false;
  }
}

/**
 * Whether the new place of a run is certain: it has at least four words, or reaches through both texts, and either stands
 * in each text once, or in each equally often with every old place kept at its new one. Any other run is certain beside a
 * certain one: when up to three words between them were replaced one by one, it is where it was; when these are more or
 * fewer now, it must have two words and stand in each text once.
 *
 * @example
 * isCertain(alignment, { from: 0, to: 7 }); // true
 */
export function isCertain(alignment: TextAlignment, run: KeptRun, steps = STEPS): boolean {
  const { before, after } = alignment;
  const words = wordsIn(before, run);
  const isOne = hasOnePlace(alignment, run);
  if (words >= WORDS && isOne) return true;
  if (run.to - run.from + 1 === before.ids.length && after.ids.length === before.ids.length) return true;
  if (steps === 0) return false;
  return ([-1, 1] as const).some((step) => {
    const next = neighbour(alignment, step < 0 ? run.from : run.to, step);
    const isHeld = next && (next.isOneByOne || (words >= LEAST_WORDS && isOne));
    return isHeld && isCertain(alignment, next.run, steps - 1);
  });
}

// Between a run and the next one so many words may have been changed; further off, nothing follows from it.
const CHANGED = 3;
const LEAST_WORDS = 2;
// From run to run so often; each step is a little less sure.
const STEPS = 2;

interface Neighbour {
  readonly run: KeptRun;
  /** As many words stand between now as did before. */
  readonly isOneByOne: boolean;
}

function neighbour(alignment: TextAlignment, index: number, step: 1 | -1): Neighbour | undefined {
  const { places } = alignment;
  for (let gap = 1; gap <= CHANGED + 1; gap += 1) {
    const place = places[index + step * gap];
    if (place === undefined) return undefined;
    if (place < 0) continue;
    const newGap = step * (place - places[index]!);
    if (newGap < 1 || newGap > CHANGED + 1) return undefined;
    return { run: runAround(alignment, index + step * gap)!, isOneByOne: newGap === gap };
  }
  return undefined;
}

function wordsIn(text: CutText, run: KeptRun): number {
  let words = 0;
  for (let index = run.from; index <= run.to && words < WORDS; index += 1)
    if (isWord(text, index)) words += 1;
  return words;
}

/**
 * Whether what stands at this index is a word or a number, not a sign.
 *
 * @example
 * isWord(newCutter().cut('sở, địa'), 1); // false: the comma
 */
export function isWord({ text, starts }: CutText, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(starts[index], starts[index + 1]));
}

function hasOnePlace({ before, after, places }: TextAlignment, { from, to }: KeptRun): boolean {
  const words = before.ids.subarray(from, to + 1);
  const old = placesOf(words, before.ids);
  const now = placesOf(words, after.ids);
  if (old.length !== now.length) return false;
  return old.length === 1 || old.every((place, index) => places[place] === now[index]);
}

function placesOf(words: Int32Array, text: Int32Array): number[] {
  const found: number[] = [];
  for (let at = 0; at + words.length <= text.length; at += 1) {
    let length = 0;
    while (length < words.length && text[at + length] === words[length]) length += 1;
    if (length === words.length) found.push(at);
  }
  return found;
}
