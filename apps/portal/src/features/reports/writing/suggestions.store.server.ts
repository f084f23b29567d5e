import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** Something that was recorded in the period and may be said in the report. */
export interface Suggestion {
  readonly id: string;
  readonly task: string;
  readonly words: string;
  readonly raisedOn: string;
}

interface Asked {
  readonly organisationIds: readonly string[];
  readonly programmeId: string | null;
  readonly from: string;
  readonly to: string;
}

/** Difficulties that people of these bodies raised in the period, in the programme where the report has one. */
export async function findDifficulties(db: Db, asked: Asked): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select id, task, words, raised_on as "raisedOn" from raised_difficulty
    where organisation_id = any(${[...asked.organisationIds]}::uuid[])
      and (${asked.programmeId}::uuid is null or programme_id = ${asked.programmeId}::uuid)
      and raised_on between ${asked.from}::date and ${asked.to}::date
    order by raised_on, id limit 50`.execute(db);
  return rows;
}
