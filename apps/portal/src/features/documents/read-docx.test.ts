import type { Block } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { docxFile, item, level, list, num, p, r } from '#test/docx-file.ts';
import type { ChangeMode } from './docx/context.ts';
import type { DocumentContent } from './import-result.ts';
import { readDocx } from './read-docx.server.ts';

function read(parts: Parameters<typeof docxFile>[0], changes?: ChangeMode): DocumentContent {
  const result = readDocx(docxFile(parts), { changes });
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result;
}

function texts(body: string, changes?: ChangeMode): string[] {
  return read({ body }, changes).blocks.map((block) => block.text);
}

function lossesOf(content: DocumentContent): Record<string, number> {
  return Object.fromEntries(content.losses.map((loss) => [loss.code, loss.count]));
}

const ins = (inner: string) => `<w:ins w:id="1" w:author="x">${inner}</w:ins>`;
const del = (text: string) =>
  `<w:del w:id="2"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const markDeleted = '<w:rPr><w:del w:id="3"/></w:rPr>';
const markInserted = '<w:rPr><w:ins w:id="3"/></w:rPr>';

describe('tracked changes', () => {
  const inside = `<w:p>${r('trong thời hạn ')}${del('05')}${ins(r('07'))}${r(' ngày')}</w:p>`;
  test('inside a paragraph', () => {
    expect(texts(inside)).toEqual(['trong thời hạn 07 ngày']);
    expect(texts(inside, 'reject')).toEqual(['trong thời hạn 05 ngày']);
    expect(lossesOf(read({ body: inside })).trackedChanges).toBe(2);
  });

  test('a deleted paragraph mark joins the next paragraph', () => {
    const body = `<w:p><w:pPr>${markDeleted}</w:pPr>${r('đầu ')}</w:p>${p('cuối')}`;
    expect(texts(body)).toEqual(['đầu cuối']);
    expect(texts(body, 'reject')).toEqual(['đầu', 'cuối']);
  });

  test('whole paragraphs deleted and inserted leave the numbers right in both readings', () => {
    const gone = `<w:p><w:pPr>${item(1)}${markDeleted}</w:pPr>${del('bỏ')}</w:p>`;
    const added = `<w:p><w:pPr>${item(1)}${markInserted}</w:pPr>${ins(r('thêm'))}</w:p>`;
    const parts = {
      body: p('một', item(1)) + gone + added + p('cuối', item(1)),
      numbering: list(1, level(0, 'decimal', '%1.')) + num(1, 1),
    };
    const shown = (mode: ChangeMode) => read(parts, mode).blocks.map((b) => `${b.label} ${b.text}`);
    expect(shown('accept')).toEqual(['1. một', '2. thêm', '3. cuối']);
    expect(shown('reject')).toEqual(['1. một', '2. bỏ', '3. cuối']);
  });

  test('moved text stands once, deleted table rows are left out', () => {
    const moved = `<w:p><w:moveFrom>${r('A')}</w:moveFrom></w:p><w:p><w:moveTo>${r('A')}</w:moveTo></w:p>`;
    expect(texts(moved)).toEqual(['A']);
    const row = (text: string, change = '') =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('giữ')}${row('bỏ', '<w:del w:id="1"/>')}</w:tbl>`;
    expect(read({ body: table }).blocks[0]?.rows).toEqual([[{ text: 'giữ' }]]);
  });
});

describe('what a paragraph says about itself', () => {
  const styles =
    '<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Tên điều"/><w:basedOn w:val="a"/><w:rPr><w:b/><w:caps/></w:rPr></w:style>';
  const one = (body: string): Block | undefined => read({ body, styles }).blocks[0];

  test('style, alignment, faces and capitals come down from the style', () => {
    expect(one(p('Điều 1', '<w:pStyle w:val="b"/>'))).toMatchObject({
      text: 'ĐIỀU 1',
      style: 'Tên điều',
      align: 'justify',
      bold: true,
    });
    expect(one(p('giữa', '<w:jc w:val="center"/>', '<w:i/>'))).toMatchObject({
      align: 'center',
      italic: true,
    });
    expect(one(p('giữa'))).not.toHaveProperty('style');
  });

  test('a face counts only when the whole paragraph has it', () => {
    expect(one(`<w:p>${r('đậm', '<w:b/>')}${r(' thường')}</w:p>`)).not.toHaveProperty('bold');
    expect(one(`<w:p>${r('đậm', '<w:b/>')}${r('  ')}</w:p>`)).toMatchObject({ bold: true });
    expect(one(p('thường', '<w:pStyle w:val="b"/>', '<w:b w:val="0"/>'))).not.toHaveProperty('bold');
  });

  test('breaks, tabs, hyphens, hard spaces and decomposed letters', () => {
    const body = `<w:p><w:r><w:t>dòng</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>407</w:t><w:noBreakHyphen/><w:t>QĐ\u00A0TTg</w:t><w:softHyphen/></w:r></w:p>`;
    expect(texts(body)).toEqual(['dòng\nhai\t407-QĐ TTg']);
    expect(texts(p('Điều'.normalize('NFD')))).toEqual(['Điều'.normalize('NFC')]);
  });

  test('page breaks stand where they were', () => {
    const body = `${p('một')}<w:p><w:r><w:br w:type="page"/><w:t>hai</w:t></w:r></w:p>${p('ba', '<w:sectPr/>')}${p('bốn')}`;
    expect(read({ body }).blocks.map((block) => block.text || block.kind)).toEqual([
      'một',
      'pageBreak',
      'hai',
      'ba',
      'pageBreak',
      'bốn',
    ]);
  });

  test('a field shows its result, never its instruction, also over paragraphs', () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const code = '<w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:t>TOC</w:t></w:r>';
    expect(
      texts(`<w:p>${r('Trang ')}${field('begin')}${code}${field('separate')}${r('5')}${field('end')}</w:p>`),
    ).toEqual(['Trang 5']);
    expect(texts(`<w:p>${field('begin')}${code}</w:p><w:p>${field('separate')}${r('mục')}</w:p>`)).toEqual([
      'mục',
    ]);
  });
});

describe('what is kept apart or lost is said', () => {
  test('footnotes stay beside the text', () => {
    const body = `<w:p>${r('Luật này')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' quy định')}</w:p>`;
    const content = read({ body, footnotes: `<w:footnote w:id="2">${p('Được sửa đổi')}</w:footnote>` });
    expect(content.blocks.map((b) => b.text)).toEqual(['Luật này quy định']);
    expect(content.notes).toEqual([{ kind: 'footnote', text: 'Được sửa đổi', blockIndex: 0 }]);
    expect(lossesOf(content)).toEqual({ footnotes: 1 });
  });

  test('a text box stands once, after its paragraph, though the file has it twice', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p>${r('neo')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('khung')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('khung')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const content = read({ body });
    expect(content.blocks.map((b) => b.text)).toEqual(['neo', 'khung']);
    expect(lossesOf(content)).toEqual({ textBoxes: 1 });
  });

  test('hidden text, comments, headers, zero-width marks', () => {
    const content = read({
      body: p('thấy') + p('ẩn', '', '<w:vanish/>') + p('Đi\u200Bều'),
      comments: `<w:comment w:id="1">${p('xem lại')}</w:comment>`,
      header: p('TỐI MẬT') + p('12'),
    });
    expect(content.blocks.map((b) => b.text)).toEqual(['thấy', 'Điều']);
    expect(content.marginTexts).toEqual(['TỐI MẬT']);
    expect(lossesOf(content)).toEqual({
      hiddenText: 1,
      invisibleCharacters: 1,
      headersFooters: 1,
      comments: 1,
    });
  });

  test('a paragraph in an old font is reported; a whole document in it is read, and said', () => {
    const font = '<w:rFonts w:ascii=".VnTime"/>';
    const old = p('Quy ®Þnh chi tiÕt vÒ x©y dùng v¨n b¶n', '', font);
    const mixed = read({
      body: old + p('Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng của Quyết định này'),
    });
    expect(lossesOf(mixed)).toEqual({ legacyFont: 1 });
    const whole = read({ body: old });
    expect(whole.blocks[0]?.text).toBe('Quy định chi tiết về xây dựng văn bản');
    expect(lossesOf(whole)).toEqual({ legacyFont: 1 });
    const neither = readDocx(docxFile({ body: p('ÿþýüûúùø ÷öõôóòñð ÿþýüûúùø', '', font) }));
    expect(neither).toEqual({ ok: false, reason: 'legacyEncoding' });
    // A left-over style font over Unicode text is no legacy text.
    expect(lossesOf(read({ body: p('Điều 1. Phạm vi', '', font) }))).toEqual({});
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const rowsOf = (...rows: string[]) => read({ body: `<w:tbl>${rows.join('')}</w:tbl>` }).blocks[0]?.rows;

  test('cells merged over columns and rows stand once', () => {
    expect(
      rowsOf(
        row(cell('Điều 1', '<w:vMerge w:val="restart"/>'), cell('a'), cell('b')),
        row(cell('', '<w:vMerge/>'), cell('c', '<w:gridSpan w:val="2"/>')),
        row(cell('', '<w:vMerge/>'), cell('d'), cell('e')),
        row(cell('Điều 2'), cell('f'), cell('g')),
      ),
    ).toEqual([
      [{ text: 'Điều 1', rows: 3 }, { text: 'a' }, { text: 'b' }],
      [{ text: 'c', span: 2 }],
      [{ text: 'd' }, { text: 'e' }],
      [{ text: 'Điều 2' }, { text: 'f' }, { text: 'g' }],
    ]);
  });

  test('automatic numbers in cells are printed; paragraphs are lines', () => {
    const numbering = list(1, level(0, 'decimal', '%1')) + num(1, 1);
    const numbered = `<w:tc>${p('', item(1))}</w:tc>`;
    const body = `<w:tbl>${row(numbered, `<w:tc>${p('x')}${p('y')}</w:tc>`)}${row(numbered, cell('z'))}</w:tbl>`;
    expect(read({ body, numbering }).blocks[0]?.rows).toEqual([
      [{ text: '1' }, { text: 'x\ny' }],
      [{ text: '2' }, { text: 'z' }],
    ]);
  });

  test('a table inside a cell becomes lines and is reported', () => {
    const inner = `<w:tbl>${row(cell('trong'), cell('nữa'))}</w:tbl>`;
    const content = read({ body: `<w:tbl>${row(`<w:tc>${inner}${p('ngoài')}</w:tc>`)}</w:tbl>` });
    expect(content.blocks[0]?.rows).toEqual([[{ text: 'trong\tnữa\nngoài' }]]);
    expect(lossesOf(content)).toEqual({ nestedTables: 1 });
  });
});

test('names bound to other prefixes are the same names', () => {
  const renamed =
    '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body><ns0:p><ns0:pPr><ns0:jc ns0:val="center"/></ns0:pPr><ns0:r><ns0:t>A</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
  const bytes = docxFile({ body: '', entries: { 'word/document.xml': new TextEncoder().encode(renamed) } });
  expect(readDocx(bytes)).toMatchObject({ ok: true, blocks: [{ text: 'A', align: 'center' }] });
});
