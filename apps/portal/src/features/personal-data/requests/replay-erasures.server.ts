import * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findErasures, isKnown } from '#features/submissions/erasing/erasures.store.server.ts';
import { removeErasedFiles } from '#features/submissions/erasing/remove-erased-files.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { findWithMinutes } from './data-requests.store.server.ts';
import { erasePerson } from './erase-person.server.ts';

/** One erasure as it is kept beside the backups: two ids, nothing of what was erased or of whom. */
export const erasureSchema = v.object({
  erasedSubmission: v.pipe(v.string(), v.uuid()),
  consultationId: v.pipe(v.string(), v.uuid()),
  cause: v.picklist(['request', 'retention']),
  withMinutes: v.boolean(),
  erasedAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type ErasureStone = v.InferOutput<typeof erasureSchema>;

export async function listErasures({ db }: Pick<Platform, 'db'>): Promise<ErasureStone[]> {
  const minutes = await findWithMinutes(db);
  return (await findErasures(db)).map(({ submissionId, consultationId, cause, erasedAt }) => ({
    erasedSubmission: submissionId,
    consultationId,
    cause,
    withMinutes: minutes.has(submissionId),
    erasedAt: erasedAt.toISOString(),
  }));
}

/**
 * Erases again after a restore: a database from before an erasure brings words, contact and files back. Repeating it is
 * harmless. What is not in this database was not restored either, and is counted as unknown.
 */
export async function replayErasures(
  platform: Pick<Platform, 'db' | 'clock' | 'files'>,
  stones: readonly ErasureStone[],
): Promise<{ readonly erasures: number; readonly unknown: number }> {
  const { db, clock } = platform;
  let unknown = 0;
  for (const { consultationId, erasedSubmission: submissionId, cause, withMinutes } of stones) {
    if (!(await isKnown(db, consultationId, submissionId))) {
      unknown += 1;
      continue;
    }
    const { organisationId } = await requireConsultation(db, consultationId);
    const now = clock.now();
    await inTransaction(db, async (tx) => {
      await erasePerson(tx, [{ consultationId, submissionId }], { cause, withMinutes }, now);
      const about = { objectKind: 'submission', objectId: submissionId, organisationId };
      await record(tx, systemActor, { act: 'submission.erasedAgain', ...about }, now);
    });
  }
  await removeErasedFiles(platform);
  return { erasures: stones.length - unknown, unknown };
}
