import { type RawBuilder, sql } from 'kysely';
import type { ParticipantGroup } from '#features/gatherings/gathering-kinds.data.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Language } from '#text/language.ts';
import type { Author, EntryState, InitiativeEntry } from './entry.ts';
import type { EntryKey } from './entry-token.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    initiative_entry: InitiativeEntryTable;
  }
}

interface InitiativeEntryTable {
  call_id: string;
  id: string;
  number: number | null;
  email: string | null;
  participant_group: ParticipantGroup;
  language: Language;
  title: string;
  summary: string;
  situation: string;
  solution: string;
  effect: string;
  authors: Author[];
  shows_summary: boolean;
  road: 'form' | 'paper';
  received_on: string | null;
  state: EntryState;
  begun_at: Date;
  sent_at: Date | null;
  refuse_reason: string;
  checked_by: string | null;
  checked_at: Date | null;
  complaint: string;
  complained_at: Date | null;
  complaint_answer: string;
  answered_by: string | null;
  answered_at: Date | null;
  erased_at: Date | null;
  version: number;
}

export async function insertEntry(tx: Db, entry: InitiativeEntry, at: Date): Promise<void> {
  await tx
    .insertInto('initiative_entry')
    .values({
      ...columnsOf(entry),
      ...{ call_id: entry.callId, id: entry.id, begun_at: at, version: 1 },
    } as never)
    .execute();
}

/** Writes when nobody else has since `version` was read; throws Conflict otherwise. */
export async function updateEntry(tx: Db, entry: InitiativeEntry): Promise<void> {
  const updated = await tx
    .updateTable('initiative_entry')
    .set({ ...columnsOf(entry), version: sql`version + 1` } as never)
    .where('call_id', '=', entry.callId)
    .where('id', '=', entry.id)
    .where('version', '=', entry.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`initiative entry ${entry.id}`);
}

function columnsOf(entry: InitiativeEntry) {
  return {
    ...{ number: entry.number, email: entry.email, participant_group: entry.group, language: entry.language },
    ...{ title: entry.title, summary: entry.summary, situation: entry.situation, solution: entry.solution },
    ...{ effect: entry.effect, authors: JSON.stringify(entry.authors), shows_summary: entry.showsSummary },
    ...{ road: entry.road, received_on: entry.receivedOn, state: entry.state, sent_at: entry.sentAt },
    ...{ refuse_reason: entry.refuseReason, checked_by: entry.checkedBy, complaint: entry.complaint },
    ...{ checked_at: entry.checkedAt, complained_at: entry.complainedAt, answered_by: entry.answeredBy },
    ...{ complaint_answer: entry.complaintAnswer, answered_at: entry.answeredAt, erased_at: entry.erasedAt },
  };
}

export async function findEntry(db: Db, { callId, entryId }: EntryKey): Promise<InitiativeEntry | undefined> {
  if (!isId(callId) || !isId(entryId)) return undefined;
  const row = await db
    .selectFrom('initiative_entry')
    .selectAll()
    .where('call_id', '=', callId)
    .where('id', '=', entryId)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Locked until the transaction ends. */
export async function holdEntry(tx: Db, { callId, entryId }: EntryKey): Promise<InitiativeEntry | undefined> {
  if (!isId(callId) || !isId(entryId)) return undefined;
  const row = await tx
    .selectFrom('initiative_entry')
    .selectAll()
    .where('call_id', '=', callId)
    .where('id', '=', entryId)
    .forUpdate()
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Of these states, in the order in which they were sent. */
export async function findEntries(
  db: Db,
  callId: string,
  states: readonly EntryState[],
): Promise<InitiativeEntry[]> {
  const rows = await db
    .selectFrom('initiative_entry')
    .selectAll()
    .where('call_id', '=', callId)
    .where('state', 'in', [...states])
    .orderBy(sql`number nulls last`)
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

export async function countEntriesOf(db: Db, callId: string, email: string): Promise<number> {
  const { n } = await db
    .selectFrom('initiative_entry')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('call_id', '=', callId)
    .where('email', '=', email)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The next number; its call is held. */
export async function nextNumber(tx: Db, callId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('initiative_entry')
    .select(sql<number>`coalesce(max(number), 0) + 1`.as('n'))
    .where('call_id', '=', callId)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export interface EntryCount {
  readonly state: EntryState;
  readonly group: ParticipantGroup;
  readonly count: number;
}

export async function countEntries(db: Db, callId: string): Promise<EntryCount[]> {
  const { rows } = await sql<EntryCount>`select state, participant_group as "group", count(*)::int as count
    from initiative_entry where call_id = ${callId} group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** What is held of who gave this address, in any case of letters. */
export interface HeldInitiative {
  readonly call: string;
  readonly title: string;
  readonly authors: string;
  readonly state: EntryState;
  readonly begunAt: Date;
}

export async function findInitiativesOf(db: Db, email: string): Promise<readonly HeldInitiative[]> {
  const { rows } = await sql<Omit<HeldInitiative, 'authors'> & { authors: Author[] }>`
    select c.title as call, e.title, e.authors, e.state, e.begun_at as "begunAt"
    from initiative_entry e join initiative_call c on c.id = e.call_id
    where e.email = lower(${email}) order by e.begun_at, e.id`.execute(db);
  return rows.map((row) => ({ ...row, authors: row.authors.map(({ name }) => name).join(', ') }));
}

export const ofAddress = (email: string) => sql<boolean>`e.email = lower(${email})`;
export const ofEntry = ({ callId, entryId }: EntryKey) =>
  sql<boolean>`e.call_id = ${callId} and e.id = ${entryId} and e.erased_at is null`;
/** Never sent in, of calls that closed before an instant. */
export const neverSent = (before: Date) =>
  sql<boolean>`e.erased_at is null and e.state in ('written', 'withdrawn')
    and exists (select from initiative_call c where c.id = e.call_id and c.closes_at < ${before})`;
/** Of calls that ended before an instant. */
export const endedBefore = (before: Date) =>
  sql<boolean>`e.erased_at is null
    and exists (select from initiative_call c where c.id = e.call_id and c.ended_at < ${before})`;

/**
 * Names, addresses and words of these entries go, with their files; gives what the store must let go of. What is scored is counted further, tied to nobody.
 * An entry whose owner asks while the contest runs is withdrawn by that.
 */
export async function eraseEntries(
  tx: Db,
  which: RawBuilder<boolean>,
  at: Date,
  { keepsAnnounced }: { readonly keepsAnnounced: boolean },
): Promise<{ readonly erased: number; readonly files: readonly string[] }> {
  const { rows: files } = await sql<{ sha: string }>`delete from initiative_file f using initiative_entry e
    where f.call_id = e.call_id and f.entry_id = e.id and ${which} returning f.stored_sha256 as sha`.execute(
    tx,
  );
  if (!keepsAnnounced)
    await sql`update initiative_result r set names = '', title = '', summary = '' from initiative_entry e
      where r.call_id = e.call_id and r.entry_id = e.id and ${which}`.execute(tx);
  const erased = await sql`update initiative_entry e set email = null, authors = '[]', erased_at = ${at},
      complaint = case when complaint = '' then '' else '-' end,
      complaint_answer = case when complaint_answer = '' then '' else '-' end,
      refuse_reason = case when refuse_reason = '' then '' else '-' end,
      title = '', summary = '', situation = '', solution = '', effect = '', version = version + 1,
      state = case when (select c.state from initiative_call c where c.id = e.call_id)
          in ('published', 'scoring', 'cancelled') and not ${keepsAnnounced}::boolean then 'withdrawn' else state end
    where ${which}`.execute(tx);
  return { erased: Number(erased.numAffectedRows ?? 0), files: files.map(({ sha }) => sha) };
}

function fromRow(row: InitiativeEntryTable): InitiativeEntry {
  return {
    ...{
      callId: row.call_id,
      id: row.id,
      number: row.number,
      email: row.email,
      group: row.participant_group,
    },
    ...{ language: row.language, title: row.title, summary: row.summary, situation: row.situation },
    ...{ solution: row.solution, effect: row.effect, authors: row.authors, showsSummary: row.shows_summary },
    ...{ road: row.road, receivedOn: row.received_on, state: row.state, sentAt: row.sent_at },
    ...{ refuseReason: row.refuse_reason, checkedBy: row.checked_by, complaint: row.complaint },
    ...{ checkedAt: row.checked_at, complainedAt: row.complained_at, complaintAnswer: row.complaint_answer },
    ...{ answeredBy: row.answered_by, answeredAt: row.answered_at, erasedAt: row.erased_at },
    version: row.version,
  };
}
