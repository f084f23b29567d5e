import { sql } from 'kysely';
import type { Position } from '#features/submissions/opinion.ts';
import type { Channel, CountingClass } from '#features/submissions/submission.ts';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    voice_entry: VoiceEntryTable;
  }
}

/** By which page or paper a voice came in. */
export const ROADS = ['desk', 'field', 'meeting', 'table', 'scan'] as const;
export type Road = (typeof ROADS)[number];

interface VoiceEntryTable {
  consultation_id: string;
  submission_id: string;
  road: Road;
  source_id: string | null;
  entered_by: string;
  entered_at: Date;
  entered_on: string;
  counting_rules: string;
  taken_back_at: Date | null;
  taken_back_by: string | null;
  taken_back_reason: string | null;
}

/** Who wrote down which submission, when, from where, and by which rules it counts. */
export interface VoiceEntry {
  readonly consultationId: string;
  readonly submissionId: string;
  readonly road: Road;
  readonly sourceId: string | null;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly enteredOn: string;
  readonly countingRules: string;
}

// 8 columns a row; PostgreSQL takes 65,535 parameters in one statement.
const CHUNK = 5_000;

/** Writes each once: an entry that is there already stays as it is. */
export async function insertEntries(tx: Db, entries: readonly VoiceEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += CHUNK) {
    const rows = entries.slice(from, from + CHUNK).map((entry) => ({
      consultation_id: entry.consultationId,
      submission_id: entry.submissionId,
      road: entry.road,
      source_id: entry.sourceId,
      entered_by: entry.enteredBy,
      entered_at: entry.enteredAt,
      entered_on: entry.enteredOn,
      counting_rules: entry.countingRules,
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    }));
    await tx
      .insertInto('voice_entry')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** An entered voice as a list shows it; nothing personal. */
export interface ListedEntry {
  readonly submissionId: string;
  readonly receiptCode: string;
  readonly road: Road;
  readonly channel: Channel;
  readonly label: string;
  readonly countingClass: CountingClass;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly enteredAt: Date;
  readonly enteredByName: string;
  readonly takenBackReason: string | null;
  readonly opinions: readonly {
    readonly id: string;
    readonly unitId: string | null;
    readonly position: Position;
    readonly text: string;
    readonly version: number;
  }[];
}

export interface EntryFilter {
  readonly enteredBy?: string;
  readonly enteredOn?: string;
  readonly sourceId?: string;
  readonly submissionId?: string;
}

/** The latest first, `limit` at most; what was taken back (`withdrawn_at`) stands in the list with its reason. */
export async function findEntries(
  db: Db,
  consultationId: string,
  filter: EntryFilter,
  limit: number,
): Promise<ListedEntry[]> {
  const { rows } = await sql<Omit<ListedEntry, 'opinions'> & { opinions: ListedEntry['opinions'] | null }>`
    select e.submission_id as "submissionId", s.receipt_code as "receiptCode", e.road, s.channel, s.public_label as label,
      s.counting_class as "countingClass", s.received_at as "receivedAt", s.late, e.entered_at as "enteredAt",
      p.display_name as "enteredByName", e.taken_back_reason as "takenBackReason",
      (select jsonb_agg(jsonb_build_object('id', o.id, 'unitId', o.unit_id, 'position', o.position, 'text',
          coalesce(nullif(o.text, ''), o.suggested_wording, ''), 'version', o.version) order by o.ordinal)
        from opinion o where o.consultation_id = e.consultation_id and o.submission_id = e.submission_id) as opinions
    from voice_entry e
    join submission s on s.consultation_id = e.consultation_id and s.id = e.submission_id
    join person p on p.id = e.entered_by
    where e.consultation_id = ${consultationId}
      ${filter.enteredBy ? sql`and e.entered_by = ${filter.enteredBy}` : sql``}
      ${filter.enteredOn ? sql`and e.entered_on = ${filter.enteredOn}` : sql``}
      ${filter.sourceId ? sql`and e.source_id = ${filter.sourceId}` : sql``}
      ${filter.submissionId ? sql`and e.submission_id = ${filter.submissionId}` : sql``}
    order by e.entered_at desc, e.submission_id desc limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, opinions: row.opinions ?? [] }));
}

/** How many voices of each class were written down in this round; those taken back left out. */
export async function countEntries(
  db: Db,
  consultationId: string,
  filter: EntryFilter = {},
): Promise<ReadonlyMap<CountingClass, number>> {
  const { rows } = await sql<{ class: CountingClass; n: number }>`
    select s.counting_class as class, count(*)::int as n
    from voice_entry e join submission s on s.consultation_id = e.consultation_id and s.id = e.submission_id
    where e.consultation_id = ${consultationId} and e.taken_back_at is null
      ${filter.enteredBy ? sql`and e.entered_by = ${filter.enteredBy}` : sql``}
      ${filter.enteredOn ? sql`and e.entered_on = ${filter.enteredOn}` : sql``}
      ${filter.sourceId ? sql`and e.source_id = ${filter.sourceId}` : sql``}
    group by s.counting_class`.execute(db);
  return new Map(rows.map((row) => [row.class, row.n]));
}

/** A voice of this round that staff wrote down from the same place with one of these wordings, if there is one. */
export async function findSameVoice(
  db: Db,
  consultationId: string,
  place: string,
  fingerprints: readonly string[],
): Promise<{ readonly receiptCode: string; readonly receivedAt: Date } | undefined> {
  if (fingerprints.length === 0) return undefined;
  const { rows } = await sql<{ receiptCode: string; receivedAt: Date }>`
    select s.receipt_code as "receiptCode", s.received_at as "receivedAt"
    from opinion o
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    join voice_entry e on e.consultation_id = s.consultation_id and e.submission_id = s.id
    where o.consultation_id = ${consultationId} and o.fingerprint = any(${[...fingerprints]}::text[])
      and s.contributor_place = ${place} and e.taken_back_at is null
    order by e.entered_at desc limit 1`.execute(db);
  return rows[0];
}

/** Holds an entry that stands until the transaction ends; false when it was taken back, or is none of staff. */
export async function lockEntry(tx: Db, consultationId: string, submissionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('voice_entry')
    .select('taken_back_at')
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined && row.taken_back_at === null;
}

export async function writeTakenBack(
  tx: Db,
  consultationId: string,
  submissionId: string,
  taken: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('voice_entry')
    .set({ taken_back_at: taken.at, taken_back_by: taken.by, taken_back_reason: taken.reason })
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .execute();
}
