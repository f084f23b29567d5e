import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Block, blocksOfText, type LegalTree, parse, renderPlain } from '@danban/legal-text';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from './read-docx.server.ts';
import { type AdministrativeDocument, writeAdministrativeDocx } from './write-administrative-docx.server.ts';
import { writeLegalDraftDocx } from './write-legal-draft-docx.server.ts';
import { type ResponseTableDocument, writeResponseTableDocx } from './write-response-table-docx.server.ts';

const MARK = 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

const report: AdministrativeDocument = {
  parentAgency: 'UBND TỈNH HƯNG YÊN',
  agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  number: '/BC-SKHCN',
  placeDate: 'Hưng Yên, ngày 05 tháng 11 năm 2026',
  type: 'BÁO CÁO',
  abstract: 'Kết quả 01 năm truyền thông dự thảo chính sách',
  addressees: ['Sở Tư pháp'],
  bases: ['Căn cứ Kế hoạch số 12/KH-UBND;'],
  body: [
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    { kind: 'paragraph', text: 'Đã thực hiện <đúng> & đủ.' },
    { kind: 'list', items: ['Một;', 'Hai.'] },
    {
      kind: 'table',
      head: ['TT', 'Tên'],
      widths: [10, 90],
      rows: [
        ['1', 'Hội nghị'],
        ['2', 'Tọa đàm'],
      ],
    },
  ],
  recipients: ['Như trên;', 'Lưu: VT.'],
  signature: { capacity: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', name: 'Người Ký' },
};

const table: ResponseTableDocument = {
  agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  placeDate: 'Hưng Yên, ngày 05 tháng 11 năm 2026',
  draft: 'dự thảo Nghị quyết',
  intro: 'Tổng hợp như sau:',
  asked: '25',
  received: '61',
  general: [{ contributors: ['Người dân'], opinion: 'Nhất trí.', response: 'Ghi nhận.' }],
  units: [
    {
      unit: 'Điều 5',
      entries: [
        { contributors: ['Sở Tài chính', 'Sở Nội vụ'], opinion: 'Bỏ khoản 2.', response: 'Tiếp thu.' },
        { contributors: ['Người dân'], opinion: 'Giữ khoản 2.', response: 'Giải trình.' },
      ],
    },
    { unit: 'Điều 6', entries: [] },
  ],
  recipients: [],
  signature: { title: 'GIÁM ĐỐC' },
};

function blocksOf(bytes: Uint8Array): readonly Block[] {
  const result = readDocx(bytes);
  if (!result.ok) throw new Error(result.reason);
  return result.blocks;
}

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

const tables = (bytes: Uint8Array) => blocksOf(bytes).filter((block) => block.kind === 'table');

describe('an administrative document', () => {
  test('holds every text once, in order', async () => {
    const bytes = await writeAdministrativeDocx(report);
    const blocks = blocksOf(bytes);
    expect(blocks.filter((b) => b.kind === 'paragraph').map((b) => b.text)).toEqual([
      'BÁO CÁO',
      report.abstract,
      'Kính gửi: Sở Tư pháp',
      'Căn cứ Kế hoạch số 12/KH-UBND;',
      'I. KẾT QUẢ',
      'Đã thực hiện <đúng> & đủ.',
      '- Một;',
      '- Hai.',
    ]);
    const [head, body, closing] = tables(bytes);
    expect(head?.rows?.[0]?.map((cell) => cell.text)).toEqual([
      'UBND TỈNH HƯNG YÊN\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: /BC-SKHCN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHưng Yên, ngày 05 tháng 11 năm 2026',
    ]);
    expect(body?.rows).toHaveLength(3);
    expect(closing?.rows?.[0]?.map((cell) => cell.text)).toEqual([
      'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
      'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNgười Ký',
    ]);
  });

  test('follows the decree: A4, margins, font, number from page 2, repeated table head', async () => {
    const bytes = await writeAdministrativeDocx(report);
    const document = part(bytes, 'word/document.xml');
    expect(document).toContain('w:w="11906" w:h="16838"');
    expect(document).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
    expect(document).toContain('<w:titlePg/>');
    expect(document).toContain('<w:tblHeader/>');
    expect(new Set(document.match(/w:ascii="[^"]+"/g))).toEqual(new Set(['w:ascii="Times New Roman"']));
    const headers = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/header'));
    expect(headers.map((name) => part(bytes, name).includes('PAGE')).sort()).toEqual([false, true]);
  });

  test('a letter has its abstract under the number and no title', async () => {
    const bytes = await writeAdministrativeDocx({
      ...report,
      type: undefined,
      number: '12/UBND-VX',
      abstract: 'V/v góp ý dự thảo',
    });
    expect(tables(bytes)[0]?.rows?.[0]?.[0]?.text).toContain('Số: 12/UBND-VX\nV/v góp ý dự thảo');
    expect(blocksOf(bytes).some((block) => block.text === 'BÁO CÁO')).toBe(false);
  });

  test('an appendix stands after the signature, names its document, and counts its own pages from 1', async () => {
    const appendix = {
      title: 'Ý kiến đối với từng điều',
      issuer: 'Sở Thử',
      body: [{ kind: 'paragraph', text: 'Điều 5.' }],
    } as const;
    const letter = {
      ...report,
      type: undefined,
      number: '12/UBND-VX',
      placeDate: 'Hưng Yên, ngày 05 tháng 11 năm 2026',
    };
    const bytes = await writeAdministrativeDocx({ ...letter, appendices: [appendix] });
    const texts = blocksOf(bytes).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts.slice(-4)).toEqual([
      'PHỤ LỤC',
      'Ý kiến đối với từng điều',
      `(Kèm theo Công văn số 12/UBND-VX ngày 05 tháng 11 năm 2026 của Sở Thử)`,
      'Điều 5.',
    ]);
    const xml = part(bytes, 'word/document.xml');
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(1);
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(2);
    const two = await writeAdministrativeDocx({ ...report, appendices: [appendix, appendix] });
    const names = blocksOf(two)
      .filter(({ text }) => /^PHỤ LỤC/.test(text))
      .map(({ text }) => text);
    expect(names).toEqual(['PHỤ LỤC I', 'PHỤ LỤC II']);
  });
});

describe('a response table', () => {
  test('has the form asked for: counts, general first, one cell per Điều', async () => {
    const bytes = await writeResponseTableDocx(table);
    const texts = blocksOf(bytes).map((block) => block.text);
    expect(texts).toContain('Ý KIẾN GÓP Ý, PHẢN BIỆN XÃ HỘI ĐỐI VỚI DỰ THẢO NGHỊ QUYẾT');
    expect(texts.find((text) => text.startsWith('1.'))).toMatch(/25 cơ quan.* 61 ý kiến/);
    expect(texts).toContain('2. Kết quả cụ thể như sau:');
    expect(tables(bytes)[1]?.rows).toEqual([
      ['NHÓM VẤN ĐỀ/ĐIỀU/KHOẢN', 'CHỦ THỂ GÓP Ý', 'NỘI DUNG GÓP Ý', 'NỘI DUNG TIẾP THU, GIẢI TRÌNH'].map(
        (text) => ({ text }),
      ),
      [{ text: 'Chung' }, { text: 'Người dân' }, { text: 'Nhất trí.' }, { text: 'Ghi nhận.' }],
      [
        { text: 'Điều 5', rows: 2 },
        { text: 'Sở Tài chính\nSở Nội vụ' },
        { text: 'Bỏ khoản 2.' },
        { text: 'Tiếp thu.' },
      ],
      [{ text: 'Người dân' }, { text: 'Giữ khoản 2.' }, { text: 'Giải trình.' }],
    ]);
    expect(part(bytes, 'word/document.xml')).toContain('w:orient="landscape"');
  });

  test('without opinions it says so', async () => {
    const bytes = await writeResponseTableDocx({ ...table, general: [], units: [] });
    expect(tables(bytes)[1]?.rows?.[1]).toEqual([{ text: 'Không nhận được ý kiến góp ý.', span: 4 }]);
  });

  test('500 answers are one table', async () => {
    const entries = Array.from({ length: 500 }, (_, i) => ({
      contributors: ['Người dân'],
      opinion: `Ý kiến ${i}`,
      response: 'Tiếp thu.',
    }));
    const bytes = await writeResponseTableDocx({ ...table, units: [{ unit: 'Điều 5', entries }] });
    expect(tables(bytes)[1]?.rows?.[2]?.[0]).toEqual({ text: 'Điều 5', rows: 500 });
  });
});

const DRAFTS = fileURLToPath(new URL('../../../db/seeds/drafts/', import.meta.url));
const drafts = readdirSync(DRAFTS).filter((name) => name.endsWith('.txt'));

function draftOf(name: string): LegalTree {
  return parse(blocksOfText(readFileSync(DRAFTS + name, 'utf8'))).tree;
}

describe('a legal draft comes back as it was written', () => {
  /** The lines without order: the letterhead is two columns, so issuer and motto change places. */
  const lines = (tree: LegalTree) => renderPlain(tree).split('\n').sort();
  const shape = (tree: LegalTree) =>
    JSON.stringify([tree.body, tree.appendices], (key, value) => (key === 'source' ? undefined : value));

  test.each(drafts.flatMap((name) => [[name, 'typed'] as const, [name, 'automatic'] as const]))(
    '%s, %s',
    async (name, numbering) => {
      const tree = draftOf(name);
      const blocks = blocksOf(await writeLegalDraftDocx(tree, { numbering }));
      const back = parse(blocks).tree;
      expect(shape(back)).toBe(shape(tree));
      expect(lines(back)).toEqual(lines(tree));
      expect(blocks.some((block) => block.label !== undefined)).toBe(numbering === 'automatic');
    },
  );

  test('what Word cannot count is typed: đ), Điều 5a; the list goes on where it fits', async () => {
    const points = 'a) A;\nb) B;\nc) C;\nd) D;\nđ) Đ;\ne) E;\ng) G.';
    const tree = parse(
      blocksOfText(`Điều 1. Một\n1. Gồm:\n${points}\n2. Hai.\nĐiều 1a. Chen\n1. X.\nĐiều 2. Hai\n1. Y.`),
    ).tree;
    const blocks = blocksOf(await writeLegalDraftDocx(tree, { numbering: 'automatic' }));
    expect(blocks.filter((b) => b.kind === 'paragraph').map((b) => `${b.label ?? '·'} ${b.text}`)).toEqual([
      'Điều 1. Một',
      '1. Gồm:',
      'a) A;',
      'b) B;',
      'c) C;',
      'd) D;',
      '· đ) Đ;',
      'e) E;',
      '· g) G.',
      '2. Hai.',
      '· Điều 1a. Chen',
      '· 1. X.',
      'Điều 2. Hai',
      '1. Y.',
    ]);
  });
});

describe('files are content-addressed', () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  test('the same data gives the same bytes, whatever was written before', async () => {
    const tree = draftOf(drafts[0]!);
    const all = async () => [
      hash(await writeAdministrativeDocx(report)),
      hash(await writeResponseTableDocx(table)),
      hash(await writeLegalDraftDocx(tree, { numbering: 'automatic' })),
    ];
    const first = await all();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await all()).toEqual(first);
  });

  test('the demo mark stands on the first and on every further page', async () => {
    const marked = [
      await writeAdministrativeDocx({ ...report, demoMark: MARK }),
      await writeResponseTableDocx({ ...table, demoMark: MARK }),
      await writeLegalDraftDocx(draftOf(drafts[0]!), { demoMark: MARK }),
    ];
    for (const bytes of marked) {
      const headers = Object.keys(unzipSync(bytes)).filter((name) => /^word\/header\d+\.xml$/.test(name));
      expect(headers).toHaveLength(2);
      for (const name of headers) expect(part(bytes, name)).toContain(MARK);
    }
  });
});
