import type { Db } from '#platform/db.server.ts';
import type { AuditEntry, AuditValues } from './entry.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    audit_entry: AuditEntryTable;
    audit_head: AuditHeadTable;
  }
}

interface AuditEntryTable {
  seq: number;
  id: string;
  at: Date;
  actor_kind: AuditEntry['actorKind'];
  actor_id: string | null;
  organisation_id: string | null;
  act: string;
  object_kind: string;
  object_id: string | null;
  reason: string | null;
  before: unknown;
  after: unknown;
  request_id: string | null;
  previous_hash: string;
  hash: string;
}

interface AuditHeadTable {
  seq: number;
  hash: string;
}

/** The end of the chain: 0 and the first hash while there is no entry. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** As the last entry noted it, which proves that nothing was cut off behind it. */
export async function readHead(db: Db): Promise<ChainEnd> {
  return await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
}

/** Holds the end of the chain until the transaction ends and returns it. */
export async function lockChainEnd(tx: Db): Promise<ChainEnd> {
  return await tx.selectFrom('audit_head').select(['seq', 'hash']).forUpdate().executeTakeFirstOrThrow();
}

// 15 columns a row; PostgreSQL takes 65,535 parameters in one statement.
const CHUNK = 2_000;

/** Writes the entries and notes each as the end: one at a time, as the trigger on the end wants it. */
export async function appendEntries(tx: Db, entries: readonly AuditEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += CHUNK)
    await tx
      .insertInto('audit_entry')
      .values(entries.slice(from, from + CHUNK).map(rowOf))
      .execute();
  for (const { seq, hash } of entries) await tx.updateTable('audit_head').set({ seq, hash }).execute();
}

function rowOf(entry: AuditEntry): AuditEntryTable {
  return {
    seq: entry.seq,
    id: entry.id,
    at: entry.at,
    actor_kind: entry.actorKind,
    actor_id: entry.actorId,
    organisation_id: entry.organisationId,
    act: entry.act,
    object_kind: entry.objectKind,
    object_id: entry.objectId,
    reason: entry.reason,
    before: entry.before && JSON.stringify(entry.before),
    after: entry.after && JSON.stringify(entry.after),
    request_id: entry.requestId,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}

export interface AuditFilter {
  readonly objectKind?: string | readonly string[];
  readonly objectId?: string | readonly string[];
  /** Entries of these bodies only. */
  readonly organisationIds?: readonly string[];
  readonly act?: string;
  readonly actorId?: string;
  /** From this instant, and before that one. */
  readonly from?: Date;
  readonly until?: Date;
  /** Entries before this sequence number: the next page of a list that begins with the newest. */
  readonly beforeSeq?: number;
  readonly limit: number;
}

/** Newest first. */
export async function findEntries(db: Db, filter: AuditFilter): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(filter.limit);
  if (filter.objectKind) query = query.where('object_kind', 'in', [filter.objectKind].flat());
  if (filter.objectId) query = query.where('object_id', 'in', [filter.objectId].flat());
  if (filter.organisationIds) query = query.where('organisation_id', 'in', [...filter.organisationIds]);
  if (filter.act) query = query.where('act', '=', filter.act);
  if (filter.actorId) query = query.where('actor_id', '=', filter.actorId);
  if (filter.from) query = query.where('at', '>=', filter.from);
  if (filter.until) query = query.where('at', '<', filter.until);
  if (filter.beforeSeq) query = query.where('seq', '<', filter.beforeSeq);
  return (await query.execute()).map(fromRow);
}

/** When this was first done to an object. The trail keeps it, whatever the object's own fields say later. */
export async function findFirstTime(
  db: Db,
  {
    objectKind,
    objectId,
    act,
  }: { readonly objectKind: string; readonly objectId: string; readonly act: string },
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('audit_entry')
    .select('at')
    .where('object_kind', '=', objectKind)
    .where('object_id', '=', objectId)
    .where('act', '=', act)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

/** The chain in order, in steps, for verification. */
export async function readChain(db: Db, afterSeq: number, limit: number): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

function fromRow(row: AuditEntryTable): AuditEntry {
  return {
    seq: row.seq,
    id: row.id,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    organisationId: row.organisation_id,
    act: row.act,
    objectKind: row.object_kind,
    objectId: row.object_id,
    reason: row.reason,
    before: row.before as AuditValues | null,
    after: row.after as AuditValues | null,
    requestId: row.request_id,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
