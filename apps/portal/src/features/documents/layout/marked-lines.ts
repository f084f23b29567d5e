import { Paragraph, TextRun } from 'docx';
import { FONT, SINGLE } from './typeset.ts';

/** A stretch of a text that is compared: what went is struck out, what came is bold and underlined, in black as all of it. */
export interface MarkedText {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Paragraphs of a table cell: "\n" begins another one, also within a mark. */
export function markedLines(marked: readonly MarkedText[], size: number): Paragraph[] {
  const lines: MarkedText[][] = [[]];
  for (const { kind, text } of marked) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)!.push({ kind, text: part });
    }
  }
  return lines.map(
    (line) =>
      new Paragraph({
        alignment: 'both',
        spacing: SINGLE,
        children: line.map(({ kind, text }) => runOf(kind, text, size)),
      }),
  );
}

function runOf(kind: MarkedText['kind'], text: string, size: number): TextRun {
  return new TextRun({
    text,
    font: FONT,
    size: size * 2,
    ...(kind === 'added' && { bold: true, underline: {} }),
    ...(kind === 'removed' && { strike: true }),
  });
}
