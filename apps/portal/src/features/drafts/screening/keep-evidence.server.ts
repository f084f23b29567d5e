import type { PersonActor } from '#features/authority/actor.ts';
import { insertDocument } from '#features/documents/documents.store.server.ts';
import { readDocument, showableName } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import type { SecrecyHit } from '#features/documents/scan-secrecy.ts';
import { scanFile, scanPicture } from '#features/documents/secrecy/scan-file.server.ts';
import { sniffType } from '#features/documents/sniff-type.ts';
import { MAX_FILE_BYTES } from '#features/documents/upload-limits.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { LawProject } from '../law-project.ts';
import { mayUpload } from '../versions/declare-secrecy.server.ts';
import { logRefusedUpload } from '../versions/refused-uploads.server.ts';
import type { CriterionNumber } from './screening-criteria.ts';

export type EvidenceRefusal = 'notDeclared' | 'secretStamp' | 'evidenceUnread' | ImportRefusal;

export interface EvidenceFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

/**
 * Looks at the files that verdicts rest on before anything is written. They pass the same gate as a draft: the question
 * first, then the scan; what no program could read is turned away, because nobody looks at it afterwards.
 */
export async function readEvidence(
  platform: Platform,
  actor: PersonActor,
  project: LawProject,
  files: ReadonlyMap<CriterionNumber, { readonly bytes: Uint8Array; readonly fileName: string }>,
): Promise<Result<ReadonlyMap<CriterionNumber, EvidenceFile>, EvidenceRefusal>> {
  const taken = new Map<CriterionNumber, EvidenceFile>();
  if (files.size === 0) return ok(taken);
  if (!(await mayUpload(platform, project.id, actor.personId))) return refuse('notDeclared');
  for (const [criterion, file] of files) {
    const read = await readOne(file);
    if (!read.ok) return refuse(read.reason, { criterion });
    const stamps = read.value.hits.filter((hit) => hit.form !== 'unread');
    if (stamps.length > 0) await logRefusedUpload(platform, actor, project, stamps);
    if (stamps.length > 0) return refuse('secretStamp', { criterion, place: stamps[0]?.place ?? 'text' });
    if (read.value.hits.length > 0) return refuse('evidenceUnread', { criterion });
    const { mediaType } = read.value;
    taken.set(criterion, { bytes: file.bytes, fileName: showableName(file.fileName), mediaType });
  }
  return ok(taken);
}

async function readOne(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Promise<Result<{ readonly hits: readonly SecrecyHit[]; readonly mediaType: string }, ImportRefusal>> {
  const sniffed = sniffType(file.bytes, file.fileName);
  if (sniffed.ok && file.bytes.length <= MAX_FILE_BYTES && /^image\//.test(sniffed.mediaType))
    return ok({ hits: await scanPicture(file.bytes), mediaType: sniffed.mediaType });
  const read = await readDocument(file);
  if (!read.ok) return refuse(read.reason, read.data);
  return ok({ hits: await scanFile(read, file.bytes), mediaType: read.mediaType });
}

/** Keeps one file in the caller's transaction; it is read by those who may read the draft. Gives its id. */
export async function keepEvidence(
  { files }: Platform,
  tx: Db,
  { bytes, fileName, mediaType }: EvidenceFile,
  origin: { readonly organisationId: string; readonly importedBy: string; readonly importedAt: Date },
): Promise<string> {
  const id = newId(origin.importedAt);
  const sha256 = await files.put(bytes);
  await insertDocument(
    tx,
    { id, fileName, mediaType, bytes: bytes.length, sha256, losses: [], ...origin },
    [],
  );
  return id;
}
