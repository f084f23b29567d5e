import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import {
  erasePurged,
  type ImportedDocument,
  insertDocument,
  requireDocument,
} from './documents.store.server.ts';
import type { ReadDocument } from './import-document.server.ts';
import type { Trace } from './publishing/traces.ts';

/**
 * Writes the record of an imported file in the caller's transaction. The bytes must already lie in the file
 * store (`files.put` before the transaction): a file without a record is harmless, a record without its file is not.
 */
export async function keepDocument(
  tx: Db,
  read: ReadDocument,
  origin: {
    readonly bytes: number;
    readonly organisationId: string;
    readonly importedBy: string | null;
    readonly importedAt: Date;
    readonly traces?: readonly Trace[];
  },
): Promise<ImportedDocument> {
  const document = {
    id: newId(origin.importedAt),
    fileName: read.fileName,
    mediaType: read.mediaType,
    sha256: read.sha256,
    losses: read.losses,
    ...origin,
  };
  await insertDocument(tx, document, read.blocks);
  return { traces: [], ...document, purgedAt: null };
}

/** The original as it came in. Throws NotFound when it was purged. */
export async function openOriginal(
  platform: Platform,
  documentId: string,
): Promise<{ document: ImportedDocument; content: Uint8Array }> {
  const document = await requireDocument(platform.db, documentId);
  const content = document.purgedAt ? undefined : await platform.files.get(document.sha256);
  if (!content) throw new NotFound(`content of imported document ${documentId}`);
  return { document, content };
}

/**
 * Removes a file that must not be here (a secrecy stamp turned out to be real): its bytes from the store, its
 * words from the database. Runs inside the transaction: should the commit fail after the removal, the file is
 * gone all the same, which is the safe side.
 */
export async function purgeDocument(platform: Platform, tx: Db, sha256: string): Promise<void> {
  await erasePurged(tx, sha256, platform.clock.now());
  await platform.files.remove(sha256);
}
