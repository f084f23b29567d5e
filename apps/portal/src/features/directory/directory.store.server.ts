import { foldForSearch } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { DirectoryEntry, DirectoryScope, EntryKind } from './entry.ts';
import type { Known } from './same-entry.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    directory_entry: DirectoryEntryTable;
    directory_invitation: {
      entry_id: string;
      consultation_id: string;
      organisation_id: string;
      draft: string;
      sheet: string;
      sent_at: Date;
      state: 'sent' | 'used' | 'withdrawn';
    };
  }
}

interface DirectoryEntryTable {
  id: string;
  organisation_id: string;
  kind: EntryKind;
  name: string;
  workplace: string;
  territory: string;
  topics: unknown;
  email: string | null;
  phone: string | null;
  note: string;
  shared: boolean;
  consent_purpose: string;
  consent_on: string | null;
  withdrawn_on: string | null;
  folded: string;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export interface EntryFilter {
  /** Whose entries are found whole. */
  readonly own: readonly string[];
  /** Bodies of which those are found too who agreed to it. */
  readonly sharing: readonly string[];
  readonly search?: string;
  readonly kind?: string;
  readonly limit: number;
  readonly offset: number;
}

/** By name; every word of the search must stand somewhere in the entry, with or without marks. */
export async function findEntries(db: Db, filter: EntryFilter): Promise<DirectoryEntry[]> {
  const words = foldForSearch(filter.search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 10);
  const conditions = [
    sql`(organisation_id = any(${[...filter.own]}::uuid[])
      or (shared and withdrawn_on is null and organisation_id = any(${[...filter.sharing]}::uuid[])))`,
    ...words.map((word) => sql`strpos(folded, ${word}) > 0`),
    ...(filter.kind ? [sql`kind = ${filter.kind}`] : []),
  ];
  const { rows } = await sql<DirectoryEntryTable>`select * from directory_entry
    where ${sql.join(conditions, sql` and `)}
    order by name, id limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows.map(entryFrom);
}

export async function requireEntry(db: Db, id: string): Promise<DirectoryEntry> {
  const row = isId(id)
    ? await db.selectFrom('directory_entry').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`directory entry ${id}`);
  return entryFrom(row);
}

export async function findEntriesById(db: Db, ids: readonly string[]): Promise<DirectoryEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('directory_entry')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('name')
    .execute();
  return rows.map(entryFrom);
}

/** What tells one entry of a body from another: who stands there already. */
export async function findKnown(db: Db, organisationId: string): Promise<Known[]> {
  const rows = await db
    .selectFrom('directory_entry')
    .select(['id', 'name', 'workplace', 'email', 'phone'])
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, ...someone }) => ({ ...someone, at: { entryId: id } }));
}

export async function insertEntries(
  tx: Db,
  entries: readonly DirectoryEntry[],
  created: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    ...rowOf(entry),
    id: entry.id,
    organisation_id: entry.organisationId,
    created_by: created.by,
    created_at: created.at,
    version: 1,
  }));
  await tx.insertInto('directory_entry').values(rows).execute();
}

/** Writes all when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateEntry(tx: Db, entry: DirectoryEntry, version: number): Promise<void> {
  const result = await tx
    .updateTable('directory_entry')
    .set({ ...rowOf(entry), version: version + 1 })
    .where('id', '=', entry.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`directory entry ${entry.id}`);
}

export async function deleteEntry(tx: Db, id: string, version: number): Promise<void> {
  const result = await tx
    .deleteFrom('directory_entry')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numDeletedRows !== 1n) throw new Conflict(`directory entry ${id}`);
}

export interface PastInvitation {
  readonly consultationId: string;
  readonly draft: string;
  readonly sheet: string;
  readonly sentAt: Date;
  readonly state: 'sent' | 'used' | 'withdrawn';
}

/** When this person was asked by these bodies, the newest first. */
export async function findPastInvitations(
  db: Db,
  entryId: string,
  organisationIds: readonly string[],
): Promise<PastInvitation[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('directory_invitation')
    .selectAll()
    .where('entry_id', '=', entryId)
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('sent_at', 'desc')
    .execute();
  return rows.map((row) => ({
    consultationId: row.consultation_id,
    draft: row.draft,
    sheet: row.sheet,
    sentAt: row.sent_at,
    state: row.state,
  }));
}

const SCOPE_KEY = 'directory.scope';

export async function findScope(db: Db): Promise<DirectoryScope> {
  const { rows } = await sql<{ scope: DirectoryScope }>`
    select value->>'scope' as scope from setting where key = ${SCOPE_KEY}`.execute(db);
  return rows[0]?.scope === 'province' ? 'province' : 'body';
}

export async function writeScope(tx: Db, scope: DirectoryScope, by: string | null, at: Date): Promise<void> {
  await sql`insert into setting (key, value, changed_by, changed_at)
    values (${SCOPE_KEY}, ${JSON.stringify({ scope })}::jsonb, ${by}::uuid, ${at})
    on conflict (key) do update set value = excluded.value, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`.execute(tx);
}

function rowOf(entry: DirectoryEntry) {
  return {
    kind: entry.kind,
    name: entry.name,
    workplace: entry.workplace,
    territory: entry.territory,
    topics: JSON.stringify(entry.topics),
    email: entry.email,
    phone: entry.phone,
    note: entry.note,
    shared: entry.shared,
    consent_purpose: entry.consentPurpose,
    consent_on: entry.consentOn,
    withdrawn_on: entry.withdrawnOn,
    folded: foldForSearch(
      [entry.name, entry.workplace, entry.territory, ...entry.topics].filter(Boolean).join(' '),
    ),
  };
}

function entryFrom(row: DirectoryEntryTable): DirectoryEntry {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    kind: row.kind,
    name: row.name,
    workplace: row.workplace,
    territory: row.territory,
    topics: row.topics as string[],
    email: row.email,
    phone: row.phone,
    note: row.note,
    shared: row.shared,
    consentPurpose: row.consent_purpose,
    consentOn: row.consent_on,
    withdrawnOn: row.withdrawn_on,
    version: row.version,
  };
}
