import { citationOf } from '../cite/format.ts';
import type { LegalNode, LegalTree, UnitId } from '../model/node.ts';
import { walk } from '../model/visit.ts';

/**
 * The citations of all units at once: what `citationOf` says of each, in time linear in their number.
 *
 * @example
 * citations(tree).get('dieu-5__khoan-2'); // 'khoản 2 Điều 5'
 */
export function citations(tree: LegalTree): Map<UnitId, string> {
  const cites = new Map<UnitId, string>();
  walk(tree, (node) => {
    cites.set(node.id, citeStep(node, cites));
  });
  return cites;
}

/**
 * The citation of one unit from those of the units around it, which must be in `cites` already: an id
 * begins with the id of the unit that its citation ends with.
 *
 * @example
 * citeStep(clause, new Map([['dieu-5', 'Điều 5']])); // 'khoản 2 Điều 5'
 */
export function citeStep(node: LegalNode, cites: ReadonlyMap<UnitId, string>): string {
  const cut = node.id.lastIndexOf('__');
  const step = cut < 0 ? node.id : node.id.slice(cut + 2);
  const own = citationOf({ ...EMPTY, body: [{ ...node, id: step, children: [] }] }, step);
  const outer = cut < 0 ? undefined : cites.get(node.id.slice(0, cut));
  return outer === undefined ? own : `${own} ${outer}`;
}

const EMPTY: LegalTree = {
  version: 1,
  preamble: { legalBases: [], lines: [] },
  body: [],
  appendices: [],
  closing: { lines: [], recipients: [], signature: [] },
};
