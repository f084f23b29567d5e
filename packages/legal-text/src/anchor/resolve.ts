import type { LegalTree } from '../model/node.ts';
import type { Anchor, Quote, ResolvedAnchor } from './anchor.ts';
import { pathTo, textOf } from './remembered.ts';

/**
 * Where the anchor stands in this tree; offsets count in `unitText` of its unit. The quoted words are
 * `exact` when they stand where they stood with the same words around, or in one place only with
 * those around; anything less is the whole `unit`. Never a guess, and never outside the unit.
 *
 * @example
 * resolveAnchor(tree, describeAnchor(tree, 'dieu-5', 31, 38)); // { state: 'exact', unit: 'dieu-5', start: 31, end: 38 }
 */
export function resolveAnchor(tree: LegalTree, anchor: Anchor): ResolvedAnchor {
  const unit = pathTo(tree, anchor.unit).at(-1);
  if (!unit) return { state: 'removed' };
  const start = anchor.quote ? placeOf(anchor.quote, textOf(unit)) : undefined;
  if (start === undefined) return { state: 'unit', unit: anchor.unit };
  return { state: 'exact', unit: anchor.unit, start, end: start + anchor.quote!.exact.length };
}

function placeOf(quote: Quote, text: string): number | undefined {
  if (quote.exact === '') return undefined;
  if (standsAt(quote, text, quote.start)) return quote.start;
  const places: number[] = [];
  for (
    let at = text.indexOf(quote.exact);
    at >= 0 && places.length < 2;
    at = text.indexOf(quote.exact, at + 1)
  ) {
    if (standsAt(quote, text, at)) places.push(at);
  }
  return places.length === 1 ? places[0] : undefined;
}

function standsAt(quote: Quote, text: string, at: number): boolean {
  return (
    text.startsWith(quote.exact, at) &&
    text.slice(Math.max(0, at - quote.prefix.length), at) === quote.prefix &&
    text.startsWith(quote.suffix, at + quote.exact.length)
  );
}
