import type { Grid } from './grid.ts';
import { FONT } from './typeset.ts';

/** A table of plain cells as the library would write it, to the byte (`grid-xml.test.ts` compares). `widths`: of the columns, in twips. */
export function gridXml(grid: Grid, widths: readonly number[]): string {
  const size = (grid.size ?? 12) * 2;
  const cell = (text: string, column: number, align: string, look: string, inHead: string) => {
    const lines = text
      .split('\n')
      .map(
        (line) =>
          `<w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="${align}"/></w:pPr><w:r><w:rPr>${FACE}${look}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>${textOf(line)}</w:r></w:p>`,
      );
    return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[column]}"/>${MARGINS}${inHead}</w:tcPr>${lines.join('')}</w:tc>`;
  };
  const head = grid.head.map((text, column) => cell(text, column, 'center', BOLD, MIDDLE)).join('');
  const rows = grid.rows.map((row) => {
    const cells = row.map(({ text, align, bold }, column) =>
      cell(
        text,
        column,
        ALIGN[align ?? grid.align?.[column] ?? 'left'],
        bold ? BOLD : bold === false ? NOT_BOLD : '',
        '',
      ),
    );
    return `<w:tr>${grid.splitRows === true ? SPLIT : WHOLE}${cells.join('')}</w:tr>`;
  });
  const width = widths.reduce((a, b) => a + b, 0);
  return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/>${BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
    .map((each) => `<w:gridCol w:w="${each}"/>`)
    .join(
      '',
    )}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${rows.join('')}</w:tbl>`;
}

const ALIGN = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;
const FACE = `<w:rFonts w:ascii="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}"/>`;
const BOLD = '<w:b/><w:bCs/>';
const NOT_BOLD = '<w:b w:val="false"/><w:bCs w:val="false"/>';
const MIDDLE = '<w:vAlign w:val="center"/>';
const WHOLE = '<w:trPr><w:cantSplit/></w:trPr>';
const SPLIT = '<w:trPr><w:cantSplit w:val="off"/></w:trPr>';
const MARGINS =
  '<w:tcMar><w:top w:type="dxa" w:w="40"/><w:left w:type="dxa" w:w="80"/><w:bottom w:type="dxa" w:w="40"/><w:right w:type="dxa" w:w="80"/></w:tcMar>';
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join('')}</w:tblBorders>`;

const textOf = (line: string) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`;

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '"': '&quot;', "'": '&apos;', '<': '&lt;', '>': '&gt;' },
};
const escaped = (text: string) => text.replace(/[&"'<>]/g, (letter) => ESCAPES[letter] ?? letter);
