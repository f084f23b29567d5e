import { insertErasedFiles } from '#features/submissions/erasing/erasures.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { eraseEntries, ofAddress } from './entering/entries.store.server.ts';

/** All that was sent from one mailbox, in the transaction of an erasure; what was announced is without names and words from then on. Gives how many. */
export async function eraseInitiativesOf(tx: Db, email: string, at: Date): Promise<number> {
  const { erased, files } = await eraseEntries(tx, ofAddress(email), at, { keepsAnnounced: false });
  await insertErasedFiles(tx, files, at);
  return erased;
}
