import { Paragraph, TabStopType, TextRun } from 'docx';
import { mm } from '#features/documents/layout/paper.ts';
import { BODY_SIZE, BODY_SPACING, FIRST_LINE, FONT, runs } from '#features/documents/layout/typeset.ts';

/** What a person fills in by hand, as a template types it: "Địa điểm: ………………". Fewer dots stand for a number within a sentence. */
const LONG = /…{5,}/;
/** A line of nothing but dots is for a few sentences. */
const LINES_OF_DOTS = 2;

export const isForWriting = (text: string): boolean => text.includes('……');

/**
 * Dots that reach the margin whatever the label is, and two fields beside each other with half the line each. Typed dots would be
 * justified or broken: words drift apart, and the line ends anywhere.
 */
export function writingLines(text: string, widthMillimetres: number): Paragraph[] {
  const labels = text.split(LONG);
  const fields = labels.length - 1;
  const stops = Array.from({ length: fields }, (_, at) => ({
    type: TabStopType.RIGHT,
    position: mm((widthMillimetres * (at + 1)) / fields),
    leader: 'dot' as const,
  }));
  const children = () =>
    labels.flatMap((label, at) => [
      ...(label ? runs(label, { size: BODY_SIZE }) : []),
      ...(at < fields ? [new TextRun({ text: '\t', font: FONT, size: BODY_SIZE * 2 })] : []),
    ]);
  const isBare = labels.every((label) => label.trim() === '');
  return Array.from(
    { length: isBare ? LINES_OF_DOTS : 1 },
    () =>
      new Paragraph({
        ...{ alignment: 'left', spacing: BODY_SPACING, tabStops: stops, children: children() },
        ...(!isBare && { indent: { firstLine: FIRST_LINE } }),
      }),
  );
}
