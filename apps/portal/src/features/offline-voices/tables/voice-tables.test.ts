import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findRefusedFiles } from '#features/documents/gate/gate.store.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { countOpinions } from '#features/submissions/opinions.store.server.ts';
import { countSubmissions } from '#features/submissions/submissions.store.server.ts';
import { countLines } from '#features/transparency-log/log.store.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { OPEN, openingOfVoice } from '#test/factories/offline-voice.ts';
import { usePlatform } from '#test/platform.ts';
import { dropTable, enterTable, readTable } from './import-voices.server.ts';
import { loadTable, tableTemplate, wrongRowsCsv } from './load-tables.server.ts';
import { readTableFile } from './read-table-file.server.ts';
import { writeXlsx } from './write-xlsx.server.ts';

const platform = usePlatform(OPEN);

const HEAD = [
  'Số phiếu',
  'Nhận bằng',
  'Ngày nhận',
  'Nơi ở',
  'Người góp ý là',
  'Điều khoản',
  'Loại ý kiến',
  'Nội dung',
];
const GOOD = [
  [
    '1',
    'Thư giấy',
    '20/11/2026',
    'Thôn Đoài',
    'Hộ gia đình',
    'Đ2k1',
    'Đề nghị sửa',
    'Ghi rõ cả tổ liên gia.',
  ],
  ['1', '', '', '', '', '3.1.b', 'Hỏi', 'Ai dạy kỹ năng này?'],
  ['', 'Điện thoại', '2026-11-21', 'Thôn Đông', '', '', 'đồng ý', ''],
];
const xlsx = (rows: readonly (readonly string[])[]) =>
  writeXlsx([{ name: 'Y kien', widths: HEAD.map(() => 20), rows: [HEAD, ...rows] }]);
const csv = (rows: readonly (readonly string[])[]) =>
  [HEAD, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');

async function desk() {
  const { consultation, officer } = await openingOfVoice(platform().db);
  await declareSecrecy(platform(), officer, consultation.projectId, 'no');
  const read = (bytes: Uint8Array, name = 'y-kien.xlsx') =>
    readTable(platform(), officer, consultation.id, { bytes, name });
  const load = (id: string) => loadTable(platform(), officer, consultation.id, id);
  return { consultation, officer, read, load };
}

describe('a spreadsheet of voices', () => {
  test('stands behind the secrecy question; with a secrecy mark in it, it is turned away and only that is kept', async () => {
    const { consultation, officer } = await openingOfVoice(platform().db);
    const read = (rows: readonly (readonly string[])[]) => {
      const file = { bytes: xlsx(rows), name: 'y-kien.xlsx' };
      return readTable(platform(), officer, consultation.id, file);
    };
    expect(await read(GOOD)).toMatchObject({ ok: false, reason: 'notDeclared' });
    await declareSecrecy(platform(), officer, consultation.projectId, 'no');
    expect(await read([['TUYỆT MẬT'], ...GOOD])).toMatchObject({ ok: false, reason: 'secretStamp' });
    const kept = await findRefusedFiles(platform().db, { kind: 'lawProject', id: consultation.projectId });
    expect(kept).toMatchObject([{ cause: 'stamp', refusedTo: officer.personId }]);
  });

  test('is previewed first, then entered whole: rows of one paper are one submission', async () => {
    const { db } = platform();
    const { consultation, officer, read, load } = await desk();
    const { tableId } = done(await read(xlsx(GOOD)));
    expect((await load(tableId)).sums).toEqual({ voices: 2, points: 3, errors: 0, wrongRows: 0 });
    expect(await countSubmissions(db, consultation.id)).toBe(0);
    expect(done(await enterTable(platform(), officer, consultation.id, tableId))).toEqual({ voices: 2 });
    expect(await countSubmissions(db, consultation.id)).toBe(2);
    expect((await countOpinions(db, consultation.id)).received).toBe(3);
    expect((await countLines(db, consultation.id)).submission).toBe(2);
    expect(new Map((await load(tableId)).classes)).toEqual(
      new Map([
        ['household', 1],
        ['individual', 1],
      ]),
    );
    expect(await enterTable(platform(), officer, consultation.id, tableId)).toMatchObject({
      reason: 'ended',
    });
    expect(done(await read(xlsx(GOOD))).tableId).toBe(tableId);
  });

  test('what is wrong is said by row and column; a paper with one wrong cell is left out whole', async () => {
    const { consultation, officer, read, load } = await desk();
    const wrong = [
      ['7', 'Bồ câu', '20/11/2026', 'Thôn Đoài', '', 'Đ77', '', 'Một.'],
      ['7', '', '', 'Thôn khác', '', 'Đ1', '', 'Hai.'],
      ['', '', '31/2/2026', '', 'Người dân', 'Đ1', '', ''],
      ['', '', '30/11/2026', 'Thôn Đoài', '', 'Đ1', '', '=1+1'],
    ];
    const { tableId } = done(await read(strToU8(csv([...GOOD, ...wrong])), 'y-kien.csv'));
    const { sums, errors } = await load(tableId);
    expect(sums).toMatchObject({ voices: 2, wrongRows: 4 });
    expect(errors.map(({ row, column, reason }) => `${row} ${column} ${reason}`).sort()).toEqual([
      '5 channel unknown',
      '5 unit unit',
      '6 place differs',
      '7 arrivedOn unknown',
      '7 place missing',
      '7 text missing',
      '8 arrivedOn inFuture',
      '8 text formula',
    ]);
    const left = await wrongRowsCsv(platform(), officer, consultation.id, tableId);
    expect(left.split('\r\n')).toHaveLength(6);
    expect(left).toContain(`"'=1+1"`);
    expect(done(await enterTable(platform(), officer, consultation.id, tableId))).toEqual({ voices: 2 });
  });

  test('dropped, it is forgotten and may come again', async () => {
    const { consultation, officer, read } = await desk();
    const { tableId } = done(await read(xlsx(GOOD)));
    done(await dropTable(platform(), officer, consultation.id, tableId));
    expect(done(await read(xlsx(GOOD))).tableId).not.toBe(tableId);
  });

  test('the template is read by our own reader and names the articles of the draft', async () => {
    const { consultation, officer, read } = await desk();
    const { bytes } = await tableTemplate(platform(), officer, consultation.id);
    expect(await read(bytes)).toMatchObject({ reason: 'empty' });
    const parts = unzipSync(bytes);
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet2.xml'])).toContain('Điều 3');
  });
});

describe('files as people save them', () => {
  const text = csv(GOOD);
  const first = (bytes: Uint8Array) => {
    const read = readTableFile(bytes);
    return read.ok ? read.rows[1]?.cells.map((cell) => cell.text) : read.reason;
  };
  test.each([
    ['UTF-8', strToU8(text)],
    ['UTF-8 with its mark', strToU8(`\ufeff${text}`)],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])],
    ['tabs', strToU8([HEAD, ...GOOD].map((cells) => cells.join('\t')).join('\n'))],
  ])('%s', (_name, bytes) => expect(first(bytes)).toEqual(GOOD[0]));

  test('windows-1258 has its marks behind the letters', () => {
    // "Thôn Đoài": ô and Đ are letters of that page, "à" too.
    const bytes = Uint8Array.from([...'Th\u00f4n \u00d0o\u00e0i'].map((letter) => letter.charCodeAt(0)));
    const read = readTableFile(bytes);
    expect(read.ok && read.rows[0]?.cells[0]?.text).toBe('Thôn Đoài');
  });

  test('a day that Excel keeps as a number, and a formula', () => {
    const parts = unzipSync(xlsx(GOOD));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    const day = sheet.replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2" s="9"><v>46346</v></c>');
    const formula = day.replace(/<c r="D2"[^>]*>.*?<\/c>/, '<c r="D2" t="str"><f>A1</f><v>Thôn</v></c>');
    const styles = new TextDecoder()
      .decode(parts['xl/styles.xml'])
      .replace('</cellXfs>', '<xf numFmtId="14"/></cellXfs>');
    const read = readTableFile(
      zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(formula), 'xl/styles.xml': strToU8(styles) }),
    );
    expect(read.ok && read.rows[1]?.cells[2]).toEqual({ text: '2026-11-20', formula: false });
    expect(read.ok && read.rows[1]?.cells[3]).toEqual({ text: 'Thôn', formula: true });
  });
});

describe('hostile files', () => {
  const bomb = () =>
    zipSync({ ...unzipSync(xlsx(GOOD)), 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) });
  const macro = () => zipSync({ ...unzipSync(xlsx(GOOD)), 'xl/vbaProject.bin': strToU8('x') });
  const dtd = () =>
    zipSync({
      ...unzipSync(xlsx(GOOD)),
      'xl/worksheets/sheet1.xml': strToU8('<!DOCTYPE a [<!ENTITY b "x">]><worksheet>&b;</worksheet>'),
    });
  test.each([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['a zip bomb', bomb, 'tooLarge'],
    ['macros', macro, 'macros'],
    ['entities', dtd, 'broken'],
    ['a cut file', () => xlsx(GOOD).slice(0, 900), 'broken'],
    ['a page of the web', () => strToU8('<html><body>x</body></html>'), 'notATable'],
    ['bytes', () => Uint8Array.from({ length: 999 }, (_, i) => i % 7), 'encoding'],
    ['another zip', () => zipSync({ 'a.txt': strToU8('x') }), 'notATable'],
    ['too many rows', () => strToU8(`a,b\n${'x,y\n'.repeat(6000)}`), 'tooManyRows'],
  ] as const)('%s is refused as %s', (_name, make, reason) => {
    expect(readTableFile(make())).toEqual({ ok: false, reason });
  });
});
