import { describe, expect, test } from 'vitest';
import { blocksOf } from '#features/documents/documents.store.server.ts';
import { findRefusedFiles } from '#features/documents/gate/gate.store.server.ts';
import { checkScanPage, loadScan } from '#features/documents/scans/check-scan.server.ts';
import { readScan } from '#features/documents/scans/read-scan.job.server.ts';
import { requireReading } from '#features/documents/scans/scans.store.server.ts';
import { startScan } from '#features/documents/scans/start-scan.server.ts';
import type { App } from '#platform/app.ts';
import { aCommittee, aLetter, done } from '#test/factories/external-draft.ts';
import { needOcr, needPoppler } from '#test/needed-programs.ts';
import { usePlatform } from '#test/platform.ts';
import { scannedPdfOf } from '#test/scanned-pdf.ts';
import { requireExternalDraft } from '../external-drafts.store.server.ts';
import { registerExternalDraft } from '../register-external-draft.server.ts';
import { acceptExternalScan } from './accept-scan.server.ts';
import { declareExternalSecrecy, readExternalText, uploadTo } from './add-text.server.ts';
import { findTexts, requireText } from './external-texts.store.server.ts';
import { confirmExternalText } from './review-text.server.ts';

const platform = usePlatform('2026-11-10T02:00:00Z');

const FIRST = [
  'BỘ XÂY DỰNG',
  'THÔNG TƯ',
  'Quy định về vỉa hè',
  'Điều 1. Phạm vi điều chỉnh',
  '1. Thông tư này quy định việc dùng vỉa hè ở đô thị.',
];
const SECOND = ['Điều 2. Trách nhiệm', '1. Chủ nhà giữ sạch vỉa hè trước nhà.'];
const STAMP = { words: 'MẬT', ink: '#c00000', turned: 3, letters: 7, opacity: 1, at: [0.75, 0.06] } as const;

async function aDesk() {
  const house = await aCommittee(platform());
  const { id } = done(await registerExternalDraft(platform(), house.writer, aLetter()));
  done(await declareExternalSecrecy(platform(), house.writer, id, { answer: 'no' }));
  const target = uploadTo(await requireExternalDraft(platform().db, id));
  const app = { ...platform(), jobs: { enqueue: () => Promise.resolve('1') } } as unknown as App;
  const start = (bytes: Uint8Array) =>
    startScan(app, house.writer, target, { bytes, fileName: 'ban-quet.pdf' });
  return { ...house, id, target, start };
}

describe.runIf(needOcr() && needPoppler())("a scan of another body's draft", () => {
  test('is read beside its pictures, confirmed page by page, and waits in review like any text', async () => {
    const { db } = platform();
    const { writer, scientist, id, start } = await aDesk();
    const bytes = await scannedPdfOf([FIRST], [SECOND]);
    const file = { bytes, fileName: 'ban-quet.pdf' };
    expect(await readExternalText(platform(), writer, id, file)).toMatchObject({ reason: 'scannedPdf' });
    const scanId = done(await start(bytes)).id;
    await readScan(platform(), scanId);
    await expect(loadScan(platform(), scientist, scanId, 1)).rejects.toThrow('not permitted');
    const check = (page: number, texts: readonly string[]) =>
      checkScanPage(platform(), writer, scanId, { page, texts });
    done(await check(1, FIRST));
    expect(await acceptExternalScan(platform(), writer, scanId)).toMatchObject({ reason: 'pagesUnchecked' });
    expect(await findTexts(db, id)).toEqual([]);
    done(await check(2, SECOND));

    const { textId } = done(await acceptExternalScan(platform(), writer, scanId));
    const text = await requireText(db, id, textId);
    expect(text).toMatchObject({ state: 'review', secrecyHits: [] });
    expect(text.tree.body.map(({ id: unit }) => unit)).toEqual(['dieu-1', 'dieu-2']);
    const blocks = await blocksOf(db, text.documentId);
    expect(blocks.every(({ source, confidence = 1 }) => source?.recognised && confidence <= 0.7)).toBe(true);
    done(await confirmExternalText(platform(), writer, id, { textId, version: text.version }));
  });

  test('that is stamped is turned away and logged like ours, whichever page it is', async () => {
    const { db, files } = platform();
    const { writer, target, start } = await aDesk();
    const onFirst = await scannedPdfOf([FIRST, { stamp: STAMP }], [SECOND]);
    expect(await start(onFirst)).toMatchObject({ reason: 'secretStamp', data: { place: 'page' } });
    const { id } = done(await start(await scannedPdfOf([FIRST], [SECOND, { stamp: STAMP }])));
    const { sha256 } = await requireReading(db, id);
    await readScan(platform(), id);
    expect(await files.get(sha256)).toBeUndefined();
    expect(await findRefusedFiles(db, target)).toMatchObject([
      { cause: 'stamp', places: ['page'], refusedTo: writer.personId },
      { cause: 'stamp', places: ['page'], refusedTo: writer.personId },
    ]);
  });
});
