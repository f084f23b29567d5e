import type { LegalNode, UnitId, UnitKind } from '../../model/node.ts';
import { idStep } from '../../model/unit-id.ts';
import { unitIdOf } from '../eid.ts';
import { numberInLabel } from '../names.ts';
import { COUNTED, countInEId } from '../writing/unit.ts';
import type { ReadUnit } from './read-unit.ts';

/** Ids already given, and how often a second one was needed for the same address. */
interface Given {
  readonly ids: Set<UnitId>;
  readonly repeats: Map<UnitId, number>;
}

/**
 * Turns what was read into nodes. A unit keeps the id that its eId says (or our own attribute);
 * where a file of another publisher says none that we know, one is made in the manner of `parse`.
 *
 * @example
 * giveIds(units)[0]?.id; // 'dieu-1'
 */
export function giveIds(
  units: readonly ReadUnit[],
  given: Given = { ids: new Set(), repeats: new Map() },
): LegalNode[] {
  const counts: Partial<Record<UnitKind, number>> = {};
  return units.map((unit) => toNode(unit, '', '', given, next(counts, unit.kind)));
}

function toNode(unit: ReadUnit, place: string, parent: string, given: Given, count: number): LegalNode {
  const { kind, attributes, label, heading, text, rows, quoted } = unit;
  const number = numberOf(unit, count);
  const prefix = kind === 'article' ? place : parent;
  const step = idStep(kind, number ?? `x${count}`);
  const id = ownId(attributes, given) ?? unique(given, prefix === '' ? step : `${prefix}__${step}`);
  given.ids.add(id);
  const inner = kind === 'appendix' || kind === 'form' ? id : place;
  const counts: Partial<Record<UnitKind, number>> = text === '' ? {} : { paragraph: 1 };
  return {
    id,
    kind,
    ...(number === undefined ? {} : { number }),
    ...(label === undefined ? {} : { label }),
    ...(heading === undefined ? {} : { heading }),
    text,
    ...(rows ? { rows } : {}),
    children: unit.children.map((child) => toNode(child, inner, id, given, next(counts, child.kind))),
    ...(quoted ? { quoted: true as const } : {}),
  };
}

function numberOf({ kind, attributes, label }: ReadUnit, count: number): string | undefined {
  const said = attributes['danban:number'];
  if (said !== undefined) return said === '' ? undefined : said;
  const shown = label === undefined ? undefined : numberInLabel(label);
  if (!COUNTED.has(kind)) return shown;
  const { eId = '' } = attributes;
  return (unitIdOf(eId) === undefined ? shown : countInEId(eId)) ?? String(count);
}

function ownId(attributes: Readonly<Record<string, string>>, given: Given): UnitId | undefined {
  const { eId } = attributes;
  const id = attributes['danban:id'] ?? (eId === undefined ? undefined : unitIdOf(eId));
  return id === undefined || given.ids.has(id) ? undefined : id;
}

function unique(given: Given, address: UnitId): UnitId {
  let id = address;
  let repeat = given.repeats.get(address) ?? 1;
  while (given.ids.has(id)) {
    repeat += 1;
    id = `${address}~${repeat}`;
  }
  given.repeats.set(address, repeat);
  return id;
}

function next(counts: Partial<Record<UnitKind, number>>, kind: UnitKind): number {
  const count = (counts[kind] ?? 0) + 1;
  counts[kind] = count;
  return count;
}
