import type { Db } from '#platform/db.server.ts';
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
