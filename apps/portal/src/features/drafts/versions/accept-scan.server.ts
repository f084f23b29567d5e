import type { PersonActor } from '#features/authority/actor.ts';
import type { ScanRefusal } from '#features/documents/scans/check-scan.server.ts';
import { closeTaken, readCheckedScan } from '#features/documents/scans/take-scan.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requireProject } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { type AddVersionRefusal, keepUpload } from './add-version.server.ts';

/** Makes a version out of a scan whose every page a person has confirmed; it waits in review like any other. */
export async function acceptScan(
  platform: Platform,
  actor: PersonActor,
  scanId: string,
): Promise<Result<{ projectId: string; versionId: string }, ScanRefusal | AddVersionRefusal>> {
  const scan = await readCheckedScan(platform, actor, scanId);
  if (!scan.ok) return scan;
  const { reading, ...scanned } = scan.value;
  const project = await requireProject(platform.db, reading.objectId);
  if (isFinished(project.stage)) return refuse('finished');
  return await inTransaction(platform.db, async (db) => {
    const upload = ok({ ...scanned, project, traces: [], notAStamp: undefined });
    const kept = await keepUpload({ ...platform, db }, actor, upload);
    if (!kept.ok) return kept;
    await closeTaken(db, scanId);
    return ok({ projectId: project.id, versionId: kept.value.versionId });
  });
}
