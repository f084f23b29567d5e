import { createHash } from 'node:crypto';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { insertDocument } from '#features/documents/documents.store.server.ts';
import { logRefusedFile } from '#features/documents/gate/ask-secrecy.server.ts';
import { showableName } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { canRecognise } from '#features/documents/ocr/recognise.server.ts';
import type { SecrecyHit } from '#features/documents/scan-secrecy.ts';
import { scanFileName } from '#features/documents/secrecy/places.ts';
import { scanAnything } from '#features/documents/secrecy/scan-anything.server.ts';
import { scanFirstPage } from '#features/documents/secrecy/scan-file.server.ts';
import { sniffType } from '#features/documents/sniff-type.ts';
import { MAX_FILE_BYTES } from '#features/documents/upload-limits.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { mayUpload, uploadTo } from '#features/drafts/versions/declare-secrecy.server.ts';
import type { App } from '#platform/app.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findSameFile, insertPaperScan } from './paper-scans.store.server.ts';
import { readPaperScanJob } from './read-scan.job.server.ts';
import { MOST_FILES, MOST_PAGES } from './scan-limits.ts';

export type TakeScansRefusal =
  | ImportRefusal
  | 'over'
  | 'noFile'
  | 'notDeclared'
  | 'secretStamp'
  | 'unreadPart'
  | 'noRecognition'
  | 'notAScan'
  | 'tooManyFiles'
  | 'tooManyScanned';

const TAKEN = ['application/pdf', 'image/jpeg', 'image/png'];

interface AdmittedScan {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  readonly pages: number;
}

/**
 * The first half, which may take its time: behind the secrecy question, each file by its content, properties and first page looked
 * at for a stamp before anything is kept. One marked file turns all away. Keeps nothing.
 */
export async function admitScans(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  files: readonly { readonly bytes: Uint8Array; readonly name: string }[],
): Promise<Result<readonly AdmittedScan[], TakeScansRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const state = stateAt(consultation, clock.now());
  if (state !== 'open' && state !== 'closed') return refuse('over');
  if (files.length === 0) return refuse('noFile');
  if (files.length > MOST_FILES) return refuse('tooManyFiles', { most: MOST_FILES });
  const { projectId } = consultation;
  if (!(await mayUpload(platform, projectId, actor.personId))) return refuse('notDeclared');
  if (!(await canRecognise())) return refuse('noRecognition');
  const target = uploadTo(await requireProject(db, projectId));
  const admitted: AdmittedScan[] = [];
  for (const { bytes, name } of files) {
    const scanned = await lookedAt(bytes, name);
    if (!scanned.ok) return scanned;
    const { hits, ...scan } = scanned.value;
    // A part that no program could read would be kept unseen by anybody.
    const stop = hits.find(({ form }) => form === 'stamp') ?? hits.find(({ form }) => form === 'unread');
    if (stop) {
      await logRefusedFile(platform, actor, target, [stop]);
      const file = {
        file: showableName(name),
        place: stop.place ?? 'page',
        cause: stop.cause ?? 'unreadable',
      };
      return refuse(stop.form === 'stamp' ? 'secretStamp' : 'unreadPart', file);
    }
    admitted.push(scan);
  }
  return ok(admitted);
}

async function lookedAt(
  bytes: Uint8Array,
  name: string,
): Promise<Result<AdmittedScan & { readonly hits: readonly SecrecyHit[] }, TakeScansRefusal>> {
  const fileName = showableName(name);
  const file = { file: fileName };
  if (bytes.length > MAX_FILE_BYTES) return refuse('tooLarge', file);
  const sniffed = sniffType(bytes, name);
  if (!sniffed.ok || !TAKEN.includes(sniffed.mediaType)) return refuse('notAScan', file);
  const { mediaType } = sniffed;
  if (mediaType !== 'application/pdf') {
    const scanned = await scanAnything({ bytes, fileName: name });
    return scanned.ok ? ok({ bytes, fileName, mediaType, pages: 1, hits: scanned.value.hits }) : scanned;
  }
  const { hits, pages } = await scanFirstPage(bytes);
  if (pages === undefined) return refuse('brokenPdf', file);
  if (pages > MOST_PAGES) return refuse('tooManyScanned', { ...file, pages, most: MOST_PAGES });
  return ok({ bytes, fileName, mediaType, pages, hits: [...hits, ...scanFileName(name)] });
}

/** The second half: keeps the files and has them read in the background; a file that is here already is left out. */
export async function keepScans(
  app: App,
  actor: PersonActor,
  consultationId: string,
  admitted: Result<readonly AdmittedScan[], TakeScansRefusal>,
): Promise<Result<{ readonly kept: number; readonly known: number }, TakeScansRefusal>> {
  if (!admitted.ok) return admitted;
  const { db, clock, files, jobs } = app;
  const { organisationId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', { organisationId });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    let kept = 0;
    for (const { bytes, fileName, mediaType, pages } of admitted.value) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (await findSameFile(tx, consultationId, sha256)) continue;
      await files.put(bytes);
      const [documentId, id] = [newId(now), newId(now)];
      const origin = { organisationId, importedBy: actor.personId, importedAt: now, bytes: bytes.length };
      await insertDocument(tx, { id: documentId, fileName, mediaType, sha256, losses: [], ...origin }, []);
      const scan = { consultationId, id, documentId, sha256, fileName, mediaType, pages };
      const created = { createdBy: actor.personId, createdAt: now };
      if (!(await insertPaperScan(tx, { ...scan, state: 'reading', ...created }))) continue;
      await jobs.enqueue(readPaperScanJob, { consultationId, scanId: id }, { tx });
      const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
      const after = { scanId: id, fileSha256: sha256, pages };
      await record(tx, actor, { act: 'consultation.paperScanTaken', ...about, after }, now);
      kept++;
    }
    return ok({ kept, known: admitted.value.length - kept });
  });
}
