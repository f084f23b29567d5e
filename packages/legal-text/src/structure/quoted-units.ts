import type { LegalNode } from '../model/node.ts';
import { assignIds } from '../parse/assign-ids.ts';
import type { Block } from '../parse/block.ts';
import { classify } from '../parse/classify.ts';
import { paragraphOf, type UnitDraft } from '../parse/draft.ts';
import { growUnits } from '../parse/grow.ts';
import { linesOf } from '../parse/line.ts';
import { quotedLines } from '../parse/quotes.ts';
import { believedMarkers } from '../parse/sequence.ts';

const OPENING = /^\s*["“«„]\s*/;
const CLOSING = /\s*["”»]\s?[.;,)]{0,2}\s*$/;

/**
 * What an amending clause quotes, read as the units it will be in the other document: the outer
 * quotation marks are taken off. Ids count inside the quotation only.
 *
 * @example
 * // [“Điều 11a. Lưu giữ hồ sơ] [1. Hồ sơ được lưu 10 năm.”.] → Điều 11a with clause 1
 */
export function quotedUnits(quoted: readonly LegalNode[]): LegalNode[] {
  const blocks = quoted.map(
    (node, index): Block =>
      node.rows
        ? { kind: 'table', text: '', rows: node.rows }
        : { kind: 'paragraph', text: bare(node.text, index === 0, index === quoted.length - 1) },
  );
  const lines = linesOf(blocks);
  const root: UnitDraft = { ...paragraphOf('', -1, false), kind: 'appendix', from: -1 };
  growUnits(root, believedMarkers(classify(lines, quotedLines(lines).inside)));
  return assignIds(root.children);
}

function bare(text: string, isFirst: boolean, isLast: boolean): string {
  const opened = isFirst ? text.replace(OPENING, '') : text;
  return isLast ? opened.replace(CLOSING, '') : opened;
}
