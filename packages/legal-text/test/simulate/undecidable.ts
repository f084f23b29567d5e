import type { CarriedAnchor, UnitId } from '../../src/index.ts';
import type { AnchorCase, PlainBody } from './anchors.ts';
import type { Revision } from './revise.ts';
import { type SimUnit, unitsBelow, wordsOf } from './sim-law.ts';

/**
 * Why nobody who has only the two texts can say that an answer is wrong, whatever the simulation remembers. A law has no
 * other history than its texts, and of two histories that end in the same text a reader believes the shorter one:
 * - `twice`: the words stand in two units of the new version, because the simulation treated a unit that it had joined into
 *   its neighbour once more (moved, copied or split it). Both places hold them; the label knows the last one only.
 * - `verbatim`: the answer has the very words of the old version, and what the label names has not: chance put the same word
 *   back beside the one that it replaced, or put a new unit beside an edited one that has the old one's words, all of
 *   them.
 */
export type Undecidable = 'twice' | 'verbatim';

/** The reason for an answer judged wrong; nothing for one that is wrong. */
export function whyUndecidable(
  each: AnchorCase,
  { anchor }: CarriedAnchor,
  { before, after }: Revision,
  [then, now]: readonly [PlainBody, PlainBody],
): Undecidable | undefined {
  if (!anchor) return undefined;
  const said = after.unitOf.get(anchor.unit);
  if (!said) return undefined;
  if (holdsOneOfTwo(each, said, after.units)) return 'twice';
  const { quote } = anchor;
  const old = innermost(before.units, before.ids, each.words[0]);
  if (!old) return undefined;
  if (!quote) return isCopyOf(said, old) && !holdsHeir(each, anchor.unit) ? 'verbatim' : undefined;
  const words = then.text.slice(each.old.start, each.old.end);
  const labelled = each.span && now.text.slice(each.span.start, each.span.end);
  if (quote.exact !== words || labelled === words) return undefined;
  const isPutBack =
    each.units.some((way) => way.includes(anchor.unit)) && isNear(each, now, anchor.unit, quote.start);
  return isPutBack || unitsBelow([said]).some((unit) => isCopyOf(unit, old)) ? 'verbatim' : undefined;
}

function holdsOneOfTwo(each: AnchorCase, said: SimUnit, units: readonly SimUnit[]): boolean {
  const keys = new Set(each.words);
  const holders = unitsBelow(units).filter((unit) => unit.text.some((word) => keys.has(word.key)));
  const counted = holders.flatMap((unit) =>
    unit.text.filter((word) => keys.has(word.key)).map((word) => word.key),
  );
  return new Set(counted).size < counted.length && unitsBelow([said]).some((unit) => holders.includes(unit));
}

function innermost(
  units: readonly SimUnit[],
  ids: ReadonlyMap<number, UnitId>,
  word: number | undefined,
): SimUnit | undefined {
  return unitsBelow(units).find(
    (unit) => ids.has(unit.key) && [...(unit.heading ?? []), ...unit.text].some((each) => each.key === word),
  );
}

/** Words that no label follows, the very ones of the old unit. */
function isCopyOf(unit: SimUnit, old: SimUnit): boolean {
  return !unit.from.includes(old.key) && wordsOf(unit) === wordsOf(old);
}

function holdsHeir(each: AnchorCase, unit: UnitId): boolean {
  return each.units.some((way) => way.includes(unit));
}

// The word that chance put back stands next to the one that the label names.
const NEAR = 40;

function isNear({ span }: AnchorCase, now: PlainBody, unit: UnitId, start: number): boolean {
  return span !== undefined && Math.abs(now.startOf.get(unit)! + start - span.start) <= NEAR;
}
