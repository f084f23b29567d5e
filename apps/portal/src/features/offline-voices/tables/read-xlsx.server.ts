import { unzipChosen } from '#features/documents/docx/safe-unzip.server.ts';
import { child, elements, readXml, type XmlElement } from '#features/documents/docx/xml.ts';
import { MOST_ROWS, type ReadSheet, type SheetCell, type SheetRow } from './sheet-cell.ts';

/** 5,000 rows of long opinions unpack to about 8 MB. */
const LIMITS = { maxBytes: 40 * 1024 * 1024, maxEntries: 500 };
const PARTS =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;
/** The two built-in groups of formats that show days and times. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const MACROS = /^xl\/(?:vbaProject\.bin|macrosheets\/)/;
/** Behind the last column of the template there is nothing to read. */
const MOST_COLUMNS = 40;

/** Reads the first sheet of an .xlsx. Never throws on what people send; unpacking stops at its limits. */
export function readXlsx(bytes: Uint8Array): ReadSheet {
  const unzipped = unzipChosen(bytes, (name) => PARTS.test(name), LIMITS);
  if (!unzipped.ok) {
    if (unzipped.reason === 'encryptedZip') return { ok: false, reason: 'encrypted' };
    return { ok: false, reason: unzipped.reason === 'brokenZip' ? 'broken' : 'tooLarge' };
  }
  if (unzipped.names.some((name) => MACROS.test(name))) return { ok: false, reason: 'macros' };
  if (!unzipped.names.includes('xl/workbook.xml')) return { ok: false, reason: 'notATable' };
  const part = (name: string) => {
    const found = unzipped.files.get(name);
    const read = found && readXml(found);
    return read?.ok ? read.root : undefined;
  };
  const path = firstSheet(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'));
  const sheet = path === undefined ? undefined : unzipped.files.get(path);
  if (!sheet) return { ok: false, reason: 'broken' };
  const strings = elements(part('xl/sharedStrings.xml'), 'si').map(textOf);
  const rows: SheetRow[] = [];
  const days = dayStyles(part('xl/styles.xml'));
  let tooMany = false;
  const read = readXml(sheet, {
    parent: 'sheetData',
    take: (element) => {
      if (rows.length > MOST_ROWS) tooMany = true;
      else rows.push(rowOf(element, rows.length + 1, strings, days));
    },
  });
  if (!read.ok) return { ok: false, reason: 'broken' };
  return tooMany ? { ok: false, reason: 'tooManyRows' } : { ok: true, rows };
}

function firstSheet(workbook: XmlElement | undefined, rels: XmlElement | undefined): string | undefined {
  const [sheet] = elements(child(workbook, 'sheets'), 'sheet');
  const target = elements(rels, 'Relationship').find(
    ({ attributes }) => attributes.Id === sheet?.attributes['r:id'],
  )?.attributes.Target;
  return target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
}

/** Which styles show a number as a day: built-in formats, and own ones that spell day, month or year. */
function dayStyles(styles: XmlElement | undefined): ReadonlySet<number> {
  const own = new Set(
    elements(child(styles, 'numFmts'), 'numFmt')
      .filter(({ attributes }) =>
        /[dmy]/i.test((attributes.formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, '')),
      )
      .map(({ attributes }) => Number(attributes.numFmtId)),
  );
  const days = elements(child(styles, 'cellXfs'), 'xf').flatMap(({ attributes }, index) => {
    const format = Number(attributes.numFmtId ?? 0);
    return DAY_FORMATS.has(format) || own.has(format) ? [index] : [];
  });
  return new Set(days);
}

function rowOf(
  element: XmlElement,
  next: number,
  strings: readonly string[],
  days: ReadonlySet<number>,
): SheetRow {
  const cells: SheetCell[] = [];
  for (const cell of elements(element, 'c')) {
    const column = columnOf(cell.attributes.r ?? '') ?? cells.length;
    if (column >= MOST_COLUMNS) break;
    while (cells.length < column) cells.push({ text: '', formula: false });
    cells[column] = { text: shown(cell, strings, days), formula: child(cell, 'f') !== undefined };
  }
  return { number: Number(element.attributes.r ?? next), cells };
}

/** "C7" → 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference)?.[1];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown(cell: XmlElement, strings: readonly string[], days: ReadonlySet<number>): string {
  const kind = cell.attributes.t ?? 'n';
  if (kind === 'inlineStr') return textOf(child(cell, 'is'));
  const value = textOf(child(cell, 'v'));
  if (kind === 's') return strings[Number(value)] ?? '';
  if (kind === 'n' && value !== '' && days.has(Number(cell.attributes.s ?? 0))) return dayOf(Number(value));
  return value;
}

/** Days since 30/12/1899, as Excel counts from March 1900 on. */
function dayOf(serial: number): string {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return Number.isNaN(at.getTime()) ? String(serial) : at.toISOString().slice(0, 10);
}

/** The words of a cell: plain, or in runs; how it is to be pronounced (rPh) is none of it. */
function textOf(element: XmlElement | undefined): string {
  if (!element || element.name === 'rPh') return '';
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}
