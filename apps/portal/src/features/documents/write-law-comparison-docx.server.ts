import { documents } from '#text/vi/documents.ts';
import { closing, type Signature } from './layout/closing.ts';
import { type GridCell, gridTable } from './layout/grid.ts';
import { type Letterhead, letterhead } from './layout/letterhead.ts';
import type { MarkedText } from './layout/marked-lines.ts';
import { packDocx } from './layout/pack.server.ts';
import { textWidth } from './layout/paper.ts';
import { bodyParagraph, line, rule, SINGLE, titleLine } from './layout/typeset.ts';

/** One provision: as it is, as the draft has it; a side that is not there is left out. */
export interface LawComparisonEntry {
  /** "khoản 2 Điều 3" */
  readonly unit: string;
  readonly before?: readonly MarkedText[];
  readonly after?: readonly MarkedText[];
  /** "Sửa đổi, bổ sung" */
  readonly change: string;
  readonly reason: string;
}

/** The comparison as data: everything printed comes in as text, in the order in which it is printed. */
export interface LawComparisonDocument extends Letterhead {
  /** "dự thảo Quyết định sửa đổi …" */
  readonly draft: string;
  readonly intro: string;
  /** One per document in force. */
  readonly groups: readonly { readonly title: string; readonly entries: readonly LawComparisonEntry[] }[];
  /** Clauses of the draft that a person must compare, each with its reason. */
  readonly refused: readonly string[];
  readonly recipients: readonly string[];
  readonly signature: Signature;
  readonly demoMark?: string;
}

const words = documents.lawComparison;
const WIDTHS = [5, 32, 32, 12, 19] as const;

/**
 * Writes the comparison with the law in force (bản so sánh, thuyết minh: an item of the dossier of Law 64/2025/QH15) on
 * landscape A4, the head of its table on every page.
 */
export function writeLawComparisonDocx(table: LawComparisonDocument): Promise<Uint8Array> {
  const width = textWidth('landscape');
  const many = table.groups.length > 1;
  let number = 0;
  const rows = table.groups.flatMap(({ title, entries }): GridCell[][] => [
    ...(many ? [[{ text: title, span: WIDTHS.length, bold: true }]] : []),
    ...entries.map((entry) => {
      number += 1;
      return cellsOf(entry, number);
    }),
  ]);
  return packDocx({
    title: `${words.title} ${words.subtitle(table.draft)}`,
    orientation: 'landscape',
    demoMark: table.demoMark,
    children: [
      letterhead(table, 'landscape'),
      line(words.title, 'center', { size: 14, bold: true }, { spacing: { ...SINGLE, before: 240 } }),
      titleLine(words.subtitle(table.draft), width),
      rule(width, 60),
      bodyParagraph(table.intro),
      ...(many ? [] : table.groups.map(({ title }) => bodyParagraph(title))),
      bodyParagraph(words.legend, { italic: true }, { keepNext: true }),
      line('', 'left', { size: 6 }, { keepNext: true }),
      gridTable(
        { head: words.columns, rows: rows.length > 0 ? rows : NONE, widths: WIDTHS, splitRows: true },
        width,
      ),
      ...refusedPart(table.refused),
      line('', 'left', { size: 10 }),
      closing(table.recipients, table.signature, 'landscape'),
    ],
  });
}

const NONE: readonly GridCell[][] = [[{ text: words.none, span: WIDTHS.length, align: 'center' }]];

function cellsOf(entry: LawComparisonEntry, number: number): GridCell[] {
  const side = (marked: readonly MarkedText[] | undefined, without: MarkedText['kind'], absent: string) =>
    marked
      ? { text: '', marked: marked.filter(({ kind }) => kind !== without) }
      : { text: absent, align: 'center' as const };
  return [
    { text: String(number), align: 'center' },
    side(entry.before, 'added', words.notThere),
    side(entry.after, 'removed', words.gone),
    { text: `${entry.change}\n${entry.unit}` },
    { text: entry.reason, align: 'justify' },
  ];
}

function refusedPart(refused: readonly string[]) {
  if (refused.length === 0) return [];
  return [
    bodyParagraph(words.refusedTitle, { bold: true }, { keepNext: true }),
    ...refused.map((text) => bodyParagraph(text)),
  ];
}
