import type { PersonActor } from '#features/authority/actor.ts';
import { logRefusedFile } from '#features/documents/gate/ask-secrecy.server.ts';
import type { ScanRefusal } from '#features/documents/scans/check-scan.server.ts';
import { closeTaken, readCheckedScan } from '#features/documents/scans/take-scan.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { openImport, uploadTo } from './start-import.server.ts';
import { keepPlanFile, type TakeRefusal } from './take-plan-file.server.ts';

/** Brings a scanned plan whose every page a person has confirmed to the import desk; each block says that it was recognised. */
export async function acceptPlanScan(
  platform: Platform,
  actor: PersonActor,
  scanId: string,
): Promise<Result<{ importId: string }, ScanRefusal | TakeRefusal>> {
  const scan = await readCheckedScan(platform, actor, scanId);
  if (!scan.ok) return scan;
  const { reading, read, bytes, secrecyHits } = scan.value;
  const found = await openImport(platform.db, actor, reading.objectId);
  if (found.state !== 'waiting') return refuse('notWaiting');
  const stamps = secrecyHits.filter((hit) => hit.form === 'stamp');
  if (stamps.length > 0) {
    await logRefusedFile(platform, actor, uploadTo(found), stamps);
    return refuse('secretStamp', { place: stamps[0]?.place ?? 'text' });
  }
  return await inTransaction(platform.db, async (db) => {
    const taken = ok({ found, read, bytes, hits: [], reason: '' });
    const kept = await keepPlanFile({ ...platform, db }, actor, taken);
    if (!kept.ok) return kept;
    await closeTaken(db, scanId);
    return ok({ importId: found.id });
  });
}
