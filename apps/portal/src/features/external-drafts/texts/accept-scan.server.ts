import type { PersonActor } from '#features/authority/actor.ts';
import type { ScanRefusal } from '#features/documents/scans/check-scan.server.ts';
import { closeTaken, readCheckedScan } from '#features/documents/scans/take-scan.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { isEnded } from '../external-draft.ts';
import { requireExternalDraft } from '../external-drafts.store.server.ts';
import { type AddTextRefusal, keepExternalText } from './add-text.server.ts';

/** Makes the text of another body's draft out of a scan whose every page a person has confirmed; it waits in review. */
export async function acceptExternalScan(
  platform: Platform,
  actor: PersonActor,
  scanId: string,
): Promise<Result<{ draftId: string; textId: string }, ScanRefusal | AddTextRefusal>> {
  const scan = await readCheckedScan(platform, actor, scanId);
  if (!scan.ok) return scan;
  const { reading, ...scanned } = scan.value;
  const draft = await requireExternalDraft(platform.db, reading.objectId);
  if (isEnded(draft)) return refuse('ended');
  return await inTransaction(platform.db, async (db) => {
    const upload = ok({ ...scanned, draft, notAStamp: undefined });
    const kept = await keepExternalText({ ...platform, db }, actor, upload);
    if (!kept.ok) return kept;
    await closeTaken(db, scanId);
    return ok({ draftId: draft.id, textId: kept.value.textId });
  });
}
