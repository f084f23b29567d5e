import type { Db } from '#platform/db.server.ts';
import { findVersions, latestConfirmedVersion, requireVersion } from '../drafts.store.server.ts';
import { findSheet } from '../key-points/key-points.store.server.ts';
import { followPoints } from '../key-points/version-steps.server.ts';
import { compareDecided } from '../versions/lineage.ts';
import { writeOpenPairs, writeStalePoints } from './waiting.store.server.ts';

/**
 * How many pairs of each version in review nobody has judged yet: after an upload, a correction, a verdict, and after another
 * version was confirmed, which is then what they are compared with. Runs in the transaction of the act.
 */
export async function countOpenPairs(tx: Db, projectId: string): Promise<void> {
  const inReview = (await findVersions(tx, projectId)).filter(({ state }) => state === 'review');
  if (inReview.length === 0) return;
  const before = await latestConfirmedVersion(tx, projectId);
  for (const { id, ordinal } of inReview) {
    // What is older than the confirmed text will not be confirmed any more: nothing of it is to be judged.
    const counts = before !== undefined && ordinal > before.ordinal;
    const draft = counts ? await requireVersion(tx, id) : undefined;
    const open = draft && before ? compareDecided(before, draft.tree, draft.lineage).open.length : 0;
    await writeOpenPairs(tx, id, open);
  }
}

/** How many sentences must be read again on the latest text; in the transaction of the act, as above. */
export async function countStalePoints(tx: Db, projectId: string): Promise<void> {
  const { points, version } = await findSheet(tx, projectId);
  if (version === 0) return;
  const latest = await latestConfirmedVersion(tx, projectId);
  if (!latest || points.length === 0) return await writeStalePoints(tx, projectId, 0);
  const followed = await followPoints(tx, projectId, points, latest.id);
  const stale = [...followed.values()].filter(({ fate }) => fate !== 'current');
  await writeStalePoints(tx, projectId, stale.length);
}
