import type { Sheet, SheetCell, SheetLine, SheetStyle } from './sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the cell formats in `STYLES`; numbers and days look alike in every line. */
const FORMATS: Record<SheetStyle, number> = {
  ...{ plain: 0, head: 1, title: 4, note: 5, typed: 6, typedHead: 7, fact: 0 },
};
const [NUMBER, DAY, NUMBER_LEFT] = [2, 3, 8];

// quotePrefix: whoever goes into a cell "=1+1" and out again has words as before, no formula. Format 49 ("@") would do the same,
// but some programs show "####" for text of more than 255 letters in it; it is only for cells that people type into.
const wrapped = (more: string) =>
  `quotePrefix="1" applyFont="1" applyAlignment="1" ${more}><alignment wrapText="1" vertical="top"/></xf>`;
const centred = '<alignment horizontal="center" vertical="center" wrapText="1"/></xf>';
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="9"><xf fontId="0" borderId="1" applyBorder="1" ${wrapped('')}<xf fontId="1" borderId="1" quotePrefix="1" applyFont="1" applyBorder="1" applyAlignment="1">${centred}<xf numFmtId="3" fontId="0" borderId="1" applyFont="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" borderId="1" applyFont="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf fontId="2" quotePrefix="1" applyFont="1" applyAlignment="1">${centred}<xf fontId="0" ${wrapped('')}<xf numFmtId="49" fontId="0" applyNumberFormat="1" ${wrapped('')}<xf numFmtId="49" fontId="1" applyNumberFormat="1" ${wrapped('')}<xf numFmtId="3" fontId="0" borderId="1" applyFont="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf></cellXfs></styleSheet>`;

/** Everything of a workbook but its sheets: name in the package and text. */
export function workbookParts(sheets: readonly Sheet[]): [name: string, xml: string][] {
  const numbers = sheets.map((_sheet, index) => index + 1);
  const each = (write: (n: number, sheet: Sheet) => string) =>
    numbers.map((n) => write(n, sheets[n - 1]!)).join('');
  const titles = each((n, { name, repeated }) =>
    repeated === undefined
      ? ''
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${n - 1}">'${xml(name)}'!$${repeated}:$${repeated}</definedName>`,
  );
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${REL}"><Relationship Id="rId1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><sheets>${each((n, { name }) => `<sheet name="${xml(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets>${titles && `<definedNames>${titles}</definedNames>`}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${REL}">${each((n) => `<Relationship Id="rId${n}" Type="${DOC}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${DOC}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', HEAD + STYLES],
  ];
}

/** One sheet, line by line. Merged cells are noted while the lines go by: the form wants them after the last one. */
export function* sheetParts({ widths, frozen, landscape, lines, typed, repeated }: Sheet): Generator<string> {
  const style = typed ? ` style="${FORMATS.typed}"` : '';
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}"${style} customWidth="1"/>`,
  );
  const pane =
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
      : '';
  const fit = repeated === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `${HEAD}<worksheet xmlns="${MAIN}">${fit}<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  const merged: string[] = [];
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (line.style === 'title' || line.style === 'note')
      merged.push(`A${number}:${letterOf(widths.length - 1)}${number}`);
    line.cells.forEach((cell, column) => {
      if (isMerged(cell) && cell.lines > 1)
        merged.push(`${letterOf(column)}${number}:${letterOf(column)}${number + cell.lines - 1}`);
    });
    yield lineXml(line, number, widths);
  }
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const setup = `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>`;
  yield `</sheetData>${merges && `<mergeCells count="${merged.length}">${merges}</mergeCells>`}${setup}</worksheet>`;
}

// Times New Roman of 11 points: an average letter is as wide as the unit of column widths, capitals and bold are wider.
const POINTS_PER_LINE = 15;
const WIDE = { head: 1.5, title: 1.7 };
/** No program makes a line higher; what is longer is read in the cell. */
const MOST_POINTS = 409;

function lineXml({ style, cells }: SheetLine, number: number, widths: readonly number[]): string {
  const inside = cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${number}`, style));
  return `<row r="${number}"${heightOf(style, cells, widths)}>${inside.join('')}</row>`;
}

/** As high as its words: some programs reckon it themselves when they open a file, others show one line of ten. */
function heightOf(style: SheetStyle, cells: readonly SheetCell[], widths: readonly number[]): string {
  if (style === 'typed' || style === 'typedHead') return '';
  const across = style === 'title' || style === 'note';
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const wide = style === 'head' || style === 'title' ? WIDE[style] : 1;
  const lines = cells.map((cell, column) => {
    const letters = (across ? whole : widths[column]!) / wide;
    // A merged cell has all its lines for its words.
    return isMerged(cell)
      ? linesOf(cell.text, letters) / cell.lines
      : linesOf(typeof cell === 'string' ? cell : '', letters);
  });
  const points = Math.ceil(Math.max(1, ...lines)) * POINTS_PER_LINE + 2;
  return ` ht="${Math.min(points, MOST_POINTS)}"${across ? ' customHeight="1"' : ''}`;
}

const linesOf = (text: string, letters: number) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);

function cellXml(cell: SheetCell, place: string, style: SheetStyle): string {
  const format = FORMATS[style];
  if (cell === null) return `<c r="${place}" s="${format}"/>`;
  if (typeof cell === 'number')
    return `<c r="${place}" s="${style === 'fact' ? NUMBER_LEFT : NUMBER}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return wordsXml(cell, place, format);
  if (isMerged(cell)) return wordsXml(cell.text, place, format);
  return `<c r="${place}" s="${DAY}"><v>${dayNumber(cell.day)}</v></c>`;
}

const wordsXml = (text: string, place: string, format: number) =>
  `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${xml(fitting(text))}</t></is></c>`;

const isMerged = (cell: SheetCell): cell is Extract<SheetCell, { lines: number }> =>
  typeof cell === 'object' && cell !== null && 'lines' in cell;

/** Days since 30 December 1899: the count of spreadsheets, which believe in a 29 February 1900. */
function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** No cell may hold more (ECMA-376 and every program): a program would call the whole file damaged. */
const MOST_LETTERS = 32_767;

const fitting = (text: string) =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1)}…`;

/** XML cannot hold most control characters and half letters; "_x000D_" in people's words would be read as a code. */
function xml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML refuses
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

const letterOf = (column: number) => String.fromCharCode(65 + column);
