import { docxFile, p } from '../../../apps/portal/test/docx-file.ts';

/** A cell: words ("\n" between paragraphs), with the columns it covers. '^' continues the cell above (merged over rows). */
export type PaperCell = string | { readonly text: string; readonly span: number };
export interface PaperTable {
  /** Widths of the columns in millimetres. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PaperCell[])[];
}
/** A line in the middle and bold ("# …"), bold ("## …"), a page break ("---"), a paragraph, or a table. */
export type PaperPart = string | PaperTable;

/** A plan as somebody types it in Word: everything typed, no automatic numbers, tables with merged cells as Word writes them. */
export function paperDocx(parts: readonly PaperPart[]): Uint8Array {
  const body = parts.map((part) => (typeof part === 'string' ? paragraph(part) : table(part))).join('');
  return docxFile({
    body: `${body}${PAGE}`,
    entries: { '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS },
  });
}

// The parts that the import does not ask for and an office program does.
const bytes = (text: string) => new TextEncoder().encode(text);
const TYPES = bytes(
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
const RELATIONS = bytes(
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
    'Target="word/document.xml"/></Relationships>',
);
// A4 with the margins of Decree 30/2020, in twentieths of a point.
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
const run = (size: number, bold = false) =>
  `${FONT}${bold ? '<w:b/>' : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;

function paragraph(line: string): string {
  if (line === '---') return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if (line.startsWith('# ')) return p(xml(line.slice(2)), '<w:jc w:val="center"/>', run(14, true));
  if (line.startsWith('## ')) return p(xml(line.slice(3)), INDENT, run(14, true));
  return p(xml(line), INDENT, run(14));
}

const INDENT = '<w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>';

function table({ widths, rows }: PaperTable): string {
  const twips = widths.map((width) => Math.round((width / 25.4) * 1440));
  const grid = twips.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const written = rows.map((cells, at) => row(cells, continuedUnder(rows[at + 1]), twips)).join('');
  const look = `<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
  return `<w:tbl>${look}<w:tblGrid>${grid}</w:tblGrid>${written}</w:tbl>${p('')}`;
}

const spanOf = (cell: PaperCell) => (typeof cell === 'string' ? 1 : cell.span);
const textOf = (cell: PaperCell) => (typeof cell === 'string' ? cell : cell.text);

/** The columns in which the next row goes on with the cell above. */
function continuedUnder(next: readonly PaperCell[] | undefined): ReadonlySet<number> {
  const columns = new Set<number>();
  let column = 0;
  for (const cell of next ?? []) {
    if (textOf(cell) === '^') columns.add(column);
    column += spanOf(cell);
  }
  return columns;
}

function row(cells: readonly PaperCell[], continued: ReadonlySet<number>, widths: readonly number[]): string {
  let column = 0;
  const written = cells.map((cell) => {
    const [text, span, first] = [textOf(cell), spanOf(cell), column];
    column += span;
    const width = widths.slice(first, column).reduce((sum, one) => sum + one, 0);
    const merge = text === '^' ? '<w:vMerge/>' : continued.has(first) ? '<w:vMerge w:val="restart"/>' : '';
    const across = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    const lines = text === '^' ? [''] : text.split('\n');
    const words = lines.map((line) => p(xml(line), '', run(12))).join('');
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across}${merge}</w:tcPr>${words}</w:tc>`;
  });
  return `<w:tr>${written.join('')}</w:tr>`;
}

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
