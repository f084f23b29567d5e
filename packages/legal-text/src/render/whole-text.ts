import type { LegalNode, LegalTree, UnitId } from '../model/node.ts';
import { ownLines } from '../model/visit.ts';
import { noteLines } from './note-lines.ts';

/**
 * A stretch of the whole text: from `start` up to `end`, which is not in it (UTF-16 units).
 *
 * @example
 * const place: TextPlace = { start: 1200, end: 1841 };
 */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * The document as one text, and where each unit with all below it stands in it. `text.slice(start, end)`
 * of a unit is its `unitText`, so an offset in the unit is an offset in the whole less `start`.
 *
 * @example
 * const { text, places }: WholeText = wholeText(tree);
 */
export interface WholeText {
  readonly text: string;
  readonly places: ReadonlyMap<UnitId, TextPlace>;
}

/**
 * The whole document as one normalised text in printed order: heading block, units, closing,
 * appendices, footnotes, one line for each paragraph or table row. Offsets of the command line count in it.
 * Linear in the length of the document.
 *
 * @example
 * wholeText(parse(blocksOfText('Điều 1. Phạm vi\n1. Một.')).tree).text; // 'Điều 1. Phạm vi\n1. Một.'
 */
export function wholeText(tree: LegalTree): WholeText {
  const writer: Writer = { lines: [], length: 0, places: new Map() };
  for (const line of tree.preamble.lines) write(writer, line);
  for (const node of tree.body) writeUnit(writer, node);
  for (const line of tree.closing.lines) write(writer, line);
  for (const node of tree.appendices) writeUnit(writer, node);
  for (const line of noteLines(tree)) write(writer, line);
  return { text: writer.lines.join('\n'), places: writer.places };
}

interface Writer {
  readonly lines: string[];
  /** Length of what is written, with the line break behind it. */
  length: number;
  readonly places: Map<UnitId, TextPlace>;
}

function write(writer: Writer, line: string): void {
  writer.lines.push(line);
  writer.length += line.length + 1;
}

function writeUnit(writer: Writer, node: LegalNode): void {
  const start = writer.length;
  for (const line of ownLines(node)) write(writer, line);
  for (const child of node.children) writeUnit(writer, child);
  writer.places.set(node.id, { start, end: Math.max(start, writer.length - 1) });
}
