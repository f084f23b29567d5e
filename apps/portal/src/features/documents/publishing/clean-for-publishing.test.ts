import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { docxFile, p } from '#test/docx-file.ts';
import { needOffice, needPoppler } from '#test/needed-programs.ts';
import { wordsInOffice } from '#test/office.ts';
import { pdfFile } from '#test/pdf-file.ts';
import { TAINTS, taintedDocx } from '#test/tainted-docx.ts';
import { readDocument } from '../import-document.server.ts';
import { cleanForPublishing } from './clean-for-publishing.server.ts';
import type { Trace } from './traces.ts';

async function cleaned(bytes: Uint8Array, fileName = 'to-trinh.docx') {
  const clean = await cleanForPublishing({ bytes, fileName });
  if (!clean.ok) throw new Error(clean.reason);
  return clean;
}

const counts = (removed: readonly Trace[]) =>
  Object.fromEntries(removed.map(({ code, count }) => [code, count]));

/** All bytes of a package, unpacked, as one text. */
const insideOf = (docx: Uint8Array) =>
  Object.entries(unzipSync(docx))
    .map(([name, content]) => `${name}\n${Buffer.from(content).toString('utf8')}`)
    .join('\n');

describe('a Word file with everything that must not go out', () => {
  test('goes out without any of it, and the list says what', async () => {
    const before = await taintedDocx();
    const inside = insideOf(before);
    const nested = strFromU8(
      unzipSync(unzipSync(before)['word/embeddings/Microsoft_Excel_Sheet1.xlsx']!)['xl/sharedStrings.xml']!,
    );
    // The file really holds all that the test says it does.
    for (const taint of TAINTS) expect(inside + nested).toContain(taint);
    const { bytes, removed, fileName } = await cleaned(before);
    for (const taint of TAINTS) expect(insideOf(bytes)).not.toContain(taint);
    expect(fileName).toBe('to-trinh.docx');
    expect(counts(removed)).toMatchObject({
      comments: 1,
      trackedChanges: 2,
      hiddenText: 1,
      people: 2,
      embeddedSheets: 1,
      thumbnails: 1,
      customData: 1,
      pictureMetadata: 1,
    });
    const allowed =
      /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/((_rels\/)?(document|header\d|footer\d|footnotes|endnotes|styles|numbering|settings|theme1)\.xml(\.rels)?|media\/image\d\.(jpeg|png)))$/;
    expect(Object.keys(unzipSync(bytes)).filter((name) => !allowed.test(name))).toEqual([]);
  });

  test('is read again with the accepted words, and has nothing more to lose', async () => {
    const { bytes } = await cleaned(await taintedDocx());
    const read = await readDocument({ bytes, fileName: 'a.docx' });
    if (!read.ok) throw new Error(read.reason);
    expect(read.blocks.map((block) => block.text)).toContain('Mức thu tại chợ là năm nghìn đồng một ngày.');
    expect(read.marginTexts).toEqual(['Dự thảo lần hai']);
    const again = await cleaned(bytes);
    expect(again.removed).toEqual([]);
    expect(Buffer.from(again.bytes)).toEqual(Buffer.from(bytes));
  });

  test.runIf(needOffice())(
    'is opened by LibreOffice with the words that are left',
    async () => {
      const before = await taintedDocx();
      expect(await wordsInOffice(before)).toContain('năm nghìn đồng');
      const words = await wordsInOffice((await cleaned(before)).bytes);
      expect(words).toContain('Mức thu tại chợ là năm nghìn đồng một ngày.');
      expect(words).toContain('Điều 2. Hiệu lực thi hành');
      expect(words).not.toContain('mười nghìn');
      expect(words).not.toContain('hỏi lại');
    },
    60_000,
  );
});

describe('what stands between the words', () => {
  const bodyOf = async (body: string, more: Parameters<typeof docxFile>[0] | object = {}) => {
    const { bytes, removed } = await cleaned(docxFile({ body, ...more }));
    return { xml: strFromU8(unzipSync(bytes)['word/document.xml']!), removed: counts(removed) };
  };
  const field = (instruction: string, result: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

  test.each<[string, string, string, string]>([
    ['the author of a field', field('AUTHOR', 'Sở Công Thương'), 'Sở Công Thương', 'AUTHOR'],
    ['the path of the file', field('FILENAME \\p', 'C:/nha/a.docx'), '</w:t>', 'FILENAME'],
    ['a data source', field('DATABASE \\d kho', 'x'), '<w:t>x</w:t>', 'DATABASE'],
    [
      'words of a control',
      `<w:sdt><w:sdtPr><w:tag w:val="NHAN"/></w:sdtPr><w:sdtContent>${p('Ô nhập')}</w:sdtContent></w:sdt>`,
      'Ô nhập',
      'NHAN',
    ],
    [
      'who edited when',
      '<w:p w:rsidR="00AB12CD"><w:r w:rsidRPr="00EF"><w:t>Chữ</w:t></w:r></w:p>',
      'Chữ',
      'rsid',
    ],
    [
      'a deleted paragraph',
      `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="AI_DO"/></w:rPr></w:pPr><w:del w:id="2" w:author="AI_DO"><w:r><w:delText>BO</w:delText></w:r></w:del></w:p>${p('Còn lại')}`,
      'Còn lại',
      'BO',
    ],
    [
      'a moved paragraph',
      `<w:moveFromRangeStart w:id="1" w:author="AI_DO"/><w:p><w:moveFrom w:id="2" w:author="AI_DO"><w:r><w:t>CU</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:id="3" w:author="AI_DO"><w:r><w:t>Mới</w:t></w:r></w:moveTo></w:p>`,
      'Mới',
      'AI_DO',
    ],
    [
      'a changed format',
      '<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="AI_DO"><w:rPr/></w:rPrChange></w:rPr><w:t>Đậm</w:t></w:r></w:p>',
      'Đậm',
      'AI_DO',
    ],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="AI_DO"/></w:trPr><w:tc>${p('BO')}</w:tc></w:tr><w:tr><w:tc>${p('Giữ')}</w:tc></w:tr></w:tbl>`,
      'Giữ',
      'BO',
    ],
    [
      'hidden by a style',
      '<w:p><w:r><w:rPr><w:rStyle w:val="An"/></w:rPr><w:t>AN_DI</w:t></w:r><w:r><w:t>Hiện</w:t></w:r></w:p>',
      'Hiện',
      'AN_DI',
    ],
    [
      'a bookmark of the writer',
      `<w:p><w:bookmarkStart w:id="0" w:name="hoi_lai_anh_X"/><w:r><w:t>Chữ</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>`,
      'Chữ',
      'hoi_lai',
    ],
  ])('%s', async (_what, body, kept, gone) => {
    const styles = '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>';
    const relations = {
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>',
      ),
    };
    const { xml } = await bodyOf(body, { styles, entries: relations });
    expect(xml).toContain(kept);
    expect(xml).not.toContain(gone);
  });

  test('a paragraph whose mark is deleted runs on into the next', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr><w:r><w:t>Tổ </w:t></w:r></w:p>${p('làm việc')}`;
    const { xml } = await bodyOf(body);
    expect(xml.match(/<w:p[ >]/g)).toHaveLength(1);
  });

  test('page numbers stay, they say nothing else', async () => {
    const { xml } = await bodyOf(field('PAGE', '3'));
    expect(xml).toContain('<w:instrText>PAGE</w:instrText>');
  });

  test('a file rewritten by another program, with its own prefixes', async () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const part = `<x:document xmlns:x="${w}"><x:body><x:p x:rsidR="1"><x:r><x:t>Chữ &amp; số</x:t></x:r></x:p></x:body></x:document>`;
    const entries = { 'word/document.xml': strToU8(part) };
    const { bytes } = await cleaned(docxFile({ body: '', entries }));
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect(xml).toContain(`<w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>Chữ &amp; số</w:t>`);
  });
});

describe('pictures', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    '%s is encoded again, upright, without what it told',
    async (format) => {
      const tall = sharp({ create: { width: 40, height: 20, channels: 3, background: '#aa3311' } });
      // Orientation 6: to be turned by a quarter before it is shown.
      const exif = { IFD0: { Artist: 'MayAnhRieng' } };
      const bytes = await tall.toFormat(format).withExif(exif).withMetadata({ orientation: 6 }).toBuffer();
      const clean = await cleaned(new Uint8Array(bytes), `anh.${format}`);
      expect(counts(clean.removed)).toEqual({ pictureMetadata: 1 });
      const { exif: left, xmp, orientation, width, height } = await sharp(clean.bytes).metadata();
      expect([left, xmp, width, height]).toEqual([undefined, undefined, 20, 40]);
      expect(orientation ?? 1).toBe(1);
      expect(Buffer.from(clean.bytes).includes('MayAnhRieng')).toBe(false);
    },
  );
});

describe.runIf(needPoppler())('a PDF', () => {
  const lines = Array.from({ length: 8 }, (_, i) => `Dieu ${i + 1}. Quy dinh ve hoat dong cua cho dan sinh.`);

  test('is drawn anew: no names, scripts, attached files, nothing of the camera', async () => {
    const photograph = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#88aacc' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'MayAnhRieng' } })
      .toBuffer();
    const jpeg = { bytes: new Uint8Array(photograph), width: 80, height: 40 };
    const taints = { title: 'TIEUDE', author: 'TACGIA', attachment: 'DINHKEM', script: 'CHAYLENH' };
    const { bytes, removed, fileName } = await cleaned(pdfFile({ lines, jpeg, ...taints }), 'a.PDF');
    expect(counts(removed)).toEqual({
      people: 1,
      properties: 1,
      scripts: 1,
      attachments: 1,
      pictureMetadata: 1,
    });
    for (const taint of [...Object.values(taints), 'MayAnhRieng'])
      expect(Buffer.from(bytes).includes(taint)).toBe(false);
    expect(fileName).toBe('a.pdf');
    const read = await readDocument({ bytes, fileName });
    if (!read.ok) throw new Error(read.reason);
    expect(read.blocks.map((block) => block.text).join(' ')).toContain('Dieu 8. Quy dinh');
    const again = await cleaned(pdfFile({ lines, jpeg, ...taints }), 'a.pdf');
    expect(again.sha256).toBe((await cleaned(pdfFile({ lines, jpeg, ...taints }), 'a.pdf')).sha256);
  });

  test('words under a black bar can still be selected: their places are counted', async () => {
    const { bytes, removed } = await cleaned(pdfFile({ lines, bars: [2, 5] }), 'a.pdf');
    expect(counts(removed)).toEqual({ coveredWords: 2 });
    const read = await readDocument({ bytes, fileName: 'a.pdf' });
    if (!read.ok) throw new Error(read.reason);
    expect(read.blocks.map((block) => block.text).join(' ')).toContain('Dieu 3. Quy dinh');
    expect((await cleaned(pdfFile({ lines }), 'a.pdf')).removed).toEqual([]);
  });

  test('with remarks of a reviewer is refused: they would be drawn', async () => {
    const bytes = pdfFile({ lines, note: 'Hoi lai So Tai chinh' });
    expect(await cleanForPublishing({ bytes, fileName: 'a.pdf' })).toEqual({ ok: false, reason: 'remarks' });
  });
});

test.each([
  [
    'a sheet',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<w/>') }),
    'a.xlsx',
    'kind',
  ],
  ['a sound', strToU8('ID3 tiếng'), 'a.mp3', 'kind'],
  [
    'a cut Word file',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/x.xml': strToU8('<w/>') }),
    'a.docx',
    'broken',
  ],
  ['a picture that is none', strToU8('\u0089PNG'), 'a.png', 'kind'],
  ['a web page', strToU8('<html><body>x'), 'a.docx', 'kind'],
  ['more than 40 MB', new Uint8Array(41 * 1024 * 1024), 'a.docx', 'tooLarge'],
])('%s is refused: %#', async (_what, bytes, fileName, reason) => {
  expect(await cleanForPublishing({ bytes, fileName })).toEqual({ ok: false, reason });
});

test('plain text goes out in UTF-8 without marks that nobody sees', async () => {
  const { bytes, mediaType } = await cleaned(strToU8('\uFEFFĐiều 1.\u200B Phạm vi\r\n'), 'a.txt');
  expect(strFromU8(bytes)).toBe('Điều 1. Phạm vi\n');
  expect(mediaType).toMatch(/^text\/plain/);
});
