import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { mm } from './paper.ts';

/** Decree 30/2020/NĐ-CP: Times New Roman, black. LibreOffice shows a font of the same widths. */
export const FONT = 'Times New Roman';

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface LineLook {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

/** A run of text; "\n" becomes a line break. */
export function runs(text: string, look: LineLook): TextRun[] {
  return text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: line,
        font: FONT,
        size: look.size * 2,
        bold: look.bold,
        italics: look.italic,
        color: look.color,
        ...(i > 0 && { break: 1 }),
      }),
  );
}

/** Single line spacing. Without the AUTO rule LibreOffice reads 240 as an exact height and cuts the marks of capitals. */
export const SINGLE = { line: 240, lineRule: LineRuleType.AUTO } as const;

/** A line without space around it, as in the head of a document or a table cell. */
export function line(
  text: string,
  align: Align,
  look: LineLook,
  more: Partial<IParagraphOptions> = {},
): Paragraph {
  return new Paragraph({ alignment: ALIGNMENT[align], spacing: SINGLE, children: runs(text, look), ...more });
}

/** Body text: 13-14 points, justified, first line in by 1-1.27 cm, at least 6 points between paragraphs. */
export const BODY_SIZE = 14;
export const BODY_SPACING = { before: 120, after: 0, line: 264, lineRule: LineRuleType.AUTO } as const;
export const FIRST_LINE = mm(12.7);

export function bodyParagraph(
  text: string,
  look: Partial<LineLook> = {},
  more: Partial<IParagraphOptions> = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: BODY_SPACING,
    indent: { firstLine: FIRST_LINE },
    children: runs(text, { size: BODY_SIZE, ...look }),
    ...more,
  });
}

/** A short rule under a name or title: an empty line with a border, drawn in from both sides of a column that wide. */
export function rule(columnMillimetres: number, ruleMillimetres: number): Paragraph {
  const side = mm((columnMillimetres - ruleMillimetres) / 2);
  return new Paragraph({
    spacing: { before: 50, after: 60, line: 40, lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}

/** Rough width of a line of Times New Roman, in millimetres: for the length of rules, which are given as a share of it. */
export function widthOf(text: string, points: number, bold = true): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const em = capitals * (bold ? 0.71 : 0.68) + (text.length - capitals) * (bold ? 0.43 : 0.41);
  return em * points * 0.3528;
}

/**
 * Indents that make a centred text of several lines break into lines of about one length, so that no single
 * word is left on the last. Done by narrowing, not by line breaks: the text stays whole for whoever reads the file.
 */
export function balanced(
  text: string,
  points: number,
  columnMillimetres: number,
): { left: number; right: number } {
  const total = widthOf(text, points);
  const count = Math.ceil(total / columnMillimetres);
  // The estimate is some 10 % off: a little more than the even share keeps the number of lines.
  const side = count < 2 ? 0 : Math.max(0, columnMillimetres - (total / count) * 1.14) / 2;
  return { left: mm(side), right: mm(side) };
}

/** A line of a title: bold 14, centred, evenly broken. */
export function titleLine(
  text: string,
  columnMillimetres: number,
  more: Partial<IParagraphOptions> = {},
): Paragraph {
  return line(
    text,
    'center',
    { size: 14, bold: true },
    { indent: balanced(text, 14, columnMillimetres), ...more },
  );
}

/** How wide the last printed line of a title is, for the rule below it. */
export function lastLineWidth(text: string, points: number, columnMillimetres: number): number {
  const total = widthOf(text, points);
  return Math.min(total / Math.max(Math.ceil(total / columnMillimetres), 1), columnMillimetres);
}
