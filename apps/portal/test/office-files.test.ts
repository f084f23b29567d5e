import { blocksOfText, parse } from '@danban/legal-text';
import validate from '@ooxml-tools/validate';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SmallChart } from '#features/documents/charts/chart.ts';
import { fillForm } from '#features/documents/forms/fill-form.server.ts';
import { writeForm } from '#features/documents/forms/write-form.server.ts';
import { writePdf } from '#features/documents/office/write-pdf.server.ts';
import { writeXlsx } from '#features/documents/sheets/write-xlsx.server.ts';
import {
  type AdministrativeDocument,
  writeAdministrativeDocx,
  writeFragmentDocx,
} from '#features/documents/write-administrative-docx.server.ts';
import { writeLegalDraftDocx } from '#features/documents/write-legal-draft-docx.server.ts';
import { writeResponseTableDocx } from '#features/documents/write-response-table-docx.server.ts';
import { needOffice } from './needed-programs.ts';

/**
 * What we write is held against the schemas of Office Open XML by Microsoft's own validator (Open XML SDK, as WebAssembly), and opened by
 * LibreOffice. The validator takes half a minute to start, so it is asked for: VALIDATE_OFFICE=1 vitest run test/office-files.test.ts
 */
const validating = test.runIf(process.env.VALIDATE_OFFICE === '1');
const LONG = 300_000;

const point = (label: string, value: number | null) => ({
  label,
  value,
  shown: value === null ? 'không phát sinh' : String(value),
});
const charts: readonly SmallChart[] = [
  { title: 'Đợt lấy ý kiến đã mở', kind: 'bars', points: [point('2025', 3), point('2026', 6)] },
  {
    title: 'Tỷ lệ',
    kind: 'line',
    top: 1,
    points: [point('2024', 0.5), point('2025', null), point('2026', 1)],
  },
];
const figures = {
  kind: 'table',
  ...{ caption: 'Số liệu', head: ['STT', 'Chỉ tiêu', 'Kỳ này'], widths: [1, 8, 4] },
  rows: [['1', 'Dự thảo <đã> lấy ý kiến & trả lời', '6']],
  charts,
} as const;
const report: AdministrativeDocument = {
  ...{ parentAgency: 'UBND TỈNH HƯNG YÊN', agency: 'SỞ TƯ PHÁP', number: '05/BC-STP' },
  ...{ placeDate: 'Hưng Yên, ngày 05 tháng 11 năm 2026', type: 'BÁO CÁO', abstract: 'Tổng kết Đề án 407' },
  addressees: ['Bộ Tư pháp', 'Ủy ban nhân dân tỉnh'],
  bases: ['Căn cứ Kế hoạch số 12/KH-UBND;'],
  body: [
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    { kind: 'heading', level: 3, text: 'a) Việc đã làm' },
    { kind: 'paragraph', text: 'Như sau:\nđoạn thứ hai' },
    { kind: 'list', items: ['Một;', 'Hai.'] },
    figures,
  ],
  appendices: [
    { title: 'Số liệu', issuer: 'Sở Tư pháp', body: [figures], orientation: 'landscape' },
    { title: 'Danh mục', issuer: 'Sở Tư pháp', body: [{ kind: 'paragraph', text: 'Không.' }] },
  ],
  recipients: ['Như trên;', 'Lưu: VT.'],
  signature: { authority: 'TM. ỦY BAN', capacity: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', name: 'Người Ký' },
  demoMark: 'DỮ LIỆU MINH HỌA',
};

const { type: _type, appendices: _appendices, ...letter } = report;

async function faultsOf(bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<string[]> {
  return (await validate(bytes, format)).map(
    ({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`,
  );
}

describe('Office Open XML', () => {
  validating('the validator finds what is wrong', { timeout: LONG }, async () => {
    const entries = unzipSync(await writeAdministrativeDocx(report));
    const broken = strFromU8(entries['word/document.xml']!).replace('<w:pPr>', '<w:nothing/><w:pPr>');
    const faults = await faultsOf(zipSync({ ...entries, 'word/document.xml': strToU8(broken) }), 'docx');
    expect(faults.join('\n')).toContain('nothing');
  });

  validating.each([
    ['a report with charts and annexes', () => writeAdministrativeDocx(report)],
    ['a part of another report', () => writeFragmentDocx(report)],
    ['a letter', () => writeAdministrativeDocx(letter)],
    ['a form for Word', () => writeForm('report')],
    ['a report in a form adjusted in Word', async () => fillForm(await writeForm('report'), report)],
    ['a letter in such a form', async () => fillForm(await writeForm('letter'), letter)],
    [
      'a response table',
      () =>
        writeResponseTableDocx({
          ...{
            agency: 'SỞ TƯ PHÁP',
            placeDate: 'Hưng Yên, ngày 05 tháng 11 năm 2026',
            draft: 'dự thảo',
            intro: 'Như sau:',
          },
          ...{ asked: '25', received: '61', recipients: [], signature: { title: 'GIÁM ĐỐC' } },
          general: [{ contributors: ['Người dân'], opinion: 'Nhất trí.', response: 'Ghi nhận.' }],
          units: [
            {
              unit: 'Điều 5',
              entries: [{ contributors: ['A', 'B'], opinion: 'Bỏ.', response: 'Tiếp thu.' }],
            },
          ],
        }),
    ],
    [
      'a draft of law',
      () => writeLegalDraftDocx(parse(blocksOfText('Điều 1. Phạm vi\n1. Một:\na) Điểm;\nđ) Điểm.')).tree),
    ],
  ] as const)('%s is valid', { timeout: LONG }, async (_what, write) => {
    expect(await faultsOf(await write(), 'docx')).toEqual([]);
  });

  validating('a workbook is valid', { timeout: LONG }, async () => {
    const bytes = writeXlsx([
      {
        ...{ name: 'Tổng hợp', widths: [40, 12], landscape: true, frozen: 2, repeated: 2 },
        lines: [
          { style: 'title', cells: ['Báo cáo'] },
          { style: 'head', cells: ['Chỉ tiêu', 'Giá trị'] },
          { style: 'plain', cells: ['=1+1 <&>', 12.5] },
          { style: 'plain', cells: [null, { day: '2026-11-05' }] },
        ],
      },
    ]);
    expect(await faultsOf(bytes, 'xlsx')).toEqual([]);
  });
});

test.runIf(needOffice())(
  'LibreOffice opens a report with charts and its fragment',
  { timeout: LONG },
  async () => {
    for (const docx of [await writeAdministrativeDocx(report), await writeFragmentDocx(report)]) {
      const pdf = await writePdf(docx);
      expect(pdf.ok && Buffer.from(pdf.value).subarray(0, 5).toString()).toBe('%PDF-');
    }
  },
);
