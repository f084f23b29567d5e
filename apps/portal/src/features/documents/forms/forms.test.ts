import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { needOffice } from '#test/needed-programs.ts';
import { wordsInOffice } from '#test/office.ts';
import { readDocx } from '../read-docx.server.ts';
import type { AdministrativeDocument } from '../write-administrative-docx.server.ts';
import { checkForm } from './check-form.server.ts';
import { fillForm } from './fill-form.server.ts';
import { FORM_KINDS, formKindOf } from './form-places.ts';
import { sampleDocument } from './sample-document.ts';
import { writeForm } from './write-form.server.ts';

const LONG = 120_000;

/** A form with parts of its document, styles or settings rewritten, as somebody in Word would. */
async function adjusted(
  change: (xml: string) => string,
  more: Readonly<Record<string, Uint8Array<ArrayBuffer> | ((xml: string) => string)>> = {},
  kind: (typeof FORM_KINDS)[number] = 'report',
): Promise<Uint8Array> {
  const entries = unzipSync(await writeForm(kind));
  const said = strFromU8(entries['word/document.xml']!);
  const changed = change(said);
  for (const [name, given] of Object.entries(more))
    entries[name] = typeof given === 'function' ? strToU8(given(strFromU8(entries[name]!))) : given;
  return zipSync({ ...entries, 'word/document.xml': strToU8(changed) });
}

const same = (xml: string) => xml;
const codes = (bytes: Uint8Array, kind: (typeof FORM_KINDS)[number] = 'report') =>
  checkForm(bytes, kind).map(({ code, data }) => [code, ...Object.values(data)].join(' '));
const textOf = (bytes: Uint8Array): string => {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.blocks
    .map((block) =>
      block.rows ? block.rows.flatMap((row) => row.map(({ text }) => text)).join('\n') : block.text,
    )
    .join('\n');
};

describe('the standard form', () => {
  test.each(FORM_KINDS)('of a %s has every place once and keeps the rules of Decree 30', async (kind) => {
    expect(codes(await writeForm(kind), kind)).toEqual([]);
  });
  test.each(FORM_KINDS)('of a %s, filled, says what the writer of all documents says', async (kind) => {
    const { writeAdministrativeDocx } = await import('../write-administrative-docx.server.ts');
    const document = sampleDocument(kind);
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(plain(textOf(await fillForm(await writeForm(kind), document)))).toBe(
      plain(textOf(await writeAdministrativeDocx(document))),
    );
  });
  test('of a letter knows no name of a type', async () => {
    expect(formKindOf('')).toBe('letter');
    expect(formKindOf('XN')).toBeUndefined();
    expect(codes(await writeForm('report'), 'letter')).toEqual(['unknown tên loại']);
  });
});

describe('what somebody did in Word', () => {
  test('fixed words, sizes and spacing of the form are those of the document; the text is dressed as its sample line', async () => {
    const form = await adjusted((xml) =>
      xml
        .replace('Kính gửi:', 'Kính trình:')
        // The sample of the text in 13 points with wider lines.
        .replace(
          /(<w:spacing[^>]*w:line=")264("[^>]*\/>(?:(?!<w:p>).)*?)<w:sz w:val="28"\/>(<w:szCs w:val="28"\/><\/w:rPr><w:t[^>]*>\{\{nội dung)/,
          '$1360$2<w:sz w:val="26"/>$3',
        ),
    );
    expect(codes(form)).toEqual([]);
    const filled = await fillForm(form, sampleDocument('report'));
    const xml = strFromU8(unzipSync(filled)['word/document.xml']!);
    expect(textOf(filled)).toContain('Kính trình:');
    const line = xml.split('<w:p>').find((each) => each.includes('Đoạn văn mẫu'))!;
    expect(line).toContain('w:line="360"');
    expect(line).toContain('<w:sz w:val="26"/>');
  });

  test('a name that Word cut into runs, in capitals, with spaces or in a content control is still the place', async () => {
    const form = await adjusted((xml) =>
      xml
        .replace(/(<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>)\{\{trích yếu\}\}<\/w:t><\/w:r>/, (_, start: string) =>
          ['{', '{ TRÍCH', ' Yếu', ' }}']
            .map((piece) => `${start}${piece}</w:t></w:r><w:proofErr w:type="spellStart"/>`)
            .join(''),
        )
        .replace(
          /(<w:p>(?:(?!<w:p>).)*\{\{nội dung\}\}.*?<\/w:p>)/,
          '<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>$1</w:sdtContent></w:sdt>',
        ),
    );
    expect(codes(form)).toEqual([]);
    const filled = await fillForm(form, sampleDocument('report'));
    expect(textOf(filled)).toContain(sampleDocument('report').abstract.split('\n')[0]);
    expect(textOf(filled)).not.toMatch(/[{}]/);
    expect(strFromU8(unzipSync(filled)['word/document.xml']!)).not.toMatch(/w:sdt|proofErr/);
  });

  test.each<readonly [string, (xml: string) => string, readonly string[]]>([
    ['a place was deleted', (x) => x.replace('{{nơi nhận}}', 'Lưu: VT.'), ['missing nơi nhận']],
    [
      'a place stands twice',
      (x) => x.replace('{{căn cứ}}', '{{căn cứ}}, {{trích yếu}}'),
      ['repeated trích yếu 2'],
    ],
    ['a name is wrong', (x) => x.replace('{{căn cứ}}', '{{căn cú}}'), ['unknown căn cú', 'missing căn cứ']],
    [
      'the text does not stand alone',
      (x) => x.replace('{{nội dung}}', 'Nội dung: {{nội dung}}'),
      ['notAlone nội dung'],
    ],
    [
      'the text stands in a table',
      (x) =>
        x
          .replace('{{nội dung}}', 'x')
          .replace('{{tên cơ quan ban hành}}', '{{nội dung}}')
          .replace('{{căn cứ}}', '{{căn cứ}} {{tên cơ quan ban hành}}'),
      ['insideTable nội dung'],
    ],
    [
      'changes are tracked',
      (x) =>
        x.replace(
          '<w:body>',
          '<w:body><w:p><w:ins w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p>',
        ),
      ['trackedChanges'],
    ],
    [
      'words are hidden',
      (x) => x.replace('<w:body>', '<w:body><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>'),
      ['hiddenText'],
    ],
    [
      'a field fetches a file',
      (x) =>
        x.replace(
          '<w:body>',
          '<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:/a"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        ),
      ['activeField INCLUDETEXT'],
    ],
    [
      'the paper is Letter',
      (x) => x.replace(/w:w="11906"/, 'w:w="12240"').replace(/w:h="16838"/, 'w:h="15840"'),
      ['paper 215.9 279.4'],
    ],
    [
      'the left margin is narrow',
      (x) => x.replace(/w:left="1701"/, 'w:left="1134"'),
      ['margin left 20 30 35'],
    ],
    ['another font', (x) => x.replace(/w:ascii="Times New Roman"/, 'w:ascii="Arial"'), ['font Arial']],
    [
      'coloured words',
      (x) => x.replace('<w:sz w:val="26"/>', '<w:color w:val="FF0000"/><w:sz w:val="26"/>'),
      ['color FF0000'],
    ],
    ['the number of the page on the first one', (x) => x.replace('<w:titlePg/>', ''), ['numberOnFirst']],
    ['the motto was changed', (x) => x.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập'), ['motto']],
    [
      'a dash of another kind is no change of the motto',
      (x) => x.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc'),
      [],
    ],
  ])('%s', async (_what, change, expected) => {
    const form = await adjusted(change);
    expect(strFromU8(unzipSync(form)['word/document.xml']!)).not.toBe(
      strFromU8(unzipSync(await writeForm('report'))['word/document.xml']!),
    );
    expect(codes(form)).toEqual(expected);
  });

  const pointing = (relationship: string) => ({
    'word/_rels/document.xml.rels': (xml: string) =>
      xml.replace('</Relationships>', `${relationship}</Relationships>`),
  });
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  test.each<readonly [string, Parameters<typeof adjusted>[1], readonly string[]]>([
    [
      'a link out',
      pointing(
        `<Relationship Id="x1" Type="${OFFICE}/hyperlink" Target="https://vidu.vn/a" TargetMode="External"/>`,
      ),
      ['external https://vidu.vn/a'],
    ],
    [
      'a picture from elsewhere',
      pointing(
        `<Relationship Id="x1" Type="${OFFICE}/image" Target="file:///c:/a.png" TargetMode="External"/>`,
      ),
      ['external file:///c:/a.png'],
    ],
    [
      'an object of another program',
      {
        'word/embeddings/oleObject1.bin': strToU8('x'),
        ...pointing(`<Relationship Id="x1" Type="${OFFICE}/oleObject" Target="embeddings/oleObject1.bin"/>`),
      },
      ['embedded word/embeddings/oleObject1.bin'],
    ],
    [
      'a piece of another document',
      pointing(`<Relationship Id="x1" Type="${OFFICE}/aFChunk" Target="afchunk.mht"/>`),
      ['otherPart aFChunk'],
    ],
    [
      'a drawing that is no picture',
      {
        'word/media/a.emf': strToU8('x'),
        ...pointing(`<Relationship Id="x1" Type="${OFFICE}/image" Target="media/a.emf"/>`),
      },
      ['pictureKind a.emf'],
    ],
  ])('%s is not taken', async (_what, more, expected) => {
    expect(codes(await adjusted(same, more))).toEqual(expected);
  });

  test('a broken file, or one in another dialect, is said to be unreadable', async () => {
    expect(codes(strToU8('PK'))).toEqual(['unreadable']);
    const strict = await adjusted((xml) =>
      xml.replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    );
    expect(codes(strict)).toEqual(['unreadable']);
  });

  test('whoever made the form, comments and settings that fetch stay behind', async () => {
    const form = await adjusted(same, {
      'word/comments.xml': strToU8(
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      ),
      'docProps/core.xml': (xml) =>
        xml.replace(/<dc:creator>.*?<\/dc:creator>|<dc:creator\/>/, '<dc:creator>Người Sửa</dc:creator>'),
      'word/settings.xml': (xml) =>
        xml.replace(/(<w:settings[^>]*>)/, '$1<w:attachedTemplate r:id="rIdX"/><w:trackRevisions/>'),
    });
    const entries = unzipSync(await fillForm(form, sampleDocument('report')));
    expect(Object.keys(entries)).not.toContain('word/comments.xml');
    const all = Object.entries(entries)
      .filter(([name]) => /xml$|rels$/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    expect(all).not.toMatch(/Người Sửa|attachedTemplate|trackRevisions/);
  });
});

describe('a document in a form', () => {
  const document: AdministrativeDocument = {
    ...sampleDocument('report'),
    addressees: ['Bộ Tư pháp', 'Ủy ban nhân dân tỉnh'],
    bases: ['Căn cứ A;', 'Căn cứ B;'],
    recipients: ['- Như trên;', 'Lưu: VT.'],
    number: '/BC-STP',
    signature: { title: '' },
    demoMark: 'DỮ LIỆU MINH HỌA',
  };
  test('several addressees stand below, empty lines go out with their words, room to sign stays', async () => {
    const text = textOf(await fillForm(await writeForm('report'), document));
    expect(text).toMatch(/Kính gửi:\s*\n- Bộ Tư pháp;\n- Ủy ban nhân dân tỉnh\./);
    expect(text).toContain('Căn cứ A;\nCăn cứ B;');
    expect(text).toContain('- Như trên;\n- Lưu: VT.');
    const xml = strFromU8(
      unzipSync(await fillForm(await writeForm('report'), document))['word/document.xml']!,
    );
    expect(xml).toMatch(/Số: {6}\/BC-STP/);
    expect(text).not.toMatch(/[{}]/);
    const silent = textOf(
      await fillForm(await writeForm('report'), { ...document, addressees: [], bases: [] }),
    );
    expect(silent).not.toMatch(/Kính gửi|Căn cứ/);
  });
  test('the mark of the demo stands on top of every page', async () => {
    const entries = unzipSync(await fillForm(await writeForm('report'), document));
    const headers = Object.keys(entries).filter((name) => name.startsWith('word/header'));
    expect(headers).toHaveLength(2);
    for (const name of headers) expect(strFromU8(entries[name]!)).toContain('DỮ LIỆU MINH HỌA');
  });
  test('words that look like places or like marks of the file stay words', async () => {
    const words = 'Điền {{nơi nhận}} và <w:br/> & "ngoặc"';
    const body = [{ kind: 'paragraph', text: words }] as const;
    const filled = await fillForm(await writeForm('report'), { ...document, abstract: words, body });
    expect(
      textOf(filled)
        .split('\n')
        .filter((line) => line === words),
    ).toHaveLength(2);
  });
  test('the same form and document give the same bytes', async () => {
    const form = await writeForm('report');
    expect(
      Buffer.from(await fillForm(form, document)).equals(Buffer.from(await fillForm(form, document))),
    ).toBe(true);
  });
  test.runIf(needOffice())(
    'LibreOffice opens it and shows its text, annexes included',
    { timeout: LONG },
    async () => {
      for (const kind of FORM_KINDS) {
        const shown = await wordsInOffice(await fillForm(await writeForm(kind), sampleDocument(kind)));
        expect(shown).toContain('Đoạn văn mẫu');
        expect(shown).toContain('Như trên');
        expect(shown).not.toMatch(/[{}]/);
        if (kind === 'report') expect(shown).toContain('PHỤ LỤC');
      }
    },
  );
});
