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
    spacing: { before: 0, after: 60, line: 40, lineRule: LineRuleType.EXACT },
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
