import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Passage } from './passage.ts';

const columns = sql`id, organisation_id as "organisationId", name, words, version`;

/** Those that the body offers, by name. */
export async function findPassages(db: Db, organisationId: string): Promise<Passage[]> {
  const { rows } = await sql<Passage>`select ${columns} from answer_passage
    where organisation_id = ${organisationId} and retired_at is null order by name, id`.execute(db);
  return rows;
}

export async function findPassage(db: Db, organisationId: string, id: string): Promise<Passage | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Passage>`select ${columns} from answer_passage
    where organisation_id = ${organisationId} and id = ${id} and retired_at is null`.execute(db);
  return rows[0];
}

interface By {
  readonly personId: string;
  readonly at: Date;
}

export async function insertPassage(tx: Db, passage: Omit<Passage, 'version'>, by: By): Promise<void> {
  await sql`insert into answer_passage (id, organisation_id, name, words, written_by, written_at)
    values (${passage.id}, ${passage.organisationId}, ${passage.name}, ${passage.words}, ${by.personId}, ${by.at})`.execute(
    tx,
  );
}

/** Writes when nobody else has since; throws Conflict otherwise. */
export async function updatePassage(tx: Db, passage: Passage, by: By): Promise<void> {
  const { numAffectedRows } = await sql`update answer_passage
    set name = ${passage.name}, words = ${passage.words}, version = version + 1,
      written_by = ${by.personId}, written_at = ${by.at}
    where organisation_id = ${passage.organisationId} and id = ${passage.id} and version = ${passage.version}
      and retired_at is null`.execute(tx);
  if (numAffectedRows !== 1n) throw new Conflict(`passage ${passage.id}`);
}

export async function retirePassage(
  tx: Db,
  { organisationId, id, version }: Pick<Passage, 'organisationId' | 'id' | 'version'>,
  at: Date,
): Promise<void> {
  const { numAffectedRows } = await sql`update answer_passage set retired_at = ${at}
    where organisation_id = ${organisationId} and id = ${id} and version = ${version}
      and retired_at is null`.execute(tx);
  if (numAffectedRows !== 1n) throw new Conflict(`passage ${id}`);
}
