import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Sheet } from './sheet.ts';
import { sheetParts, workbookParts } from './sheet-xml.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The same sheets, the same bytes; the first day that a zip can name, wherever the machine stands. */
const STAMP = new Date(1980, 0, 1);

/** About as much text at once as leaves as one piece. */
const PIECE = 64 * 1024;

/** A spreadsheet piece by piece: neither its text nor its package ever stands in memory whole. */
export function* streamXlsx(sheets: readonly Sheet[]): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const parts: (readonly [string, Iterable<string>])[] = [
    ...workbookParts(sheets).map(([name, xml]) => [name, [xml]] as const),
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetParts(sheet)] as const),
  ];
  for (const [name, texts] of parts) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = STAMP;
    zip.add(file);
    let waiting = '';
    for (const text of texts) {
      waiting += text;
      if (waiting.length < PIECE) continue;
      file.push(strToU8(waiting));
      waiting = '';
      yield* ready.splice(0);
    }
    file.push(strToU8(waiting), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** The same whole, for small ones. */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  return Buffer.concat([...streamXlsx(sheets)]);
}
