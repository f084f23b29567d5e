import type { UnitKind } from '../../model/node.ts';
import type { TableCell } from '../../parse/block.ts';

/** A unit as its element says it, before ids are given. */
export interface ReadUnit {
  readonly kind: UnitKind;
  readonly quoted: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  label?: string;
  heading?: string;
  text: string;
  rows?: TableCell[][];
  readonly children: ReadUnit[];
}

/**
 * A unit that nothing is in yet.
 *
 * @example
 * newUnit('paragraph', false).text; // ''
 */
export function newUnit(
  kind: UnitKind,
  quoted: boolean,
  attributes: Readonly<Record<string, string>> = {},
): ReadUnit {
  const said = attributes['danban:quoted'];
  return { kind, quoted: said === undefined ? quoted : said === 'true', attributes, text: '', children: [] };
}
