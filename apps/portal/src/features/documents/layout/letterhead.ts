import type { Paragraph, Table } from 'docx';
import { documents } from '#text/vi/documents.ts';
import { columns } from './grid.ts';
import { type Orientation, textWidth } from './paper.ts';
import { type Align, balanced, lastLineWidth, line, rule, SINGLE, widthOf } from './typeset.ts';

export interface Letterhead {
  /** Body above, in regular capitals; absent when there is none. */
  readonly parentAgency?: string;
  /** Lines are parted by "\n". */
  readonly agency: string;
  /** "05/BC-SKHCN"; "/BC-SKHCN" while the clerk has given no number. */
  readonly number?: string;
  readonly placeDate?: string;
  /** "V/v …" of a letter without type. */
  readonly underNumber?: string;
  /** "DỰ THẢO LẦN 2", in bold under the number. */
  readonly draftMark?: string;
}

const words = documents.administrative;

/** Head of an official document, Decree 30/2020/NĐ-CP, Annex I, boxes 1-4: two columns, rules under agency and motto. */
export function letterhead(head: Letterhead, orientation: Orientation): Table {
  const width = textWidth(orientation);
  // The national name in bold 13 is 95 mm wide: its column needs that and a little.
  const right = orientation === 'portrait' ? 98 : 120;
  const left = width - right;
  return columns([left, right], [leftColumn(head, left), rightColumn(head, right)]);
}

function leftColumn(head: Letterhead, width: number): Paragraph[] {
  const agencyLines = head.agency.split('\n');
  const above = head.parentAgency?.split('\n') ?? [];
  // Names are set in 13; a name that does not fit on its line goes down to 12, as the decree allows.
  const size = [...agencyLines, ...above].some((text) => widthOf(text, 13) > width) ? 12 : 13;
  const name = (text: string, bold: boolean) =>
    line(text, 'center', { size, bold }, { indent: balanced(text, size, width) });
  return [
    ...above.map((text) => name(text, false)),
    ...agencyLines.map((text) => name(text, true)),
    // "độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ"
    rule(width, lastLineWidth(agencyLines.at(-1) ?? '', size, width) * 0.42),
    ...(head.number === undefined ? [] : [line(numberLine(head.number), 'center', { size: 13 })]),
    ...lines(head.underNumber, 'center', { size: 12 }),
    ...(head.draftMark === undefined
      ? []
      : [line(head.draftMark, 'center', { size: 13, bold: true }, { spacing: { ...SINGLE, before: 80 } })]),
  ];
}

function rightColumn(head: Letterhead, width: number): Paragraph[] {
  return [
    line(words.nation, 'center', { size: 13, bold: true }),
    line(words.motto, 'center', { size: 14, bold: true }),
    rule(width, widthOf(words.motto, 14)),
    ...lines(head.placeDate, 'center', { size: 14, italic: true }),
  ];
}

/** An empty place is left for a number not given yet: "Số:      /BC-SKHCN". */
export function numberLine(number: string): string {
  return words.number(blankedNumber(number));
}

export const blankedNumber = (number: string) =>
  number.startsWith('/') ? `${' '.repeat(5)}${number}` : number;

function lines(text: string | undefined, align: Align, look: Parameters<typeof line>[2]): Paragraph[] {
  return text === undefined ? [] : text.split('\n').map((each) => line(each, align, look));
}
