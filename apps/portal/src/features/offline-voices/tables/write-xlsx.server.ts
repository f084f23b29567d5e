import { strToU8, zipSync } from 'fflate';

/** One sheet: rows of words, the first of them the head. */
export interface SheetToWrite {
  readonly name: string;
  /** Width of each column in letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same sheets, the same bytes. */
const STAMP = new Date('1980-01-01T00:00:00Z');

/** A plain .xlsx of words: written as text, so that "5.2" stays no date and "=1" no formula. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, file: `sheet${index + 1}.xml`, id: index + 1 }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbered.map(({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${REL}"><Relationship Id="rId1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><sheets>${numbered.map(({ name, id }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${REL}">${numbered.map(({ file, id }) => `<Relationship Id="rId${id}" Type="${DOC}/worksheet" Target="worksheets/${file}"/>`).join('')}<Relationship Id="rId${numbered.length + 1}" Type="${DOC}/styles" Target="styles.xml"/></Relationships>`,
    // Style 0: text, wrapped (numFmt 49 is "@"); style 1: the same in bold, for the head.
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`,
  };
  for (const sheet of numbered) parts[`xl/worksheets/${sheet.file}`] = sheetXml(sheet);
  const files = Object.entries(parts).map(([name, xml]) => [name, [strToU8(HEAD + xml), { mtime: STAMP }]]);
  return zipSync(Object.fromEntries(files));
}

function sheetXml({ widths, rows }: SheetToWrite): string {
  const columns = widths
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" style="0" customWidth="1"/>`,
    )
    .join('');
  const lines = rows.map((cells, row) => {
    const style = row === 0 ? 1 : 0;
    const inside = cells
      .map(
        (cell, column) =>
          `<c r="${letterOf(column)}${row + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
      )
      .join('');
    return `<row r="${row + 1}">${inside}</row>`;
  });
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  return `<worksheet xmlns="${MAIN}">${frozen}<cols>${columns}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

const letterOf = (column: number) => String.fromCharCode(65 + column);

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
