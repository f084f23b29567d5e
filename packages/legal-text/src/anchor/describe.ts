import type { LegalTree, UnitId } from '../model/node.ts';
import type { Anchor } from './anchor.ts';
import { pathTo, textOf } from './remembered.ts';

// As in the W3C text quote selector as Hypothesis uses it: enough to tell two equal phrases apart.
const CONTEXT = 32;

/**
 * The anchor of a unit, or of the words from `start` to `end` of its `unitText`. Offsets outside the
 * text are cut to it; an empty range or a unit that is not there gives the anchor of the whole unit.
 *
 * @example
 * describeAnchor(tree, 'dieu-5', 31, 38); // { unit: 'dieu-5', quote: { exact: '20 ngày', … } }
 */
export function describeAnchor(tree: LegalTree, unitId: UnitId, start?: number, end?: number): Anchor {
  const unit = start === undefined ? undefined : pathTo(tree, unitId).at(-1);
  if (!unit) return { unit: unitId };
  const text = textOf(unit);
  const from = Math.min(Math.max(start ?? 0, 0), text.length);
  const to = Math.min(end ?? text.length, text.length);
  if (to <= from) return { unit: unitId };
  const prefix = text.slice(Math.max(0, from - CONTEXT), from);
  return {
    unit: unitId,
    quote: { exact: text.slice(from, to), prefix, suffix: text.slice(to, to + CONTEXT), start: from },
  };
}
