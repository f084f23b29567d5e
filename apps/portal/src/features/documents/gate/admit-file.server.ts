import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { showableName } from '../import-document.server.ts';
import type { ImportRefusal } from '../import-result.ts';
import { scanAnything } from '../secrecy/scan-anything.server.ts';
import { logRefusedFile, mayUploadTo, recordCleared } from './ask-secrecy.server.ts';
import type { UploadTarget } from './gate.store.server.ts';

export type AdmitRefusal = ImportRefusal | 'noFile' | 'notDeclared' | 'secretStamp' | 'unreadPart';

/** A file as a form brings it; `notAStamp` is why what the scan finds is no stamp, in the words of who has authority. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly notAStamp?: string;
}

/** A file that passed the gate. Only `admitFile` makes one: what a use case keeps has stood before the question and the scan. */
export interface AdmittedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * The gate for a file that is kept as it is: a proof, minutes. The question first, then the scan of text, properties and
 * pictures. A marked file, and one with a part that no program could read, is turned away, because nobody looks at it
 * afterwards; that it was is kept, no word of it. Who has authority may say why it is no mark. Keeps nothing of the file.
 */
export async function admitFile(
  platform: Platform,
  actor: PersonActor,
  target: UploadTarget,
  file: SentFile | undefined,
): Promise<Result<AdmittedFile, AdmitRefusal>> {
  if (!file || (file.bytes.length === 0 && file.name === '')) return refuse('noFile');
  if (!(await mayUploadTo(platform, target, actor.personId))) return refuse('notDeclared');
  const scanned = await scanAnything({ bytes: file.bytes, fileName: file.name });
  if (!scanned.ok) return scanned;
  const { hits, mediaType } = scanned.value;
  const reason = can(actor, 'secrecy.clear', target) ? (file.notAStamp?.trim() ?? '') : '';
  if (hits.length > 0 && reason === '') {
    await logRefusedFile(platform, actor, target, hits);
    const mark = hits.find((hit) => hit.form !== 'unread');
    if (mark) return refuse('secretStamp', { place: mark.place ?? 'text' });
    return refuse('unreadPart', {
      place: hits[0]?.place ?? 'picture',
      cause: hits[0]?.cause ?? 'unreadable',
    });
  }
  if (hits.length > 0)
    await inTransaction(platform.db, (tx) =>
      recordCleared(tx, actor, target, { reason, hits }, platform.clock.now()),
    );
  return ok({ name: showableName(file.name), bytes: file.bytes, mediaType });
}
