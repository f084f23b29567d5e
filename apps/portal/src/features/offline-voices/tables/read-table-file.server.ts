import { parseTable } from '#features/documents/sheets/parse-table.ts';
import { readXlsx } from './read-xlsx.server.ts';
import { MAX_TABLE_BYTES, MOST_ROWS, type ReadSheet } from './sheet-cell.ts';

/** Reads a spreadsheet by its content, whatever it is called: .xlsx, or text with tabs, commas or semicolons. */
export function readTableFile(bytes: Uint8Array): ReadSheet {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > MAX_TABLE_BYTES) return { ok: false, reason: 'tooLarge' };
  if (starts(bytes, [0x50, 0x4b])) return readXlsx(bytes);
  // Excel 97 and protected files: compound files.
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, reason: 'encrypted' };
  const text = decoded(bytes);
  if (text === undefined) return { ok: false, reason: 'encoding' };
  if (/^\s*</.test(text)) return { ok: false, reason: 'notATable' };
  const lines = parseTable(text);
  if (lines.length === 0) return { ok: false, reason: 'empty' };
  if (lines.length > MOST_ROWS + 1) return { ok: false, reason: 'tooManyRows' };
  const rows = lines.map(({ number, cells }) => ({
    number,
    // A cell that begins like a formula is one as soon as a spreadsheet opens it.
    cells: cells.map((cell) => ({ text: cell, formula: /^[=@]/.test(cell) })),
  }));
  return { ok: true, rows };
}

/** UTF-8, UTF-16 by its mark, or what Vietnamese Windows once wrote; undefined for bytes that are no text. */
function decoded(bytes: Uint8Array): string | undefined {
  if (starts(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (starts(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Marks stand behind their letters there: put together again.
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
