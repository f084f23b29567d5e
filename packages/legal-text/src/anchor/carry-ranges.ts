import { compareTrees } from '../diff/compare.ts';
import type { LegalTree, UnitId } from '../model/node.ts';
import { type TextPlace, type WholeText, wholeText } from '../render/whole-text.ts';
import { citations } from '../structure/citations.ts';
import { carryAnchor } from './carry.ts';
import { describeAnchor } from './describe.ts';
import { mapRange } from './map-range.ts';

/**
 * Words of the whole text (`wholeText`) of a document: from `start` up to `end` (UTF-16 units).
 *
 * @example
 * const range: NamedRange = { id: 'a1', start: 120, end: 164 };
 */
export interface NamedRange {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where such words are in the new version, in the shape that the command line prints, a stable public interface. `cite`
 * names the unit; without `start` and `end` it is the unit as a whole, because the words could not be told for certain.
 *
 * @example
 * // { id: 'a1', state: 'moved', cite: 'khoản 2 Điều 6', start: 310, end: 354 }
 */
export interface CarriedRange {
  readonly id: string;
  readonly state: 'kept' | 'moved' | 'removed';
  readonly cite: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * Carries words from one version to the next, each with the smallest unit that holds them; words that reach over several
 * units with the first of these, as a whole; words in no unit (heading block, closing) by the text around them. Linear in the number of
 * ranges. Never throws, never guesses.
 *
 * @example
 * carryRanges(first, second, [{ id: 'a1', start: 120, end: 164 }])[0]?.state; // 'kept'
 */
export function carryRanges(
  before: LegalTree,
  after: LegalTree,
  ranges: readonly NamedRange[],
): CarriedRange[] {
  const comparison = compareTrees(before, after);
  const [old, now] = [wholeText(before), wholeText(after)];
  const cites = citations(after);
  const unitAt = smallestUnits(old);
  return ranges.map(({ id, start, end }) => {
    const gone: CarriedRange = { id, state: 'removed', cite: null, start: null, end: null };
    const holder = unitAt(start, end);
    const place = holder ?? unitAt(start, start);
    if (!place) {
      const found = outsideUnits(before, after, old, now, { start, end });
      return found ? { ...gone, state: 'kept', ...found } : gone;
    }
    const anchor = holder
      ? describeAnchor(before, place.unit, start - place.start, end - place.start)
      : { unit: place.unit };
    const carried = carryAnchor(anchor, before, after, comparison);
    const unit = carried.anchor?.unit;
    if (unit === undefined) return gone;
    const { quote } = carried.anchor ?? {};
    const from = quote && (now.places.get(unit)?.start ?? 0) + quote.start;
    return {
      id,
      state: carried.state,
      cite: cites.get(unit) ?? null,
      start: from ?? null,
      end: from === undefined ? null : from + (quote?.exact.length ?? 0),
    };
  });
}

interface UnitPlace extends TextPlace {
  readonly unit: UnitId;
}

/** Units begin in the order of the text and lie inside each other: the last that begins before and ends behind is the smallest. */
function smallestUnits({ places }: WholeText): (start: number, end: number) => UnitPlace | undefined {
  const sorted = [...places]
    .map(([unit, place]): UnitPlace => ({ unit, ...place }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const outer = outerOf(sorted);
  return (start, end) => {
    let at = lastFrom(sorted, start);
    while (at >= 0 && sorted[at]!.end < end) at = outer[at]!;
    const found = sorted[at];
    return found && (found.end > start || found.end === end) ? found : undefined;
  };
}

/** For each unit the index of the one around it, -1 for none. */
function outerOf(sorted: readonly UnitPlace[]): number[] {
  const open: number[] = [];
  return sorted.map(({ end }, index) => {
    while (open.length > 0 && sorted[open.at(-1)!]!.end < end) open.pop();
    const outer = open.at(-1) ?? -1;
    open.push(index);
    return outer;
  });
}

function lastFrom(sorted: readonly UnitPlace[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Heading block to heading block, closing to closing. */
function outsideUnits(
  before: LegalTree,
  after: LegalTree,
  old: WholeText,
  now: WholeText,
  { start, end }: TextPlace,
): TextPlace | undefined {
  const newGaps = gapsOf(after, now);
  for (const [index, gap] of gapsOf(before, old).entries()) {
    if (start < gap.start || end > gap.end) continue;
    const there = newGaps[index]!;
    const range = { start: start - gap.start, end: end - gap.start };
    const [from, to] = [old.text.slice(gap.start, gap.end), now.text.slice(there.start, there.end)];
    const found = mapRange(from, to, range);
    return found && { start: found.start + there.start, end: found.end + there.start };
  }
  return undefined;
}

function gapsOf({ body, appendices }: LegalTree, { text, places }: WholeText): [TextPlace, TextPlace] {
  const placeOf = (id: UnitId | undefined) => (id === undefined ? undefined : places.get(id));
  const [first, last, annex] = [body[0]?.id, body.at(-1)?.id, appendices[0]?.id].map(placeOf);
  const ends = annex?.start ?? text.length;
  return [
    { start: 0, end: first?.start ?? ends },
    { start: last?.end ?? ends, end: ends },
  ];
}
