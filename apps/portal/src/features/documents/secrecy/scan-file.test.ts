import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { docxFile, p, r } from '#test/docx-file.ts';
import { needOcr } from '#test/needed-programs.ts';
import { drawnStamp, pictureIn } from '#test/stamps.ts';
import { readDocument } from '../import-document.server.ts';
import { scanFile } from './scan-file.server.ts';

async function scanned(bytes: Uint8Array, fileName = 'du-thao.docx') {
  const read = await readDocument({ bytes, fileName });
  if (!read.ok) throw new Error(read.reason);
  return await scanFile(read, bytes);
}

const BODY = p('Điều 1. Phạm vi điều chỉnh') + p('Quy định này quy định về hoạt động của chợ dân sinh.');
const BOX = (inner: string) =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const WATERMARK = (words: string) =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="${words}"/></v:shape></w:pict></w:r></w:p>`;
const HIDDEN = '<w:vanish/>';
const DELETED = (words: string) =>
  `<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>${words}</w:delText></w:r></w:del></w:p>`;
const core = (inner: string) => ({ 'docProps/core.xml': strToU8(`<c>${inner}</c>`) });
const custom = (value: string) => ({
  'docProps/custom.xml': strToU8(
    `<Properties><property name="Nhãn"><lpwstr>${value}</lpwstr></property></Properties>`,
  ),
});
const described = (words: string) =>
  `<w:p><w:r><w:drawing><docPr xmlns="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"/><wp:inline xmlns:wp="x"><wp:docPr id="1" descr="${words}"/></wp:inline></w:drawing></w:r></w:p>`;
const sheet = (...cells: string[]) => ({
  'word/embeddings/Microsoft_Excel_Sheet1.xlsx': zipSync({
    'xl/sharedStrings.xml': strToU8(`<sst>${cells.map((c) => `<si><t>${c}</t></si>`).join('')}</sst>`),
  }),
});

describe('a stamp beside the text', () => {
  test.each<[string, Parameters<typeof docxFile>[0], string, string]>([
    ['in the page header', { body: BODY, header: p('MẬT') }, 'margin', 'mật'],
    ['in a box of the page header', { body: BODY, header: BOX(p('TỐI MẬT')) }, 'margin', 'tối mật'],
    ['as watermark of the header', { body: BODY, header: WATERMARK('MẬT') }, 'textBox', 'mật'],
    ['as watermark, two words', { body: BODY, header: WATERMARK('TUYỆT MẬT') }, 'textBox', 'tuyệt mật'],
    ['as watermark of the body', { body: BODY.repeat(20) + WATERMARK('TỐI MẬT') }, 'textBox', 'tối mật'],
    ['in a box far down', { body: BODY.repeat(20) + BOX(p('MẬT')) + BODY }, 'textBox', 'mật'],
    [
      'in a box, letterspaced',
      { body: BODY.repeat(20) + BOX(p('T Ố I M Ậ T')) + BODY },
      'textBox',
      'tối mật',
    ],
    ['in a box, labelled', { body: BODY.repeat(20) + BOX(p('Độ mật: Tuyệt mật')) }, 'text', 'tuyệt mật'],
    ['in hidden words', { body: BODY + p('MẬT', '', HIDDEN) }, 'hiddenText', 'mật'],
    [
      'in hidden words of two runs',
      { body: `${BODY}<w:p>${r('TỐI ', HIDDEN)}${r('MẬT', HIDDEN)}</w:p>` },
      'hiddenText',
      'tối mật',
    ],
    ['deleted, but still there', { body: BODY + DELETED('TỐI MẬT') }, 'hiddenText', 'tối mật'],
    ['hidden in the header', { body: BODY, header: p('TUYỆT MẬT', '', HIDDEN) }, 'hiddenText', 'tuyệt mật'],
    ['as title of the file', { body: BODY, entries: core('<title>MẬT</title>') }, 'property', 'mật'],
    [
      'as keyword of the file',
      { body: BODY, entries: core('<keywords>TỐI MẬT</keywords>') },
      'property',
      'tối mật',
    ],
    [
      'as status of the file',
      { body: BODY, entries: core('<contentStatus>Độ mật: Mật</contentStatus>') },
      'property',
      'mật',
    ],
    [
      'as a label that a program has set',
      { body: BODY, entries: custom('TUYỆT MẬT') },
      'property',
      'tuyệt mật',
    ],
  ])('%s', async (_where, parts, place, level) => {
    const stamps = (await scanned(docxFile(parts))).filter((hit) => hit.form === 'stamp');
    expect([...new Set(stamps.map((hit) => hit.level))]).toEqual([level]);
    expect(stamps.map((hit) => hit.place ?? (hit.blockIndex < 0 ? 'margin' : 'text'))).toContain(place);
  });
});

describe('said beside the text, a level needs a look', () => {
  test.each<[string, Parameters<typeof docxFile>[0], string, string?]>([
    ['in a comment', { body: BODY, comments: `<w:comment w:id="1">${p('Tối mật')}</w:comment>` }, 'comment'],
    [
      'in capitals in a comment',
      { body: BODY, comments: `<w:comment w:id="1">${p('MẬT')}</w:comment>` },
      'comment',
    ],
    [
      'about the document in a comment',
      { body: BODY, comments: `<w:comment w:id="1">${p('Tài liệu này thuộc độ tối mật')}</w:comment>` },
      'comment',
    ],
    ['as description of a picture', { body: BODY + described('MẬT') }, 'altText'],
    ['in a cell of an embedded sheet', { body: BODY, entries: sheet('Đơn vị', 'TỐI MẬT') }, 'embedded'],
    ['as title, typed like a word', { body: BODY, entries: core('<title>Tối mật</title>') }, 'property'],
    ['as name of the file', { body: BODY }, 'fileName', '[MẬT] ke-hoach.docx'],
    ['as name of the file without marks', { body: BODY }, 'fileName', 'toi_mat_phuong_an.docx'],
  ])('%s', async (_where, parts, place, fileName = 'a.docx') => {
    const hits = await scanned(docxFile(parts), fileName);
    expect(hits.map((hit) => [hit.form, hit.place])).toEqual([['phrase', place]]);
  });

  test('what nobody can read is said', async () => {
    const entries = { 'word/embeddings/oleObject1.bin': strToU8('\u00D0\u00CF cũ') };
    expect(await scanned(docxFile({ body: BODY, entries }))).toEqual([
      {
        level: null,
        form: 'unread',
        blockIndex: -1,
        text: '',
        place: 'embedded',
        count: 1,
        cause: 'unreadable',
      },
    ]);
    const drawing = { 'word/media/image1.emf': strToU8('\u0001\u0000\u0000\u0000 EMF') };
    const [hit] = await scanned(docxFile({ body: BODY, entries: drawing }));
    expect(hit).toMatchObject({ form: 'unread', place: 'picture', cause: 'unreadable' });
  });
});

describe('words about secrets beside the text are nothing', () => {
  const comment = (words: string) => ({
    body: BODY,
    comments: `<w:comment w:id="1">${p(words)}</w:comment>`,
  });
  test.each<[string, Parameters<typeof docxFile>[0], string?]>([
    ['a header that names the law', { body: BODY, header: p('Luật Bảo vệ bí mật nhà nước') }],
    ['a header about passwords', { body: BODY, header: p('MẬT KHẨU VÀ TÀI KHOẢN') }],
    ['a footer line about density', { body: BODY, header: p('MẬT ĐỘ DÂN SỐ NĂM 2026') }],
    ['a box that speaks of secrets', { body: BODY + BOX(p('Không đăng nội dung thuộc bí mật nhà nước.')) }],
    ['a box with a heading', { body: BODY + BOX(p('BẢO MẬT THÔNG TIN')) }],
    ['a watermark that says draft', { body: BODY, header: WATERMARK('DỰ THẢO') }],
    ['a watermark that says copy', { body: BODY, header: WATERMARK('BẢN SAO KHÔNG BẢO MẬT') }],
    ['hidden words about secrets', { body: BODY + p('Trừ nội dung thuộc bí mật nhà nước.', '', HIDDEN) }],
    ['deleted words about levels', { body: BODY + DELETED('gồm các độ mật theo quy định của pháp luật') }],
    [
      'a title about the list of secrets',
      { body: BODY, entries: core('<title>Danh mục bí mật nhà nước độ Tối mật của ngành</title>') },
    ],
    ['a subject', { body: BODY, entries: core('<subject>Công tác bảo vệ bí mật nhà nước</subject>') }],
    ['a keyword', { body: BODY, entries: core('<keywords>bảo mật; mật khẩu; an toàn thông tin</keywords>') }],
    [
      'a company',
      {
        body: BODY,
        entries: { 'docProps/app.xml': strToU8('<p><Company>HTX mật ong Khoái Châu</Company></p>') },
      },
    ],
    ['a label of a program', { body: BODY, entries: custom('Không mật') }],
    ['a comment that asks', comment('Chỗ này có liên quan đến bí mật nhà nước không?')],
    ['a comment on the stamp', comment('Kích thước con dấu “MẬT” theo thông tư nào?')],
    ['a comment on ballots', comment('Bỏ phiếu kín, giữ bí mật ý kiến của đại biểu.')],
    ['a description of a picture', { body: BODY + described('Tổ ong lấy mật ở bãi sông Hồng') }],
    ['a cell of an embedded sheet', { body: BODY, entries: sheet('Mật độ xây dựng', 'Bí mật kinh doanh') }],
    ['a sheet about levels', { body: BODY, entries: sheet('Số văn bản có độ mật', '0') }],
    ['a file name about the law', { body: BODY }, 'luat bao ve bi mat nha nuoc.docx'],
    ['a file name with honey', { body: BODY }, 'ho-tro-nuoi-ong-mat.docx'],
    ['a file name in capitals', { body: BODY }, 'BẢO VỆ BÍ MẬT NHÀ NƯỚC.docx'],
  ])('%s', async (_where, parts, fileName) => {
    expect(await scanned(docxFile(parts), fileName)).toEqual([]);
  });
});

describe.runIf(needOcr())('a stamp that is a picture', () => {
  test.each<[string, Parameters<typeof drawnStamp>, string]>([
    ['one word in a frame', ['MẬT'], 'mật'],
    ['two words', ['TỐI MẬT'], 'tối mật'],
    ['the highest', ['TUYỆT MẬT'], 'tuyệt mật'],
    ['small', ['MẬT', { scale: 0.4 }], 'mật'],
    ['put on askew', ['TỐI MẬT', { turned: 8 }], 'tối mật'],
    ['askew the other way', ['MẬT', { turned: -6 }], 'mật'],
    ['pale ink', ['TUYỆT MẬT', { opacity: 0.6 }], 'tuyệt mật'],
    ['upright along the margin', ['MẬT', { turned: 90 }], 'mật'],
    ['without a frame', ['TỐI MẬT', { frame: 0 }], 'tối mật'],
    ['small and pale', ['MẬT', { scale: 0.35, opacity: 0.6, ink: '#1f3fa0' }], 'mật'],
    ['small, pale and askew', ['TỐI MẬT', { scale: 0.35, opacity: 0.6, turned: -10 }], 'tối mật'],
    ['small and upright', ['TUYỆT MẬT', { scale: 0.35, turned: 90, format: 'jpeg' }], 'tuyệt mật'],
  ])('in the header of a page: %s', async (_how, drawn, level) => {
    const [hit] = await scanned(docxFile(pictureIn('header', await drawnStamp(...drawn), BODY)));
    expect(hit).toMatchObject({ form: 'stamp', place: 'picture', level });
  });

  test('in the body, as JPEG', async () => {
    const jpeg = await drawnStamp('MẬT', { format: 'jpeg' });
    const [hit] = await scanned(docxFile(pictureIn('body', jpeg, BODY)));
    expect(hit).toMatchObject({ form: 'stamp', place: 'picture', level: 'mật' });
  });

  test.each([['HỎA TỐC'], ['DỰ THẢO'], ['MẬT ONG'], ['BẢO MẬT'], ['ĐÃ KÝ']])(
    '“%s” is none',
    async (words) => {
      expect(await scanned(docxFile(pictureIn('header', await drawnStamp(words), BODY)))).toEqual([]);
    },
  );

  test('of very many pictures the rest is looked at by a person', async () => {
    const empty = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const media = Array.from({ length: 26 }, (_, i) => [`word/media/image${i}.png`, new Uint8Array(empty)]);
    const hits = await scanned(docxFile({ body: BODY, entries: Object.fromEntries(media) }));
    expect(hits).toMatchObject([{ form: 'unread', place: 'picture', count: 2, cause: 'tooMany' }]);
  });

  test('a picture that is broken is not taken for clean', async () => {
    const png = (await drawnStamp('MẬT')).subarray(0, 300);
    const [hit] = await scanned(docxFile(pictureIn('header', png, BODY)));
    expect(hit).toMatchObject({ form: 'unread', place: 'picture' });
  });
});
