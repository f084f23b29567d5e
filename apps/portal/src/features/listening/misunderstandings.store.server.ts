import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Misunderstanding, MisunderstandingSource, MisunderstandingState } from './misunderstanding.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    misunderstanding: MisunderstandingTable;
  }
}

interface MisunderstandingTable {
  id: string;
  organisation_id: string;
  project_id: string | null;
  mention_id: string | null;
  source: MisunderstandingSource;
  title: string;
  said: string;
  owner_id: string;
  due_on: string;
  state: MisunderstandingState;
  correction: string;
  correction_address: string;
  corrected_on: string | null;
  closed_on: string | null;
  closed_note: string;
  reported_by: string;
  reported_at: Date;
  version: number;
}

const fromRow = (row: MisunderstandingTable): Misunderstanding => ({
  id: row.id,
  organisationId: row.organisation_id,
  projectId: row.project_id,
  mentionId: row.mention_id,
  source: row.source,
  title: row.title,
  said: row.said,
  ownerId: row.owner_id,
  dueOn: row.due_on,
  state: row.state,
  correction: row.correction,
  correctionAddress: row.correction_address,
  correctedOn: row.corrected_on,
  closedOn: row.closed_on,
  closedNote: row.closed_note,
  version: row.version,
});

export async function requireMisunderstanding(db: Db, id: string): Promise<Misunderstanding> {
  const row = isId(id)
    ? await db.selectFrom('misunderstanding').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`misunderstanding ${id}`);
  return fromRow(row);
}

export async function insertMisunderstanding(
  tx: Db,
  given: Pick<
    Misunderstanding,
    'id' | 'organisationId' | 'projectId' | 'mentionId' | 'source' | 'title' | 'said' | 'ownerId' | 'dueOn'
  > & { readonly reportedBy: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('misunderstanding')
    .values({
      ...{ id: given.id, organisation_id: given.organisationId, project_id: given.projectId },
      ...{ mention_id: given.mentionId, source: given.source, title: given.title, said: given.said },
      ...{ owner_id: given.ownerId, due_on: given.dueOn, state: 'open', correction: '' },
      ...{ correction_address: '', corrected_on: null, closed_on: null, closed_note: '' },
      ...{ reported_by: given.reportedBy, reported_at: at, version: 1 },
    })
    .execute();
}

export async function updateMisunderstanding(
  tx: Db,
  id: string,
  version: number,
  change: Partial<Omit<MisunderstandingTable, 'id' | 'version'>>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('misunderstanding')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Conflict(`misunderstanding ${id}`);
}

export interface ListedMisunderstanding extends Misunderstanding {
  readonly ownerName: string;
  readonly draftTitle: string | null;
}

/** Open ones first, the nearest day on top; then what was set right and closed, the latest first. */
export async function findMisunderstandings(
  db: Db,
  organisationIds: readonly string[],
  { state, limit, offset }: { readonly state: string; readonly limit: number; readonly offset: number },
): Promise<ListedMisunderstanding[]> {
  const { rows } = await sql<MisunderstandingTable & { owner_name: string; draft_title: string | null }>`
    select m.*, o.display_name as owner_name, p.short_title as draft_title from misunderstanding m
    join person o on o.id = m.owner_id left join law_project p on p.id = m.project_id
    where m.organisation_id = any(${[...organisationIds]}::uuid[]) and (${state} = '' or m.state = ${state})
    order by m.state <> 'open', case when m.state = 'open' then m.due_on end, m.reported_at desc
    limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => ({ ...fromRow(row), ownerName: row.owner_name, draftTitle: row.draft_title }));
}

/** Who holds a role in one of these bodies today and may be made the owner. */
export async function findOwners(
  db: Db,
  organisationIds: readonly string[],
  today: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct p.id, p.display_name as name from person p join role_assignment r on r.person_id = p.id
    where r.organisation_id = any(${[...organisationIds]}::uuid[]) and r.valid_from <= ${today}::date
      and (r.valid_to is null or r.valid_to >= ${today}::date) order by p.display_name, p.id limit 500`.execute(
    db,
  );
  return rows;
}
