import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { ReportNote } from './note.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    report_note: {
      id: string;
      organisation_id: string;
      programme_id: string | null;
      kind: ReportNote['kind'];
      words: string;
      addressee: string;
      cause: string;
      noted_on: string;
      person_id: string;
      created_at: Date;
      withdrawn_at: Date | null;
    };
  }
}

export async function insertNote(tx: Db, note: ReportNote): Promise<void> {
  await tx
    .insertInto('report_note')
    .values({
      ...{ id: note.id, organisation_id: note.organisationId, programme_id: note.programmeId },
      ...{ kind: note.kind, words: note.words, addressee: note.addressee, cause: note.cause },
      ...{ noted_on: note.notedOn, person_id: note.personId, created_at: note.createdAt, withdrawn_at: null },
    })
    .execute();
}

export interface ListedNote extends ReportNote {
  readonly name: string;
}

/** Notes of these bodies that were not taken back, the newest first. */
export async function findNotes(
  db: Db,
  organisationIds: readonly string[],
  limit: number,
): Promise<ListedNote[]> {
  const { rows } = await sql<ListedNote>`
    select n.id, n.organisation_id as "organisationId", n.programme_id as "programmeId", n.kind, n.words, n.addressee, n.cause,
      n.noted_on as "notedOn", n.person_id as "personId", n.created_at as "createdAt", p.display_name as name
    from report_note n join person p on p.id = n.person_id
    where n.organisation_id = any(${[...organisationIds]}::uuid[]) and n.withdrawn_at is null
    order by n.noted_on desc, n.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Only by whoever wrote it, once; gives the body that it was of. */
export async function withdrawNoteRow(
  tx: Db,
  id: string,
  personId: string,
  at: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ body: string }>`
    update report_note set withdrawn_at = ${at} where id = ${id} and person_id = ${personId} and withdrawn_at is null
    returning organisation_id as body`.execute(tx);
  return rows[0]?.body;
}
