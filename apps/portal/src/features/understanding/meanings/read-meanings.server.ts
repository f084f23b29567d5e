import { setImmediate as nextTurn } from 'node:timers/promises';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { lockReading } from '../cores.store.server.ts';
import { type DraftPlaces, draftPlaces } from './draft-places.ts';
import { deleteGoneMeanings, findUnreadMeanings, putMeanings } from './meanings.store.server.ts';
import { meaningOf } from './opinion-meaning.ts';

/** Read in one transaction; a process that dies loses no more than these. */
const PORTION = 500;
/** Before whoever else waits in this process has a turn. */
const TURN = 50;

/** Reads what is new or changed in a round; harmless when repeated. Returns how many were read. */
export async function readMeanings(db: Db, consultationId: string, portion = PORTION): Promise<number> {
  const versions = new Map<string, DraftPlaces>();
  let read = 0;
  for (;;) {
    const count = await inTransaction(db, (tx) => readPortion(tx, consultationId, versions, portion));
    read += count;
    if (count < portion) return read;
    await nextTurn();
  }
}

async function readPortion(
  tx: Db,
  consultationId: string,
  versions: Map<string, DraftPlaces>,
  portion: number,
): Promise<number> {
  await lockReading(tx, consultationId);
  await deleteGoneMeanings(tx, consultationId);
  const unread = await findUnreadMeanings(tx, consultationId, portion);
  const meanings = [];
  for (const [index, { id, draftVersionId, unitId, text, fingerprint }] of unread.entries()) {
    if (index % TURN === TURN - 1) await nextTurn();
    const places =
      versions.get(draftVersionId) ?? draftPlaces((await requireVersion(tx, draftVersionId)).tree);
    versions.set(draftVersionId, places);
    meanings.push({ opinionId: id, fingerprint, ...meaningOf(text, unitId, places) });
  }
  await putMeanings(tx, consultationId, meanings);
  return unread.length;
}
