import type { Trace } from '#features/documents/publishing/traces.ts';
import type { Db } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import type { EntryFile, FileNames } from './entry.ts';
import type { EntryKey } from './entry-token.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    initiative_file: InitiativeFileTable;
  }
}

interface InitiativeFileTable {
  call_id: string;
  entry_id: string;
  id: string;
  ordinal: number;
  file_name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  given_sha256: string;
  stored_sha256: string;
  traces: unknown;
  names: FileNames;
  released_by: string | null;
  release_reason: string;
  added_at: Date;
}

export interface NewEntryFile extends Omit<EntryFile, 'isReleased'> {
  readonly sha256: string;
  readonly removed: readonly Trace[];
  readonly at: Date;
}

export async function insertFile(tx: Db, { callId, entryId }: EntryKey, file: NewEntryFile): Promise<void> {
  await tx
    .insertInto('initiative_file')
    .values({
      ...{ call_id: callId, entry_id: entryId, id: file.id, ordinal: file.ordinal, file_name: file.fileName },
      ...{ media_type: file.mediaType, bytes: file.bytes, sha256: file.sha256, names: file.names },
      ...{ given_sha256: file.givenSha256, stored_sha256: file.storedSha256, added_at: file.at },
      ...{ traces: JSON.stringify(file.removed), released_by: null, release_reason: '' },
    })
    .execute();
}

/** With what was taken out of each, in the order in which they came. */
export async function findFiles(
  db: Db,
  { callId, entryId }: EntryKey,
): Promise<(EntryFile & { readonly removed: readonly Trace[] })[]> {
  const rows = await db
    .selectFrom('initiative_file')
    .selectAll()
    .where('call_id', '=', callId)
    .where('entry_id', '=', entryId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({ ...fromRow(row), removed: row.traces as readonly Trace[] }));
}

export async function findFile(db: Db, key: EntryKey, id: string): Promise<EntryFile | undefined> {
  if (!isId(id)) return undefined;
  const row = await db
    .selectFrom('initiative_file')
    .selectAll()
    .where('call_id', '=', key.callId)
    .where('entry_id', '=', key.entryId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Gives what the store must let go of; undefined: there is none. */
export async function deleteFile(tx: Db, key: EntryKey, id: string): Promise<string | undefined> {
  if (!isId(id)) return undefined;
  const row = await tx
    .deleteFrom('initiative_file')
    .where('call_id', '=', key.callId)
    .where('entry_id', '=', key.entryId)
    .where('id', '=', id)
    .returning('stored_sha256')
    .executeTakeFirst();
  return row?.stored_sha256;
}

export async function setNames(tx: Db, key: EntryKey, id: string, names: FileNames): Promise<void> {
  await tx
    .updateTable('initiative_file')
    .set({ names, released_by: null, release_reason: '' })
    .where('call_id', '=', key.callId)
    .where('entry_id', '=', key.entryId)
    .where('id', '=', id)
    .execute();
}

/** False: there is none that is held back. */
export async function releaseFile(
  tx: Db,
  key: EntryKey,
  id: string,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  if (!isId(id)) return false;
  const updated = await tx
    .updateTable('initiative_file')
    .set({ released_by: by, release_reason: reason })
    .where('call_id', '=', key.callId)
    .where('entry_id', '=', key.entryId)
    .where('id', '=', id)
    .where('names', '=', 'found')
    .where('released_by', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Files of these bytes, as they were sent or as they were written anew, leave the table. */
export async function deleteFilesOf(tx: Db, sha256: string): Promise<string[]> {
  const rows = await tx
    .deleteFrom('initiative_file')
    .where((where) => where.or([where('sha256', '=', sha256), where('given_sha256', '=', sha256)]))
    .returning('stored_sha256')
    .execute();
  return rows.map((row) => row.stored_sha256);
}

function fromRow(row: InitiativeFileTable): EntryFile {
  return {
    ...{ id: row.id, ordinal: row.ordinal, fileName: row.file_name, mediaType: row.media_type },
    ...{ bytes: row.bytes, storedSha256: row.stored_sha256, givenSha256: row.given_sha256 },
    ...{ names: row.names, isReleased: row.released_by !== null },
  };
}
