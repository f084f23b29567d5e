import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { findDocumentsBySha256 } from '../documents.store.server.ts';
import { insertRefusedFile } from '../gate/gate.store.server.ts';
import { readPage } from '../ocr/read-page.server.ts';
import type { SecrecyHit } from '../scan-secrecy.ts';
import { RESOLUTION, withPdf } from '../secrecy/pdf-pages.server.ts';
import { scanPagePicture } from '../secrecy/scan-file.server.ts';
import {
  erasePages,
  findPages,
  findReadingsOfFile,
  insertPage,
  moveReading,
  requireReading,
  type ScanReading,
} from './scans.store.server.ts';

/**
 * Reads the pages of one scan that are not read yet, one after the other; each is noted at once, so that who looks sees how far
 * it is, and a run that was cut off goes on where it stood. A stamp on any page ends it: the file and its words go.
 */
export async function readScan(platform: Platform, readingId: string): Promise<void> {
  const { db, files } = platform;
  const reading = await requireReading(db, readingId);
  if (reading.state !== 'reading') return;
  const bytes = await files.get(reading.sha256);
  if (!bytes) throw new Error(`scan ${readingId}: expected file ${reading.sha256}`);
  const done = new Set((await findPages(db, readingId)).map(({ page }) => page));
  const hits = await withPdf(bytes, async (pdf): Promise<readonly SecrecyHit[] | 'stamped'> => {
    const found: SecrecyHit[] = [...reading.secrecyHits];
    for (let page = 1; page <= reading.pages; page++) {
      if (done.has(page)) continue;
      const png = await pdf.render(page);
      if (!png) throw new Error(`scan ${readingId}: page ${page} could not be drawn`);
      // The first page was looked at before the file was kept.
      const onPage = page === 1 ? [] : await scanPagePicture(png);
      if (onPage.some((hit) => hit.form === 'stamp')) return 'stamped';
      found.push(...onPage);
      const lines = await readPage(png, page, RESOLUTION);
      if (!lines) throw new Error(`scan ${readingId}: page ${page} could not be read`);
      await inTransaction(db, (tx) => insertPage(tx, readingId, page, lines));
    }
    return found;
  });
  if (hits === 'stamped') return await refuseStamped(platform, reading);
  await inTransaction(db, (tx) => moveReading(tx, readingId, 'reading', 'review', hits));
}

async function refuseStamped(platform: Platform, reading: ScanReading): Promise<void> {
  const { db, clock } = platform;
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    if (!(await moveReading(tx, reading.id, 'reading', 'refused'))) return;
    await erasePages(tx, reading.id);
    const target = { kind: reading.objectKind, id: reading.objectId };
    const refused = { id: newId(now), refusedTo: reading.createdBy, refusedAt: now };
    await insertRefusedFile(tx, target, { ...refused, cause: 'stamp', places: ['page'] });
    const { objectKind, objectId, organisationId } = reading;
    const after = { cause: 'stamp', places: 'page' };
    await record(tx, systemActor, { act: 'scan.refused', objectKind, objectId, organisationId, after }, now);
  });
  await removeUnlessElsewhere(platform, reading.sha256);
}

/** Takes the bytes out of the store unless something else rests on them. */
export async function removeUnlessElsewhere({ db, files }: Platform, sha256: string): Promise<void> {
  const documents = (await findDocumentsBySha256(db, sha256)).filter(({ purgedAt }) => !purgedAt);
  if (documents.length === 0 && (await findReadingsOfFile(db, sha256)).length === 0)
    await files.remove(sha256);
}

export const readScanJob = defineJob<{ readingId: string }>({
  name: 'documents.readScan',
  // 150 pages of eight seconds on a busy machine.
  timeoutSeconds: 1_800,
  retries: 3,
  handle: ({ readingId }, app) => readScan(app, readingId),
});
