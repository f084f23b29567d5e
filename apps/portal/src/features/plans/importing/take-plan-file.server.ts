import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { SentFile } from '#features/documents/gate/admit-file.server.ts';
import { logRefusedFile, recordCleared } from '#features/documents/gate/ask-secrecy.server.ts';
import { type ReadDocument, readDocument, showableName } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { keepDocument } from '#features/documents/keep-document.server.ts';
import { openOldWord } from '#features/documents/office/open-old-word.server.ts';
import type { SecrecyHit } from '#features/documents/scan-secrecy.ts';
import { isRecognisedScan } from '#features/documents/scans/recognised-layer.server.ts';
import { scanFile } from '#features/documents/secrecy/scan-file.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { matchRegister } from '../matching/match-register.server.ts';
import { readPlan } from '../reading/read-plan.ts';
import { contentOf } from './import-content.ts';
import { type PlanImport, updateImport } from './imports.store.server.ts';
import { importChanged, mayUploadPlan, openImport, uploadTo } from './start-import.server.ts';

export type TakeRefusal = ImportRefusal | 'noFile' | 'notDeclared' | 'secretStamp' | 'notWaiting';

interface TakenPlan {
  readonly found: PlanImport;
  readonly read: ReadDocument;
  readonly bytes: Uint8Array;
  /** The uploaded file, when `bytes` were made of it. */
  readonly original?: SentFile;
  readonly hits: readonly SecrecyHit[];
  readonly reason: string;
}

/**
 * The first half, which may take its time: the question, the reading, the scan for stamps. It writes nothing but the refusal of a
 * stamped file. Of Word 97-2003 the DOCX is read and scanned that LibreOffice makes of it; both are kept.
 */
export async function readPlanFile(
  platform: Platform,
  actor: PersonActor,
  id: string,
  file: SentFile | undefined,
): Promise<Result<TakenPlan, TakeRefusal>> {
  const found = await openImport(platform.db, actor, id);
  if (found.state !== 'waiting') return refuse('notWaiting');
  if (!file) return refuse('noFile');
  if (!(await mayUploadPlan(platform, id, actor.personId))) return refuse('notDeclared');
  const opened = await openPlan(file);
  if (!opened.ok) return opened;
  const { read, bytes, original } = opened.value;
  if (await isRecognisedScan(read, bytes)) return refuse('scannedPdf');
  const hits = await scanFile(read, bytes);
  const target = uploadTo(found);
  const stamps = hits.filter((hit) => hit.form === 'stamp');
  const reason = can(actor, 'secrecy.clear', target) ? (file.notAStamp?.trim() ?? '') : '';
  if (stamps.length > 0 && reason === '') {
    await logRefusedFile(platform, actor, target, stamps);
    return refuse('secretStamp', { place: stamps[0]?.place ?? 'text' });
  }
  return ok({ found, read, bytes, hits: stamps, reason, ...(original ? { original } : {}) });
}

async function openPlan(
  file: SentFile,
): Promise<Result<Pick<TakenPlan, 'read' | 'bytes' | 'original'>, ImportRefusal>> {
  const read = await readDocument({ bytes: file.bytes, fileName: file.name });
  if (read.ok) return ok({ read, bytes: file.bytes });
  if (read.reason !== 'legacyDoc') return refuse(read.reason, read.data);
  const docx = await openOldWord(file.bytes);
  // Without LibreOffice the person is told to save it as DOCX.
  if (!docx.ok) return refuse('legacyDoc');
  const again = await readDocument({ bytes: docx.value, fileName: `${file.name}x` });
  return again.ok ? ok({ read: again, bytes: docx.value, original: file }) : refuse(again.reason, again.data);
}

/** The second half: keeps the file, its rows and the proposals for their units. */
export async function keepPlanFile(
  platform: Platform,
  actor: PersonActor,
  taken: Result<TakenPlan, TakeRefusal>,
): Promise<Result<{ rows: number }, TakeRefusal>> {
  if (!taken.ok) return taken;
  const { found, read, bytes, original, hits, reason } = taken.value;
  const now = platform.clock.now();
  const register = await matchRegister(platform.db, found.organisationId, legalDay(now));
  const content = contentOf(readPlan(read.blocks), register, () => newId(now));
  await inTransaction(platform.db, async (tx) => {
    await platform.files.put(bytes);
    const kept = original && {
      original_sha256: await platform.files.put(original.bytes),
      original_name: showableName(original.name),
    };
    const origin = { organisationId: found.organisationId, importedBy: actor.personId, importedAt: now };
    const { id: documentId } = await keepDocument(tx, read, { ...origin, bytes: bytes.length });
    await updateImport(tx, found.id, found.version, {
      state: 'open',
      document_id: documentId,
      file_sha256: read.sha256,
      ...kept,
      content,
    });
    if (hits.length > 0) await recordCleared(tx, actor, uploadTo(found), { reason, hits }, now);
    const after = {
      ...{ fileSha256: read.sha256, bytes: bytes.length, rows: content.rows.length },
      ...(kept ? { originalSha256: kept.original_sha256 } : {}),
    };
    await importChanged(tx, actor, found, { act: 'planImport.fileRead', after }, now);
  });
  return ok({ rows: content.rows.length });
}
