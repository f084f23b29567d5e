import type { LegalTree } from '../model/node.ts';
import { unitText } from '../model/visit.ts';

/**
 * The document as plain text, one line per paragraph, which `blocksOfText` and `parse` read back
 * into the same tree.
 *
 * @example
 * renderPlain(parse(blocks).tree);
 */
export function renderPlain(tree: LegalTree): string {
  return [
    ...tree.preamble.lines,
    ...tree.body.map(unitText),
    ...tree.closing.lines,
    ...tree.appendices.map(unitText),
  ].join('\n');
}
