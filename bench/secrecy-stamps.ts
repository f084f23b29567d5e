/**
 * How many secrecy stamps are found, and how many pages without one are taken for stamped: drawn marks alone, in the page
 * header of a Word file and on scanned pages (sizes, angles, inks, noise, JPEG), and the real documents of DANBAN_CORPORA.
 * A sample by seed, so that a run ends in minutes and comes out the same: `--seed=1 --each=24`. The longest time for one document
 * is `--limit=60` seconds; what takes longer is counted as such.
 * By hand: `node --conditions=development bench/secrecy-stamps.ts` (needs tesseract with Vietnamese, and poppler).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { SecrecyHit } from '../apps/portal/src/features/documents/scan-secrecy.ts';
import { scanAnything } from '../apps/portal/src/features/documents/secrecy/scan-anything.server.ts';
import { docxFile, p } from '../apps/portal/test/docx-file.ts';
import { drawing, type ScanLook, scannedPage } from '../apps/portal/test/stamped-pages.ts';
import { drawnStamp, pictureIn } from '../apps/portal/test/stamps.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '24' },
    limit: { type: 'string', default: '60' },
    real: { type: 'string', default: '120' },
    only: { type: 'string', default: '' },
  },
});
const draw = drawing(Number(values.seed));
const EACH = Number(values.each);
const LIMIT_MS = Number(values.limit) * 1000;
const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;

const LEVELS = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'];
const ANGLES = [0, 2, -2, 4, -4, 7, -7, 10, -10];
const INKS = ['#c00000', '#b01030', '#1f3fa0', '#202020'];
const OTHER_MARKS = [
  'HỎA TỐC',
  'KHẨN',
  'THƯỢNG KHẨN',
  'DỰ THẢO',
  'BẢN SAO',
  'ĐÃ KÝ',
  'CÔNG VĂN ĐẾN',
  'MẬT ONG',
  'MẬT ĐỘ',
  'SAO Y',
  'LƯU',
  'MẤT',
  'TỐI ĐA',
  'TUYỆT ĐỐI',
];
const HEAD = [
  'ỦY BAN NHÂN DÂN TỈNH MINH HÀ',
  'Số: 12/KH-UBND',
  '',
  'KẾ HOẠCH',
  'Về việc tổ chức chợ phiên năm 2026',
  '',
];
const PLAIN = [
  'Điều 1. Kế hoạch này quy định việc tổ chức chợ phiên tại các xã, phường.',
  'Điều 2. Mỗi chợ phiên có một ban quản lý gồm ba người.',
  '1. Ban quản lý xếp chỗ, thu phí và giữ gìn vệ sinh.',
  '2. Phí được niêm yết ở cổng chợ, người bán được nhận biên lai.',
  'Điều 3. Cân, thước đối chứng được đặt ở nơi dễ thấy.',
];
const ABOUT_SECRETS = [
  'Điều 4. Cán bộ có trách nhiệm giữ bí mật nhà nước theo quy định của pháp luật.',
  'Độ mật của bí mật nhà nước gồm tuyệt mật, tối mật và mật.',
  'Tài liệu có đóng dấu chỉ độ mật được bảo quản trong tủ riêng.',
  'Người tố cáo được giữ bí mật về họ tên, địa chỉ. Mật độ gian hàng do ban quản lý định.',
  'Nghiêm cấm làm lộ, chiếm đoạt, mua bán bí mật nhà nước; mật khẩu được đổi sáu tháng một lần.',
];

interface Row {
  readonly name: string;
  readonly marked: boolean;
  total: number;
  refused: number;
  looked: number;
  nothing: number;
  late: number;
  ms: number;
  pages: number;
  readonly wrong: string[];
}

const began = performance.now();

/** Scans one file within its time and notes what came out. */
async function look(row: Row, label: string, fileName: string, bytes: Uint8Array, pages = 1): Promise<void> {
  const from = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), LIMIT_MS);
  });
  const scanned = await Promise.race([scanAnything({ bytes, fileName }), late]);
  clearTimeout(timer);
  row.ms += performance.now() - from;
  row.total++;
  row.pages += pages;
  if (scanned === 'late') row.late++;
  else {
    const hits: readonly SecrecyHit[] = scanned.ok ? scanned.value.hits : [];
    const how = hits.some((hit) => hit.form === 'stamp') ? 'refused' : hits.length > 0 ? 'looked' : 'nothing';
    row[how]++;
    const isWrong = row.marked ? how === 'nothing' : how !== 'nothing';
    if (isWrong)
      row.wrong.push(
        `${label}: ${hits.map((hit) => `${hit.form} "${hit.text}" ${hit.place ?? ''} ${hit.cause ?? ''}`).join('; ') || (scanned.ok ? 'nothing' : scanned.reason)}`,
      );
  }
  if (row.total % 10 === 0) {
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.error(`${seconds} s  ${row.name}: ${row.total} seen`);
  }
}

const rows: Row[] = [];
async function part(name: string, marked: boolean, work: (row: Row) => Promise<void>): Promise<void> {
  if (values.only !== '' && !name.includes(values.only)) return;
  const row: Row = {
    name,
    marked,
    total: 0,
    refused: 0,
    looked: 0,
    nothing: 0,
    late: 0,
    ms: 0,
    pages: 0,
    wrong: [],
  };
  rows.push(row);
  await work(row);
}
const times = async (count: number, work: () => Promise<void>) => {
  for (let at = 0; at < count; at++) await work();
};

const markLook = () => ({
  turned: draw() < 0.1 ? 90 : pick(ANGLES),
  scale: pick([0.35, 0.6, 1]),
  opacity: pick([1, 0.75, 0.6]),
  ink: pick(INKS),
  format: pick(['png', 'jpeg'] as const),
});
const pageLook = (words?: string): ScanLook => ({
  askew: pick([0, 1, -1, 2, -2, 3]),
  noise: pick([0, 0.3, 0.7, 1]),
  jpegQuality: pick([35, 55, 80]),
  dpi: pick([100, 150, 200]),
  ...(words && {
    stamp: {
      ...{
        words,
        ink: pick(INKS),
        turned: pick(ANGLES),
        letters: pick([5, 6, 7]),
        opacity: pick([1, 0.75, 0.6]),
      },
      at: pick([
        [0.2, 0.2],
        [0.78, 0.06],
        [0.2, 0.05],
        [0.75, 0.2],
      ] as const),
    },
  }),
});
const say = (look: object) => JSON.stringify(look).replace(/["{}]/g, '');

await part('marks alone', true, (row) =>
  times(EACH * 2, async () => {
    const [level, look_] = [pick(LEVELS), markLook()];
    await look(row, `${level} ${say(look_)}`, 'a.png', await drawnStamp(level, look_));
  }),
);
await part('other marks', false, (row) =>
  times(EACH, async () => {
    const [words, look_] = [pick(OTHER_MARKS), markLook()];
    await look(row, `${words} ${say(look_)}`, 'a.png', await drawnStamp(words, look_));
  }),
);
await part('in a header image', true, (row) =>
  times(EACH, async () => {
    const [level, look_] = [pick(LEVELS), markLook()];
    const body = [...HEAD, ...PLAIN].map((line) => p(line)).join('');
    const bytes = docxFile(pictureIn('header', await drawnStamp(level, look_), body));
    await look(row, `${level} ${say(look_)}`, 'a.docx', bytes);
  }),
);
await part('on a scanned page', true, (row) =>
  times(EACH, async () => {
    const [level, about] = [pick(LEVELS), draw() < 0.3];
    const look_ = pageLook(level);
    const page = await scannedPage([...HEAD, ...PLAIN, ...(about ? ABOUT_SECRETS : [])], look_);
    await look(row, `${say(look_)}`, 'a.jpg', page);
  }),
);
await part('scanned page about secrets', false, (row) =>
  times(EACH, async () => {
    const look_ = pageLook(draw() < 0.3 ? pick(OTHER_MARKS) : undefined);
    await look(row, say(look_), 'a.jpg', await scannedPage([...HEAD, ...PLAIN, ...ABOUT_SECRETS], look_));
  }),
);

const CORPORA = process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
const real = [join(CORPORA, '../seeds'), CORPORA]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.(docx|pdf|txt|jpe?g|png)$/i.test(name))
  .sort();
await part('real documents', false, async (row) => {
  // All with pages or pictures, and a sample of the texts.
  const [paged, texts] = [
    real.filter((name) => !/\.txt$/i.test(name)),
    real.filter((name) => /\.txt$/i.test(name)),
  ];
  const sample = texts.map((name) => ({ name, at: draw() })).sort((a, b) => a.at - b.at);
  const chosen = [...paged, ...sample.slice(0, Number(values.real)).map(({ name }) => name)];
  for (const name of chosen) await look(row, relative(CORPORA, name), basename(name), readFileSync(name));
});

console.log(`seed ${values.seed}, ${EACH} of each, limit ${values.limit} s`);
console.log('what                         files  refused  to look at  nothing  late  s/file');
for (const row of rows)
  console.log(
    [
      row.name.padEnd(28),
      ...[row.total, row.refused, row.looked, row.nothing, row.late].map((count, at) =>
        String(count).padStart([6, 8, 11, 8, 5][at]!),
      ),
      (row.ms / 1000 / Math.max(row.total, 1)).toFixed(2).padStart(7),
    ].join(' '),
  );
for (const row of rows)
  for (const line of row.wrong)
    console.log(`${row.marked ? 'MISSED' : 'TAKEN FOR A MARK'} ${row.name}: ${line}`);
