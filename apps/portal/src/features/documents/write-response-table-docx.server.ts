import { AlignmentType } from 'docx';
import { documents } from '#text/vi/documents.ts';
import { closing, type Signature } from './layout/closing.ts';
import { type GridCell, gridTable } from './layout/grid.ts';
import { type Letterhead, letterhead } from './layout/letterhead.ts';
import { packDocx } from './layout/pack.server.ts';
import { textWidth } from './layout/paper.ts';
import { bodyParagraph, line, rule, SINGLE, titleLine } from './layout/typeset.ts';

/** One answered opinion, or group of opinions of one content. */
export interface ResponseEntry {
  /** Who gave it, one line each; categories stand for people who gave no consent to be named. */
  readonly contributors: readonly string[];
  readonly opinion: string;
  readonly response: string;
}

/** Opinions on one Điều or Khoản; the first column is merged over its entries. */
export interface ResponseUnit {
  /** "Điều 5\nkhoản 2" */
  readonly unit: string;
  readonly entries: readonly ResponseEntry[];
}

/** The response table as data: everything printed comes in as text, in the order in which it is printed. */
export interface ResponseTableDocument extends Letterhead {
  /** "dự thảo Nghị quyết quy định …" */
  readonly draft: string;
  readonly intro: string;
  /** Of a table that sets an earlier one right: what stands under its title, and what it set right. */
  readonly edition?: { readonly mark: string; readonly notes: readonly string[] };
  /** Bodies and persons asked; never the same number as those who answered. */
  readonly asked: string;
  /** Opinions received. */
  readonly received: string;
  /** Further sentences on the counts: pure agreement apart, late opinions, mass submissions. */
  readonly countNotes?: readonly string[];
  /** Opinions on the draft as a whole; printed first. */
  readonly general: readonly ResponseEntry[];
  readonly units: readonly ResponseUnit[];
  readonly recipients: readonly string[];
  readonly signature: Signature;
  readonly demoMark?: string;
}

const words = documents.responseTable;
const WIDTHS = [15, 20, 32, 33] as const;

/** Writes the table of opinions, acceptance and explanation (practice form 10) on landscape A4. */
export function writeResponseTableDocx(table: ResponseTableDocument): Promise<Uint8Array> {
  const width = textWidth('landscape');
  const units: ResponseUnit[] = [
    ...(table.general.length > 0 ? [{ unit: words.general, entries: table.general }] : []),
    ...table.units.filter((unit) => unit.entries.length > 0),
  ];
  const rows =
    units.length > 0 ? units.flatMap(unitRows) : [[{ text: words.none, span: 4, align: 'center' as const }]];
  return packDocx({
    title: `${words.title} ${words.subtitle(table.draft)}`,
    orientation: 'landscape',
    demoMark: table.demoMark,
    children: [
      letterhead(table, 'landscape'),
      line(words.title, 'center', { size: 14, bold: true }, { spacing: { ...SINGLE, before: 240 } }),
      titleLine(words.subtitle(table.draft), width),
      ...(table.edition ? [line(table.edition.mark, 'center', { size: 14, bold: true })] : []),
      rule(width, 60),
      ...(table.edition?.notes ?? []).map(note),
      bodyParagraph(table.intro),
      bodyParagraph(words.counts(table.asked, table.received)),
      ...(table.countNotes ?? []).map(note),
      bodyParagraph(words.results, {}, { keepNext: true }),
      line('', 'left', { size: 6 }, { keepNext: true }),
      gridTable({ head: words.columns, rows, widths: WIDTHS, splitRows: true }, width),
      line('', 'left', { size: 10 }),
      closing(table.recipients, table.signature, 'landscape'),
    ],
  });
}

/** A hash would tear the words before it apart in a justified line. */
function note(text: string) {
  const hasHash = /[0-9a-f]{64}/.test(text);
  return bodyParagraph(text, {}, hasHash ? { alignment: AlignmentType.LEFT } : {});
}

function unitRows(unit: ResponseUnit): GridCell[][] {
  return unit.entries.map((entry, i) => [
    ...(i === 0 ? [{ text: unit.unit, rows: unit.entries.length, bold: true }] : []),
    { text: entry.contributors.join('\n') },
    { text: entry.opinion, align: 'justify' as const },
    { text: entry.response, align: 'justify' as const },
  ]);
}
