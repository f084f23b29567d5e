import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { SmallChart } from '../apps/portal/src/features/documents/charts/chart.ts';
import { writePdf } from '../apps/portal/src/features/documents/office/write-pdf.server.ts';
import {
  type AdministrativeDocument,
  type BodyBlock,
  writeAdministrativeDocx,
} from '../apps/portal/src/features/documents/write-administrative-docx.server.ts';
import { INDICATORS } from '../apps/portal/src/features/indicators/indicator.ts';
import {
  type SumsFile,
  sumsJson,
  sumsWorkbook,
} from '../apps/portal/src/features/reports/requests/write-sums.server.ts';
import { calibration, load } from './portal/rows.ts';

/**
 * node --conditions=development bench/report-files.ts [--sections=300] [--bodies=3321] [--pdf] [--validate]
 * A report of 200 pages (300 sections with prose, lists and tables of figures, a picture of charts in every fiftieth) as a Word file; sums of
 * 3,321 bodies as workbook and JSON. --pdf: LibreOffice counts the pages; --validate: the files against the schemas of Office Open XML, which takes minutes.
 * Bar: the Word file of 200 pages in 5 s; a bar that is missed ends the run with 1.
 */
const { values } = parseArgs({
  options: {
    sections: { type: 'string', default: '300' },
    bodies: { type: 'string', default: '3321' },
    pdf: { type: 'boolean', default: false },
    validate: { type: 'boolean', default: false },
  },
});
const [SECTIONS, BODIES] = [Number(values.sections), Number(values.bodies)];

const point = (label: string, value: number) => ({ label, value, shown: String(value) });
const charts = (n: number): readonly SmallChart[] =>
  ['Đợt lấy ý kiến đã mở', 'Ý kiến đã nhận'].map((title, i) => ({
    ...{ title, kind: i === 0 ? ('bars' as const) : ('line' as const) },
    points: [2022, 2023, 2024, 2025, 2026].map((year) => point(String(year), ((n + year) * 7) % 50)),
  }));
const PROSE =
  'Các cơ quan được giao chủ trì soạn thảo đã tổ chức truyền thông nội dung dự thảo chính sách đến các đối tượng chịu tác động trực tiếp bằng nhiều hình thức, bảo đảm đầy đủ, ngắn gọn, dễ hiểu. ';

/** Two thirds of a page: a heading, two paragraphs, a list, a table of fourteen figures. */
function section(n: number): BodyBlock[] {
  return [
    { kind: 'heading', level: 2, text: `${n + 1}. Kết quả của cơ quan số ${n + 1}` },
    { kind: 'paragraph', text: PROSE.repeat(2) },
    { kind: 'list', items: [`Kế hoạch số ${n}/KH-UBND ngày 05/01/2026;`, `Công văn số ${n * 3}/UBND-NC.`] },
    {
      kind: 'table',
      ...{ caption: `Bảng ${n + 1}`, head: ['STT', 'Chỉ tiêu', 'Kỳ trước', 'Kỳ này'], widths: [1, 7, 3, 3] },
      rows: INDICATORS.slice(0, 14).map(({ code }, i) => [
        String(i + 1),
        `Chỉ tiêu ${code}`,
        String(i),
        String(i * n),
      ]),
      ...(n % 50 === 0 ? { charts: charts(n) } : {}),
    },
  ];
}

const report: AdministrativeDocument = {
  ...{ parentAgency: 'UBND TỈNH HƯNG YÊN', agency: 'SỞ TƯ PHÁP', number: '05/BC-STP' },
  ...{ placeDate: 'Hưng Yên, ngày 05 tháng 11 năm 2026', type: 'BÁO CÁO', abstract: 'Tổng kết Đề án 407' },
  body: Array.from({ length: SECTIONS }, (_, n) => section(n)).flat(),
  recipients: ['Như trên;', 'Lưu: VT.'],
  signature: { title: 'GIÁM ĐỐC', name: 'Người Ký' },
};

const sums: SumsFile = {
  request: {
    ...{
      id: 'x',
      organisationId: 'x',
      programmeId: null,
      template: 'annual',
      templateId: null,
      title: 'Báo cáo năm',
    },
    ...{ periodFrom: '2026-01-01', periodTo: '2026-12-31', dueOn: '2026-11-20' },
  } as unknown as SumsFile['request'],
  ...{ madeOn: '2026-12-01', lastDay: '2026-11-20' },
  sums: { figures: {}, missing: [] } as unknown as SumsFile['sums'],
  bodies: Array.from({ length: BODIES }, (_, n) => ({
    ...{
      name: `Ủy ban nhân dân xã số ${n}`,
      state: 'received' as const,
      receivedOn: '2026-11-10',
      fromPaper: n % 30 === 4,
    },
    figures: Object.fromEntries(INDICATORS.map(({ code }, i) => [code, (n * (i + 1)) % 97])),
  })) as unknown as SumsFile['bodies'],
};

console.log(`SHA-256 of 1 GB: ${calibration()} s; load: ${load()}`);
await writeAdministrativeDocx({ ...report, body: section(0) });

async function timed<T extends Uint8Array | string>(
  what: string,
  write: () => T | Promise<T>,
): Promise<[T, number]> {
  const start = performance.now();
  const made = await write();
  const took = performance.now() - start;
  console.log(
    `${what.padEnd(34)} ${took.toFixed(0).padStart(6)} ms, ${(Buffer.byteLength(made) / 1024).toFixed(0)} KB`,
  );
  return [made, took];
}

const [docx, took] = await timed(`Word file of ${SECTIONS} sections`, () => writeAdministrativeDocx(report));
const [xlsx] = await timed(`workbook of ${BODIES} bodies`, () => sumsWorkbook(sums));
await timed(`JSON of ${BODIES} bodies`, () => sumsJson(sums));
const held = took <= 5000;
console.log(`bar: ${SECTIONS} sections in 5 s ${held ? 'held' : 'MISSED'}`);
if (!held) process.exitCode = 1;

if (values.pdf) {
  const pdf = await writePdf(docx);
  if (!pdf.ok) throw new Error(`bench: no PDF, ${pdf.reason}`);
  const folder = mkdtempSync(join(tmpdir(), 'dan-ban-bench-'));
  writeFileSync(join(folder, 'a.pdf'), pdf.value);
  const { stdout } = spawnSync('pdfinfo', [join(folder, 'a.pdf')], { encoding: 'utf8' });
  console.log(`LibreOffice: ${/Pages:\s+(\d+)/.exec(stdout)?.[1] ?? '?'} pages`);
  rmSync(folder, { recursive: true });
}

if (values.validate) {
  const { default: validate } = await import('@ooxml-tools/validate');
  for (const [what, bytes] of [
    ['docx', docx],
    ['xlsx', xlsx],
  ] as const) {
    const faults = await validate(bytes, what);
    console.log(`${what}: ${faults.length} faults${faults[0] ? `, first: ${faults[0].description}` : ''}`);
    if (faults.length > 0) process.exitCode = 1;
  }
}
