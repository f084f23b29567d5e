import { type RawBuilder, sql } from 'kysely';
import type { ParticipantGroup } from '#features/gatherings/gathering-kinds.data.ts';
import type { Db } from '#platform/db.server.ts';
import type { Language } from '#text/language.ts';
import type { EntryKey } from './entry-token.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    contest_entry: ContestEntryTable;
  }
}

interface ContestEntryTable {
  contest_id: string;
  id: string;
  contact_hash: string;
  email: string | null;
  name: string;
  shows_name: boolean;
  participant_group: ParticipantGroup;
  language: Language;
  entered_at: Date;
  erased_at: Date | null;
}

export interface ContestEntry extends EntryKey {
  /** '' once erased. */
  readonly name: string;
  /** Whether the name may stand in a published ranking. */
  readonly showsName: boolean;
  readonly group: ParticipantGroup;
  readonly language: Language;
  readonly erasedAt: Date | null;
}

export async function findEntry(
  db: Db,
  { contestId, entryId }: EntryKey,
): Promise<(ContestEntry & { readonly email: string | null }) | undefined> {
  const row = await db
    .selectFrom('contest_entry')
    .selectAll()
    .where('contest_id', '=', contestId)
    .where('id', '=', entryId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...{ contestId, entryId, name: row.name, showsName: row.shows_name, group: row.participant_group },
    ...{ language: row.language, erasedAt: row.erased_at, email: row.email },
  };
}

/** The id of the entry that this contact has: the new one, or the one from before. */
export async function insertEntry(
  tx: Db,
  entry: Omit<ContestEntry, 'erasedAt'> & { readonly email: string; readonly contactHash: string },
  at: Date,
): Promise<{ readonly entryId: string; readonly isNew: boolean }> {
  const inserted = await tx
    .insertInto('contest_entry')
    .values({
      ...{ contest_id: entry.contestId, id: entry.entryId, contact_hash: entry.contactHash },
      ...{ email: entry.email, name: entry.name, shows_name: entry.showsName },
      ...{ participant_group: entry.group, language: entry.language, entered_at: at, erased_at: null },
    })
    .onConflict((conflict) => conflict.columns(['contest_id', 'contact_hash']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return { entryId: entry.entryId, isNew: true };
  const { id } = await tx
    .selectFrom('contest_entry')
    .select('id')
    .where('contest_id', '=', entry.contestId)
    .where('contact_hash', '=', entry.contactHash)
    .executeTakeFirstOrThrow();
  return { entryId: id, isNew: false };
}

/** How many entered, by the group that they named. */
export async function countEntries(
  db: Db,
  contestId: string,
): Promise<ReadonlyMap<ParticipantGroup, number>> {
  const rows = await db
    .selectFrom('contest_entry')
    .select(['participant_group', sql<number>`count(*)::int`.as('n')])
    .where('contest_id', '=', contestId)
    .groupBy('participant_group')
    .execute();
  return new Map(rows.map((row) => [row.participant_group, row.n]));
}

/** What is held of who gave this address, in any case of letters. */
export interface HeldContestEntry {
  readonly contest: string;
  readonly name: string;
  readonly group: ParticipantGroup;
  readonly enteredAt: Date;
}

export async function findEntriesOf(db: Db, email: string): Promise<readonly HeldContestEntry[]> {
  const { rows } = await sql<HeldContestEntry>`
    select c.title as contest, e.name, e.participant_group as "group", e.entered_at as "enteredAt"
    from contest_entry e join contest c on c.id = e.contest_id
    where e.email = lower(${email}) order by e.entered_at, e.id`.execute(db);
  return rows;
}

/** Name and address of this contact go everywhere, from published rankings too; what was answered stays without a name. */
export async function eraseEntriesOf(tx: Db, email: string, at: Date): Promise<number> {
  return await erase(tx, sql<boolean>`e.email = lower(${email})`, at);
}

/** The same of one entry. False: there is none, or it was erased before. */
export async function eraseEntry(tx: Db, { contestId, entryId }: EntryKey, at: Date): Promise<boolean> {
  const which = sql<boolean>`e.contest_id = ${contestId} and e.id = ${entryId} and e.erased_at is null`;
  return (await erase(tx, which, at)) === 1;
}

/** Of contests whose last round closed before an instant. Names with a prize stay in the ranking until their owners ask. */
export async function eraseEntriesBefore(tx: Db, before: Date, at: Date): Promise<number> {
  const erased = await sql`update contest_entry e set name = '', email = null, erased_at = ${at}
    where e.erased_at is null and (select max(r.closes_at) from contest_round r where r.contest_id = e.contest_id)
      < ${before}`.execute(tx);
  await sql`update contest_award a set name = '' from contest_entry e
    where a.prize = '' and a.name <> '' and e.contest_id = a.contest_id and e.id = a.entry_id
      and e.erased_at = ${at}`.execute(tx);
  return Number(erased.numAffectedRows ?? 0);
}

async function erase(tx: Db, which: RawBuilder<boolean>, at: Date): Promise<number> {
  await sql`update contest_award a set name = '' from contest_entry e
    where e.contest_id = a.contest_id and e.id = a.entry_id and ${which}`.execute(tx);
  const erased =
    await sql`update contest_entry e set name = '', email = null, erased_at = ${at} where ${which}`.execute(
      tx,
    );
  return Number(erased.numAffectedRows ?? 0);
}

export async function findNames(
  db: Db,
  contestId: string,
): Promise<
  ReadonlyMap<string, { readonly name: string; readonly showsName: boolean; readonly email: string | null }>
> {
  const rows = await db
    .selectFrom('contest_entry')
    .select(['id', 'name', 'shows_name', 'email'])
    .where('contest_id', '=', contestId)
    .execute();
  return new Map(rows.map(({ id, name, shows_name, email }) => [id, { name, showsName: shows_name, email }]));
}

export async function findGroups(db: Db, contestId: string): Promise<ReadonlyMap<string, ParticipantGroup>> {
  const rows = await db
    .selectFrom('contest_entry')
    .select(['id', 'participant_group'])
    .where('contest_id', '=', contestId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.participant_group]));
}
