import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  blocksOf,
  findDocumentsBySha256,
  requireDocument,
} from '#features/documents/documents.store.server.ts';
import { purgeDocument } from '#features/documents/keep-document.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { acceptScan } from '#features/drafts/versions/accept-scan.server.ts';
import { readUpload } from '#features/drafts/versions/add-version.server.ts';
import { declareSecrecy, uploadTo } from '#features/drafts/versions/declare-secrecy.server.ts';
import { loadReview } from '#features/drafts/versions/review-desk.server.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { aDraftingDesk, aLawProject } from '#test/factories/law-project.ts';
import { needOcr, needPoppler } from '#test/needed-programs.ts';
import { pdfFile } from '#test/pdf-file.ts';
import { usePlatform } from '#test/platform.ts';
import { recognisedPdfOf, scannedPdfOf } from '#test/scanned-pdf.ts';
import { findRefusedFiles } from '../gate/gate.store.server.ts';
import { readDocument } from '../import-document.server.ts';
import { scanFirstPage } from '../secrecy/scan-file.server.ts';
import { checkScanPage, dropScan, loadScan, openScanPage } from './check-scan.server.ts';
import { readScan } from './read-scan.job.server.ts';
import { requireReading } from './scans.store.server.ts';
import { startScan } from './start-scan.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

const FIRST = [
  'ỦY BAN NHÂN DÂN TỈNH MINH HÀ',
  'QUYẾT ĐỊNH',
  'Quy định về bến đò ngang',
  'Điều 1. Phạm vi điều chỉnh',
  '1. Quyết định này quy định việc mở bến đò ngang trên địa bàn tỉnh.',
  '2. Bến đò của hộ gia đình cũng theo Quyết định này.',
];
const SECOND = [
  'Điều 2. Điều kiện mở bến',
  '1. Bến có biển báo, phao cứu sinh và nơi chờ có mái che.',
  '2. Người lái đò có chứng chỉ còn hiệu lực.',
  'Điều 3. Hiệu lực thi hành',
  'Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2027.',
];
const STAMP = { words: 'TỐI MẬT', ink: '#c00000', turned: 0, letters: 7, opacity: 1 };

/** The same PDF with a white sheet in place of its picture, as somebody may paint over it. */
async function whitened(pdf: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(pdf);
  const from = bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  const to = bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2;
  const { width, height } = await sharp(bytes.subarray(from, to)).metadata();
  const white = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
  bytes.fill(0, from, to);
  white.copy(bytes, from);
  return new Uint8Array(bytes);
}

async function aDesk() {
  const desk = await aDraftingDesk(platform().db);
  const project = await aLawProject(platform().db, { organisationId: desk.organisation.id });
  done(await declareSecrecy(platform(), desk.officer, project.id, 'no'));
  const queue: string[] = [];
  const jobs = {
    enqueue: (_job: unknown, data: { readingId: string }) => Promise.resolve(queue.push(data.readingId)),
  };
  const app = { ...platform(), jobs } as unknown as App;
  const start = (bytes: Uint8Array) =>
    startScan(app, desk.officer, uploadTo(project), { bytes, fileName: 'ban-quet.pdf' });
  return { ...desk, project, queue, start };
}

describe.runIf(needOcr() && needPoppler())('a scanned draft', () => {
  test('is read in the background, corrected page by page beside its picture, and becomes a version in review', async () => {
    const { officer, project, queue, start } = await aDesk();
    const { id } = done(await start(await scannedPdfOf([FIRST], [SECOND])));
    expect(queue).toEqual([id]);
    expect(await loadScan(platform(), officer, id, 0)).toMatchObject({ scan: { state: 'reading' }, read: 0 });
    await readScan(platform(), id);
    // Run again after a kill it changes nothing.
    await readScan(platform(), id);
    const desk = await loadScan(platform(), officer, id, 2);
    expect(desk).toMatchObject({ scan: { state: 'review', pages: 2 }, read: 2, checked: 0 });
    expect(desk.shown?.lines.map(({ text }) => text)).toEqual(SECOND);
    expect(
      Buffer.from(await openScanPage(platform(), officer, id, 2))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');

    expect(await acceptScan(platform(), officer, id)).toMatchObject({ reason: 'pagesUnchecked' });
    const texts = [...SECOND.slice(0, 2), '2. Người lái đò có chứng chỉ và áo phao.', ...SECOND.slice(3)];
    done(await checkScanPage(platform(), officer, id, { page: 2, texts }));
    expect(await checkScanPage(platform(), officer, id, { page: 1, texts: ['x'] })).toMatchObject({
      reason: 'noSuchPage',
    });
    const first = (await loadScan(platform(), officer, id, 1)).shown!.lines.map(({ text }) => text);
    done(await checkScanPage(platform(), officer, id, { page: 1, texts: first }));

    const { versionId } = done(await acceptScan(platform(), officer, id));
    const version = await requireVersion(platform().db, versionId);
    expect(version).toMatchObject({ state: 'review', secrecyHits: [] });
    const blocks = await blocksOf(platform().db, version.documentId);
    const words = blocks.map(({ text }) => text).join(' ');
    expect(words).toContain('2. Người lái đò có chứng chỉ và áo phao.');
    expect(blocks.every(({ source, confidence }) => source?.recognised && (confidence ?? 1) <= 0.7)).toBe(
      true,
    );
    const { losses } = await requireDocument(platform().db, version.documentId);
    expect(losses).toContainEqual({ code: 'recognised', count: FIRST.length + SECOND.length });
    const review = await loadReview(platform(), officer, { projectId: project.id, versionId });
    expect(review.sections.flatMap(({ lines }) => lines).every(({ recognised }) => recognised)).toBe(true);
    expect(review.counts).toMatchObject({ articles: 3 });
    // Its words stand in the document now, and nowhere else.
    expect(await loadScan(platform(), officer, id, 1)).toMatchObject({ scan: { state: 'taken' }, read: 0 });
    expect(await acceptScan(platform(), officer, id)).toMatchObject({ reason: 'notInReview' });
  });

  test('stamped on its first page is never kept; stamped on a later one it is taken away again', async () => {
    const { officer, project, queue, start } = await aDesk();
    const { db, files } = platform();
    const stamp = { ...STAMP, at: [0.75, 0.06] as const };
    const onFirst = await scannedPdfOf([FIRST, { stamp }], [SECOND]);
    expect(await start(onFirst)).toMatchObject({ reason: 'secretStamp', data: { place: 'page' } });
    expect(queue).toEqual([]);
    const { id } = done(await start(await scannedPdfOf([FIRST], [SECOND, { stamp }])));
    const { sha256 } = await requireReading(db, id);
    await readScan(platform(), id);
    expect(await loadScan(platform(), officer, id, 1)).toMatchObject({ scan: { state: 'refused' }, read: 0 });
    expect(await files.get(sha256)).toBeUndefined();
    expect(await findDocumentsBySha256(db, sha256)).toEqual([]);
    const kept = await findRefusedFiles(db, uploadTo(project));
    expect(kept).toMatchObject([
      { cause: 'stamp', places: ['page'], refusedTo: officer.personId },
      { cause: 'stamp', places: ['page'], refusedTo: officer.personId },
    ]);
  });

  test('with words of another program under its pictures is read anew, and those words are scanned too', async () => {
    const { officer, project, start } = await aDesk();
    const read = async (bytes: Uint8Array) =>
      await readUpload(platform(), officer, project.id, { bytes, fileName: 'ban-quet.pdf' });
    const bytes = await recognisedPdfOf([...FIRST, ...SECOND]);
    expect(await readDocument({ bytes, fileName: 'ban-quet.pdf' })).toMatchObject({ ok: true, kind: 'pdf' });
    expect(await read(bytes)).toMatchObject({ ok: false, reason: 'scannedPdf' });
    expect((await start(bytes)).ok).toBe(true);
    // The sheet was stamped; the other program read it, and somebody has painted over the stamp in the picture.
    const words = await recognisedPdfOf(['TỐI MẬT', ...FIRST]);
    expect((await scanFirstPage(await whitened(words))).hits).toMatchObject([
      { form: 'stamp', place: 'page' },
    ]);
    // What an office program writes is taken as it is.
    const made = pdfFile({
      lines: Array.from({ length: 12 }, (_, i) => `Dieu ${i + 1}. Quy dinh ve ben do ngang.`),
    });
    expect(await read(made)).toMatchObject({ ok: true });
  });

  test('is taken by nobody who did not answer, read by no other body, and gone when it is dropped or purged', async () => {
    const { officer, head, project, start } = await aDesk();
    const { db, files } = platform();
    const bytes = await scannedPdfOf([FIRST]);
    const app = { ...platform(), jobs: { enqueue: () => Promise.resolve('1') } } as unknown as App;
    const unasked = startScan(app, head, uploadTo(project), { bytes, fileName: 'a.pdf' });
    expect(await unasked).toMatchObject({ reason: 'notDeclared' });
    const { id } = done(await start(bytes));
    const stranger = (await aDraftingDesk(db)).officer;
    await expect(loadScan(platform(), stranger, id, 1)).rejects.toThrow('not permitted');
    await expect(openScanPage(platform(), stranger, id, 1)).rejects.toThrow('not permitted');
    done(await dropScan(platform(), officer, id));
    const { sha256 } = await requireReading(db, id);
    expect(await files.get(sha256)).toBeUndefined();

    const again = done(await start(bytes)).id;
    await readScan(platform(), again);
    await inTransaction(db, (tx) => purgeDocument(platform(), tx, sha256));
    expect(await loadScan(platform(), officer, again, 1)).toMatchObject({
      scan: { state: 'dropped' },
      read: 0,
    });
  });
});

test('where no program can read, the scan is refused with what is missing, and not kept', async () => {
  const path = process.env.PATH;
  process.env.PATH = '/nonexistent';
  try {
    const { start, queue } = await aDesk();
    const scan = await scannedPdfOf([FIRST]);
    expect(await start(scan)).toMatchObject({ reason: 'noRecognition' });
    expect(queue).toEqual([]);
  } finally {
    process.env.PATH = path;
  }
});
