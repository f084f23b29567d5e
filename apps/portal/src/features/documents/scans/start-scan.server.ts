import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { logRefusedFile, mayUploadTo } from '../gate/ask-secrecy.server.ts';
import type { UploadTarget } from '../gate/gate.store.server.ts';
import { showableName } from '../import-document.server.ts';
import { canRecognise } from '../ocr/recognise.server.ts';
import { scanFileName } from '../secrecy/places.ts';
import { scanFirstPage } from '../secrecy/scan-file.server.ts';
import { readScanJob } from './read-scan.job.server.ts';
import { insertReading, type ScanReading } from './scans.store.server.ts';

export type StartScanRefusal =
  | 'notDeclared'
  | 'secretStamp'
  | 'noRecognition'
  | 'tooManyScanned'
  | 'brokenPdf';

/** A page takes about four seconds, twice over: once for stamps, once for words. */
export const MOST_SCANNED_PAGES = 150;

export interface ScannedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/**
 * Takes a PDF that holds pictures only and has it read in the background. Properties and the first page, where a stamp stands, are
 * looked at before anything is kept; the job looks at every page and takes the file away again when one is stamped.
 */
export async function startScan(
  app: App,
  actor: PersonActor,
  target: UploadTarget & { readonly kind: ScanReading['objectKind'] },
  file: ScannedFile,
): Promise<Result<{ id: string }, StartScanRefusal>> {
  const { db, clock, files, jobs } = app;
  if (!(await mayUploadTo(app, target, actor.personId))) return refuse('notDeclared');
  if (!(await canRecognise())) return refuse('noRecognition');
  const first = await scanFirstPage(file.bytes);
  if (first.pages === undefined) return refuse('brokenPdf');
  if (first.pages > MOST_SCANNED_PAGES)
    return refuse('tooManyScanned', { pages: first.pages, most: MOST_SCANNED_PAGES });
  const hits = [...first.hits, ...scanFileName(file.fileName)];
  const stamp = hits.find((hit) => hit.form === 'stamp');
  if (stamp) {
    await logRefusedFile(app, actor, target, [stamp]);
    return refuse('secretStamp', { place: stamp.place ?? 'page' });
  }
  const now = clock.now();
  const id = newId(now);
  const sha256 = await files.put(file.bytes);
  await inTransaction(db, async (tx) => {
    await insertReading(tx, {
      ...{ id, sha256, state: 'reading', pages: first.pages ?? 1, secrecyHits: hits },
      ...{ objectKind: target.kind, objectId: target.id, organisationId: target.organisationId },
      ...{ fileName: showableName(file.fileName), bytes: file.bytes.length },
      ...{ createdBy: actor.personId, createdAt: now },
    });
    await jobs.enqueue(readScanJob, { readingId: id }, { tx });
    const after = { fileSha256: sha256, pages: first.pages ?? 1 };
    const about = { objectKind: target.kind, objectId: target.id, organisationId: target.organisationId };
    await record(tx, actor, { act: 'scan.started', ...about, after }, now);
  });
  return ok({ id });
}
