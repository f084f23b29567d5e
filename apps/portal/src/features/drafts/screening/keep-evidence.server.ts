import type { PersonActor } from '#features/authority/actor.ts';
import { insertDocument } from '#features/documents/documents.store.server.ts';
import { logRefusedFile } from '#features/documents/gate/ask-secrecy.server.ts';
import { showableName } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { scanAnything } from '#features/documents/secrecy/scan-anything.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { LawProject } from '../law-project.ts';
import { mayUpload, uploadTo } from '../versions/declare-secrecy.server.ts';
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
    const read = await scanAnything(file);
    if (!read.ok) return refuse(read.reason, { criterion });
    const stamps = read.value.hits.filter((hit) => hit.form !== 'unread');
    if (read.value.hits.length > 0) await logRefusedFile(platform, actor, uploadTo(project), read.value.hits);
    if (stamps.length > 0) return refuse('secretStamp', { criterion, place: stamps[0]?.place ?? 'text' });
    if (read.value.hits.length > 0) return refuse('evidenceUnread', { criterion });
    const { mediaType } = read.value;
    taken.set(criterion, { bytes: file.bytes, fileName: showableName(file.fileName), mediaType });
  }
  return ok(taken);
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
