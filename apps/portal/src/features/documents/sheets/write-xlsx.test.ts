import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { needCalc, needPoppler } from '#test/needed-programs.ts';
import { cellsInOffice, wordsOnPagesInOffice } from '#test/office.ts';
import type { Sheet, SheetCell, SheetLine } from './sheet.ts';
import { streamXlsx, writeXlsx } from './write-xlsx.server.ts';

const sheetOf = (lines: readonly SheetLine[], more: Partial<Sheet> = {}): Sheet => ({
  ...{ name: 'Bảng', widths: [20, 40, 12], frozen: 1, repeated: 1, landscape: true, lines },
  ...more,
});
const head: SheetLine = { style: 'head', cells: ['ĐIỀU', 'NỘI DUNG', 'NGÀY'] };
const line = (...cells: SheetCell[]): SheetLine => ({ style: 'plain', cells });
const NS = { m: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

/** The first sheet, read by a real XML reader. */
function sheetXml(bytes: Uint8Array): XmlDocument {
  return XmlDocument.fromString(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!));
}

const HOSTILE = [
  '=1+1',
  '+HYPERLINK("http://x.vn")',
  '@SUM(A1)',
  '-2+3',
  '\t=1+1',
  'a\u0000b\u0008c',
  '\ud800 nửa chữ',
  '_x000D_ là chữ',
  '<script>&"',
  'NFD: tiếp',
  '\u202Etrái',
];

describe('a spreadsheet', () => {
  test('has no formula, whatever people wrote, and is XML that a strict reader takes', () => {
    const bytes = writeXlsx([sheetOf([head, ...HOSTILE.map((text) => line(text, text, null))])]);
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (name.endsWith('.xml'))
        expect(() => XmlDocument.fromString(strFromU8(part)).dispose()).not.toThrow();
    const xml = sheetXml(bytes);
    expect(xml.find('//m:f', NS)).toHaveLength(0);
    expect(xml.find('//m:c[@t="inlineStr"]', NS).length).toBe(3 + 2 * HOSTILE.length);
    const words = xml.find('//m:row/m:c[1]//m:t', NS).map(({ content }) => content);
    expect(words).toContain('=1+1');
    expect(words).toContain('abc');
    expect(words).toContain('_x005F_x000D_ là chữ');
    xml.dispose();
  });

  test.each([
    ['1900-03-01', 61],
    ['2024-02-29', 45351],
    ['2026-11-27', 46353],
  ])('the day %s is the number %i that spreadsheets count', (day, number) => {
    const xml = sheetXml(writeXlsx([sheetOf([head, line('a', 'b', { day })])]));
    expect(xml.get('//m:row[2]/m:c[3]/m:v', NS)?.content).toBe(String(number));
    xml.dispose();
  });

  test('an article stands once beside all its lines, the head on every page', () => {
    const bytes = writeXlsx([
      sheetOf([
        head,
        line({ text: 'Điều 5', lines: 3 }, 'một', 1),
        line(null, 'hai', 2),
        line(null, 'ba', 3),
      ]),
    ]);
    const xml = sheetXml(bytes);
    expect(xml.find('//m:mergeCell/@ref', NS).map(({ content }) => content)).toEqual(['A2:A4']);
    xml.dispose();
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml']!)).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Bảng'!$1:$1</definedName>`,
    );
  });

  test('a cell never holds more letters than any program takes', () => {
    const xml = sheetXml(writeXlsx([sheetOf([head, line('x'.repeat(40_000), 'b', null)])]));
    expect(xml.get('//m:row[2]/m:c[1]//m:t', NS)?.content).toHaveLength(32_767);
    xml.dispose();
  });

  test('leaves in pieces while its lines are still being read', () => {
    let read = 0;
    function* lines() {
      for (; read < 20_000; read += 1)
        yield line(`Dòng ${read} ${'chữ '.repeat(20)}`, String(read * 7919), read);
    }
    const pieces = streamXlsx([sheetOf([], { lines: lines() })]);
    let first = pieces.next();
    while (!first.done && read === 0) first = pieces.next();
    expect(read).toBeLessThan(20_000);
    const bytes = Buffer.concat([first.value as Uint8Array, ...pieces]);
    expect(read).toBe(20_000);
    expect(bytes.length).toBeGreaterThan(100_000);
  });

  test('the same lines are the same bytes', () => {
    const write = () => Buffer.from(writeXlsx([sheetOf([head, line('a', 'b', { day: '2026-11-27' })])]));
    expect(write().equals(write())).toBe(true);
  });
});

describe.runIf(needCalc() && needPoppler())('opened by LibreOffice', { timeout: 120_000 }, () => {
  test('words stay words, days are days, numbers are numbers', async () => {
    const cells = await cellsInOffice(
      writeXlsx([sheetOf([head, line('=1+1', 'Nên sửa', { day: '2026-11-27' }), line('-2+3', 'Hai', 1234)])]),
    );
    expect(cells).toContain('=1+1,Nên sửa,27/11/2026');
    expect(cells).toContain('-2+3,Hai,"1,234"');
  });

  test('every page begins with the head of the columns', async () => {
    const rows = Array.from({ length: 120 }, (_one, n) => line(`Điều ${n}`, 'Nội dung góp ý. '.repeat(8), n));
    const pages = await wordsOnPagesInOffice(writeXlsx([sheetOf([head, ...rows])]), 'xlsx');
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page.trimStart()).toMatch(/^ĐIỀU\s+NỘI DUNG\s+NGÀY/);
  });
});
