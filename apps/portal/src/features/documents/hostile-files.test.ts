import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxFile, p } from '#test/docx-file.ts';
import { unzipChosen } from './docx/safe-unzip.server.ts';
import { readDocument } from './import-document.server.ts';
import { readDocx } from './read-docx.server.ts';
import { MAX_FILE_BYTES } from './upload-limits.ts';

const MEGABYTE = 1024 * 1024;

async function reasonFor(bytes: Uint8Array, fileName = 'tep.docx'): Promise<string> {
  const result = await readDocument({ bytes, fileName });
  return result.ok ? `read ${result.kind}` : result.reason;
}

/** Most memory the process grew by while `run` ran, in MB. */
async function growth(run: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  await run();
  return (process.memoryUsage().rss - before) / MEGABYTE;
}

/** Writes a false unpacked size into every header of a zip. */
function forgeSizes(zip: Uint8Array, size: number): Uint8Array {
  const forged = zip.slice();
  const view = new DataView(forged.buffer);
  for (let at = 0; at < forged.length - 4; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return forged;
}

describe('bombs', () => {
  const bomb = docxFile({
    body: '',
    entries: { 'word/document.xml': new Uint8Array(150 * MEGABYTE).fill(32) },
  });

  test('150 MB in 150 KB is refused without unpacking it all', async () => {
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(
      await growth(() => reasonFor(bomb).then((reason) => expect(reason).toBe('tooLargeUnpacked'))),
    ).toBeLessThan(120);
  });

  test('a forged size changes nothing', async () => {
    expect(await reasonFor(forgeSizes(bomb, 1_000))).toBe('tooLargeUnpacked');
    expect(await reasonFor(forgeSizes(docxFile({ body: p('một') }), 2 ** 31))).toBe('read docx');
  });

  test('many parts that are small alone count together', async () => {
    const part = new Uint8Array(21 * MEGABYTE).fill(32);
    const entries = { 'word/header1.xml': part, 'word/header2.xml': part, 'word/header3.xml': part };
    expect(await reasonFor(docxFile({ body: p('một'), entries }))).toBe('tooLargeUnpacked');
  });

  test('5,000 entries', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, i) => [`word/media/${i}.png`, new Uint8Array()]),
    );
    expect(await reasonFor(docxFile({ body: p('một'), entries }))).toBe('tooManyEntries');
  });

  test('pictures are never unpacked, however large', async () => {
    const entries = { 'word/media/image1.png': new Uint8Array(70 * MEGABYTE) };
    expect(await reasonFor(docxFile({ body: p('một'), entries }))).toBe('read docx');
  });

  test('deep nesting and crowds of elements', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(5_000) + '</w:sdtContent></w:sdt>'.repeat(5_000);
    expect(await reasonFor(docxFile({ body: deep }))).toBe('tooComplex');
    const crowd = `<w:p>${'<w:r/>'.repeat(2_000_000)}</w:p>`;
    expect(await reasonFor(docxFile({ body: crowd }))).toBe('tooComplex');
  });

  test('forged spans and list starts', async () => {
    const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${p('x')}</w:tc></w:tr></w:tbl>`;
    expect(await reasonFor(docxFile({ body: wide }))).toBe('read docx');
  });
});

describe('broken and disguised files', () => {
  const good = docxFile({ body: p('Điều 1. Phạm vi điều chỉnh').repeat(200) });

  test('cut anywhere, a file is refused, never half read', async () => {
    for (const share of [0.02, 0.3, 0.5, 0.9, 0.99]) {
      expect(['brokenDocx', 'otherArchive']).toContain(await reasonFor(good.slice(0, good.length * share)));
    }
  });

  test('one flipped byte in the text is noticed', async () => {
    const flipped = good.slice();
    const at = Buffer.from(good).indexOf('word/document.xml') + 40;
    flipped[at] = flipped[at]! ^ 0xff;
    expect(await reasonFor(flipped)).toBe('brokenDocx');
  });

  test('a document type declaration is refused', () => {
    const prolog = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    expect(readDocx(docxFile({ body: p('&b;'), prolog }))).toMatchObject({ ok: false, reason: 'dtd' });
  });

  test.each([
    ['malformed XML', docxFile({ body: '<w:p><w:r>' })],
    ['a body that is not there', docxFile({ body: '', entries: { 'word/document.xml': strToU8('<a/>') } })],
    [
      'text that is not UTF-8',
      docxFile({ body: '', entries: { 'word/document.xml': new Uint8Array([60, 97, 62, 0xc3, 0x28]) } }),
    ],
    [
      'styles that are broken',
      docxFile({ body: p('x'), entries: { 'word/styles.xml': strToU8('<w:styles>') } }),
    ],
  ])('%s', async (_name, bytes) => {
    expect(await reasonFor(bytes)).toBe('brokenDocx');
  });

  test('a document without a letter', async () => {
    expect(await reasonFor(docxFile({ body: p('123 …') }))).toBe('noText');
  });

  test('names that climb out are left out', () => {
    const zip = zipSync({
      '../../etc/passwd': strToU8('x'),
      '/abs': strToU8('x'),
      'C:/x': strToU8('x'),
      'a/b': strToU8('x'),
    });
    const unzipped = unzipChosen(zip, () => true);
    expect(unzipped.ok && [...unzipped.files.keys()]).toEqual(['a/b']);
  });

  test('60 MB is refused before anything is read', async () => {
    expect(await reasonFor(new Uint8Array(60 * MEGABYTE), 'lon.pdf')).toBe('tooLarge');
    expect(await reasonFor(new Uint8Array(MAX_FILE_BYTES + 1), 'lon.txt')).toBe('tooLarge');
  });

  test('random bytes after a good beginning never throw', async () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % 256;
    };
    for (let round = 0; round < 60; round++) {
      const bytes = good.slice();
      for (let n = 0; n < 8; n++) bytes[Math.floor((random() * 256 + random()) % bytes.length)] = random();
      expect(await reasonFor(bytes)).toMatch(/^[a-zA-Z ]+$/);
    }
  });
});
