import { joinBroken } from '../lines/join-broken.ts';
import { placeMarks } from '../lines/notes/place-marks.ts';
import { takeNotes } from '../lines/notes/take-notes.ts';
import { splitGlued } from '../lines/split-glued.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LegalNode, LegalTree } from '../model/node.ts';
import { checkStructure } from '../structure/check.ts';
import { assignIds } from './assign-ids.ts';
import type { Block } from './block.ts';
import { type Classified, classify } from './classify.ts';
import { readClosing } from './closing.ts';
import { draftOf, paragraphOf, type UnitDraft } from './draft.ts';
import { growUnits, setTitle } from './grow.ts';
import { linesOf, linesOfTable } from './line.ts';
import { readPreamble } from './preamble.ts';
import { quotedLines } from './quotes.ts';
import { repairMarkers } from './repair.ts';
import { cutSegments, type Piece } from './segments.ts';
import { believedMarkers } from './sequence.ts';

/**
 * What `parse` made of the blocks.
 *
 * @example
 * const { tree, diagnostics }: Parsed = parse(blocks);
 */
export interface Parsed {
  readonly tree: LegalTree;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Blocks to a tree of units. This works in passes over the lines: take footnotes out, find quotations, read each line's
 * marker by itself, drop markers that their neighbours disprove, cut the document into preamble,
 * main text, closing and appendices, grow each piece into units, give ids, check numbers and titles.
 * Never throws; every line with text is somewhere in the tree; linear in the length of the input.
 *
 * @example
 * parse(blocksOfText('Điều 1. Phạm vi\nNghị định này quy định …')).tree.body[0]?.id; // 'dieu-1'
 */
export function parse(blocks: readonly Block[]): Parsed {
  const taken = takeNotes(linesOf(blocks));
  const lines = splitGlued(joinBroken(taken.lines));
  const { inside, unclosed } = quotedLines(lines);
  const believed = believedMarkers(repairMarkers(classify(lines, inside)));
  const segments = cutSegments(believed);
  const found: Diagnostic[] = unclosed.map((index) => ({
    code: 'unclosedQuote',
    severity: 'warning',
    blockIndex: lines[index]!.blockIndex,
  }));
  for (const { marker, line } of believed) {
    if (marker?.misread === undefined) continue;
    const number = marker.number ?? '';
    const data = { found: marker.misread, expected: marker.kind === 'article' ? `Điều ${number}.` : number };
    found.push({ code: 'likelyTypo', severity: 'warning', blockIndex: line.blockIndex, data });
  }
  const tree: LegalTree = {
    version: 1,
    preamble: readPreamble(printed(segments.preamble)),
    body: growBody(segments.main, found),
    appendices: assignIds(segments.appendices.map((piece) => growAppendix(piece, found))),
    closing: readClosing(printed(segments.main.closing)),
    ...(taken.notes.length > 0 ? { notes: taken.notes } : {}),
  };
  if (lines.length === 0) return { tree, diagnostics: [{ code: 'emptyDocument', severity: 'error' }] };
  return { tree, diagnostics: [...found, ...checkStructure(tree), ...placeMarks(tree, taken.marks)] };
}

function growBody(piece: Piece, found: Diagnostic[]): LegalNode[] {
  // The body has no unit around it: a stand-in root, from -1, which takes no text of its own.
  const root: UnitDraft = { ...paragraphOf('', -1, false), kind: 'appendix', from: -1 };
  for (const finding of growUnits(root, piece.units)) found.push(finding);
  return assignIds(root.children);
}

function growAppendix(piece: Piece, found: Diagnostic[]): UnitDraft {
  const [first, ...rest] = piece.units;
  const root = draftOf(first!.marker!, first!.line.blockIndex);
  setTitle(root, first!.marker!.rest);
  for (const finding of growUnits(root, rest)) found.push(finding);
  // The signature of an attached regulation belongs to the whole of it, not to its last clause.
  for (const item of piece.closing) {
    root.to = item.line.blockIndex;
    root.children.push(closingDraft(item));
  }
  return root;
}

function closingDraft(item: Classified): UnitDraft {
  const paragraph = paragraphOf(item.line.text, item.line.blockIndex, false);
  return item.line.rows ? { ...paragraph, kind: 'table', rows: item.line.rows } : paragraph;
}

function printed(lines: readonly Classified[]): string[] {
  return lines.flatMap(({ line }) => (line.rows ? linesOfTable(line.rows) : [line.text]));
}
