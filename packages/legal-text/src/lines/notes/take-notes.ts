import type { TableCell } from '../../parse/block.ts';
import type { Line } from '../../parse/line.ts';
import { findMarks, type Mark, numberedMarks, risingMarks } from './marks.ts';
import { findNoteList, type MarkStyle } from './note-list.ts';

/**
 * The lines without footnotes: `notes` in order from number 1, `marks` with where each stood in its line, whose
 * text is now without it.
 *
 * @example
 * const { lines, notes, marks }: WithoutNotes = takeNotes(linesOf(blocks));
 */
export interface WithoutNotes {
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
  readonly marks: readonly TakenMark[];
}

/**
 * A mark that was taken out: what was printed, its number, the block, and the text of the line before it.
 *
 * @example
 * // 'Phạm vi điều chỉnh2' → { printed: '2', number: 2, blockIndex: 14, before: 'Phạm vi điều chỉnh' }
 */
export interface TakenMark {
  readonly printed: string;
  readonly number: number;
  readonly blockIndex: number;
  readonly before: string;
}

// So many of the notes in bare figures must have their mark, or the list is something else.
const SHARE_OF_FIGURES = 0.6;

/**
 * Takes the footnotes of a consolidated text (văn bản hợp nhất) out: the list at its end, and the marks glued to
 * words. Brackets without a list count when they begin with 1 and go on in order. A text without any is given back as it is.
 * Linear, but for sorting the marks.
 *
 * @example
 * takeNotes(linesOf([{ kind: 'paragraph', text: 'Điều 1. Phạm vi[1]' }])).lines[0]?.text; // 'Điều 1. Phạm vi'
 */
export function takeNotes(lines: readonly Line[]): WithoutNotes {
  const list = findNoteList(lines);
  if (list) {
    const body = lines.slice(0, list.from);
    const count = list.notes.length;
    const found = findMarks(body, list.style);
    const marks = list.style === 'bracket' ? numberedMarks(found, count) : risingMarks(found, count);
    if (list.style !== 'figure' || marks.length >= count * SHARE_OF_FIGURES)
      return { ...withoutMarks(body, marks, list.style, count), notes: list.notes };
  }
  const marks = findMarks(lines, 'bracket');
  const isRun = marks.length > 0 && marks.every(({ number }, index) => number === index + 1);
  return isRun
    ? { ...withoutMarks(lines, marks, 'bracket', marks.length), notes: [] }
    : { lines, notes: [], marks: [] };
}

function withoutMarks(
  lines: readonly Line[],
  marks: readonly Mark[],
  style: MarkStyle,
  last: number,
): Pick<WithoutNotes, 'lines' | 'marks'> {
  const byLine = new Map<number, Mark[]>();
  for (const mark of marks) byLine.set(mark.line, [...(byLine.get(mark.line) ?? []), mark]);
  const taken: TakenMark[] = [];
  const clean = lines.map((line, index): Line => {
    if (line.rows && style === 'bracket')
      return { ...line, rows: line.rows.map((row) => row.map((cell) => cleanCell(cell, last))) };
    const ours = byLine.get(index);
    if (!ours) return line;
    let [text, from] = ['', 0];
    for (const mark of ours) {
      text += line.text.slice(from, mark.from);
      from = mark.to;
      const printed = line.text.slice(mark.from, mark.to);
      taken.push({ printed, number: mark.number, blockIndex: line.blockIndex, before: text });
    }
    return { ...line, text: (text + line.text.slice(from)).trim() };
  });
  return { lines: clean, marks: taken };
}

function cleanCell(cell: TableCell, last: number): TableCell {
  const text = cell.text.replace(/(?<=\S)\[(\d{1,3})\]/gu, (mark, number: string) =>
    Number(number) <= last ? '' : mark,
  );
  return text === cell.text ? cell : { ...cell, text };
}
