import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    gathering_item: GatheringItemTable;
  }
}

interface GatheringItemTable {
  gathering_id: string;
  id: string;
  starts: string;
  title: string;
  speaker: string;
  entry_id: string | null;
}

/** One line of the agenda. */
export interface AgendaItem {
  readonly id: string;
  /** "08:30", or ''. */
  readonly starts: string;
  readonly title: string;
  readonly speaker: string;
  /** The entry of the directory that the speaker is; null when typed. */
  readonly entryId: string | null;
}

/** By the clock; what has no hour stands at the end, in the order in which it was written. */
export async function findAgenda(db: Db, gatheringId: string): Promise<AgendaItem[]> {
  const rows = await db
    .selectFrom('gathering_item')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .execute();
  return rows
    .map(({ id, starts, title, speaker, entry_id }) => ({ id, starts, title, speaker, entryId: entry_id }))
    .sort(
      (one, other) =>
        (one.starts || '99').localeCompare(other.starts || '99') || (one.id < other.id ? -1 : 1),
    );
}

export async function insertItem(tx: Db, gatheringId: string, item: AgendaItem): Promise<void> {
  const { entryId, ...rest } = item;
  await tx
    .insertInto('gathering_item')
    .values({ ...rest, entry_id: entryId, gathering_id: gatheringId })
    .execute();
}

/** False when it was gone already. */
export async function deleteItem(tx: Db, gatheringId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_item')
    .where('gathering_id', '=', gatheringId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
