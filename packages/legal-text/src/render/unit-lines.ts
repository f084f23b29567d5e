import type { LegalNode, UnitKind } from '../model/node.ts';
import { startsSmall } from '../parse/marker.ts';
import { isArticleTitle } from '../parse/title.ts';

/**
 * A part of a printed line: what it is in the unit, and its words.
 *
 * @example
 * const label: LinePart = { part: 'label', text: 'Điều 5.' };
 */
export interface LinePart {
  readonly part: 'label' | 'heading' | 'text';
  readonly text: string;
}

// Titles of chapters and appendices go on their own line, as the law prints them; those of articles
// stay behind the label.
const OWN_LINE: ReadonlySet<UnitKind> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'appendix',
  'form',
]);

/**
 * The printed lines of a unit without its children and without table rows, each in its parts. Parts
 * of one line are joined by a space; empty lines are left out.
 *
 *   chapter   Chương II │ QUY ĐỊNH CHUNG            two lines
 *   article   Điều 5. Phạm vi │ Nghị định này …     label and heading on one line
 *   clause    2. Cơ quan chủ trì lập hồ sơ.         one line
 *
 * @example
 * unitLines(clause); // [[{ part: 'label', text: '2.' }, { part: 'text', text: 'Cơ quan …' }]]
 */
export function unitLines(node: LegalNode): LinePart[][] {
  const label: LinePart = { part: 'label', text: node.label ?? '' };
  const heading: LinePart = { part: 'heading', text: node.heading ?? '' };
  const text: LinePart = { part: 'text', text: node.text };
  return linesOf(node, label, heading, text)
    .map((line) => line.filter((piece) => piece.text !== ''))
    .filter((line) => line.length > 0);
}

function linesOf(node: LegalNode, label: LinePart, heading: LinePart, text: LinePart): LinePart[][] {
  if (OWN_LINE.has(node.kind)) {
    const isStopped = /[.:)]$|[-–]$/.test(node.label ?? '') && node.heading !== undefined;
    return isStopped ? [[label, heading], [text]] : [[label], [heading], [text]];
  }
  if (node.kind === 'article' && standsAlone(node)) return [[label], [heading], [text]];
  return node.heading === undefined ? [[label, text]] : [[label, heading], [text]];
}

// "Điều 5" without its stop is only read as a heading when it stands alone; and text that could be
// taken for a title must not stand where the title would.
function standsAlone(node: LegalNode): boolean {
  if (/\d\p{L}?$/u.test(node.label ?? '')) return true;
  const [first] = node.children;
  const clauseFollows = first?.kind === 'clause' && first.number === '1';
  return node.heading === undefined && (startsSmall(node.text) || isArticleTitle(node.text, clauseFollows));
}
