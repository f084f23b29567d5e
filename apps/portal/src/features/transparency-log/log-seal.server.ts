import type { Db } from '#platform/db.server.ts';
import { findSignedHeads, type SignedHead } from './heads.store.server.ts';
import { readLogEnd } from './log.store.server.ts';
import { rootOf } from './merkle.ts';

/** Size of a log and the root (hex) over all of its lines, as they stand; undefined for a log without lines. */
export async function logSeal(
  db: Db,
  consultationId: string,
): Promise<{ readonly size: number; readonly root: string } | undefined> {
  const { size, peaks } = await readLogEnd(db, consultationId);
  return size === 0 ? undefined : { size, root: rootOf(peaks).toString('hex') };
}

/** How many lines a log has by now, and its newest head that was signed because the round ended. */
export async function closingSeal(
  db: Db,
  consultationId: string,
): Promise<{ readonly lines: number; readonly head: SignedHead | undefined }> {
  const { size } = await readLogEnd(db, consultationId);
  const heads = await findSignedHeads(db, consultationId);
  return { lines: size, head: heads.find(({ occasion }) => occasion === 'closing') };
}
