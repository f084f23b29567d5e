import type { Pin } from '../change.ts';
import type { ComparedUnit } from '../compared-unit.ts';
import { type Alignment, everyUnit } from './align-units.ts';
import { type Pairs, pair } from './pairs.ts';

/**
 * Begins an alignment with what people said: pairs, units split into several or joined from several, and units that are
 * new or gone.
 *
 * @example
 * applyPins([{ before: 'dieu-5', after: 'none' }], before, after, alignment);
 */
export function applyPins(
  pins: readonly Pin[],
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  { pairs, kinship }: Alignment,
): void {
  if (pins.length === 0) return;
  const [old, now] = [before, after].map(
    (units) => new Map(everyUnit(units).map((unit) => [unit.node.id, unit])),
  );
  for (const pin of pins) {
    const [a, b] = [old!.get(pin.before), now!.get(pin.after)];
    if (a && pin.after === 'none') pairs.closed.add(a);
    else if (b && pin.before === 'none') pairs.closed.add(b);
    else if (a && b) {
      if (!pairs.after.has(a) && !pairs.before.has(b)) pair(pairs, a, b);
      else if (!pairs.before.has(b)) addPiece(kinship.parts, a, b, pairs);
      else if (!pairs.after.has(a)) addPiece(kinship.sources, b, a, pairs);
    }
  }
}

function addPiece(
  kin: Map<ComparedUnit, ComparedUnit[]>,
  whole: ComparedUnit,
  piece: ComparedUnit,
  pairs: Pairs,
): void {
  kin.set(whole, [...(kin.get(whole) ?? []), piece]);
  pairs.closed.add(piece);
}
