import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { ReportSection, SectionState } from './section.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    report_section: SectionTable;
  }
}

interface SectionTable {
  report_id: string;
  key: string;
  assignee_id: string | null;
  due_on: string | null;
  state: SectionState;
  written_by: string | null;
  ready_by: string | null;
  agreed_by: string | null;
  agreed_at: Date | null;
  return_reason: string;
  version: number;
}

/** Sections of which something is known, by their key. */
export async function findSections(db: Db, reportId: string): Promise<ReadonlyMap<string, ReportSection>> {
  const rows = await db.selectFrom('report_section').selectAll().where('report_id', '=', reportId).execute();
  return new Map(rows.map((row) => [row.key, fromRow(row)]));
}

/** Keys of sections that somebody was given. */
export async function findGivenKeys(db: Db, reportId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from report_section where report_id = ${reportId} and assignee_id is not null`.execute(db);
  return new Set(rows.map(({ key }) => key));
}

/** How many sections that somebody was given nobody has agreed to yet. */
export async function countOpenSections(db: Db, reportId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from report_section
    where report_id = ${reportId} and assignee_id is not null and state <> 'agreed'`.execute(db);
  return rows[0]?.n ?? 0;
}

/** The section as a person left it; throws Conflict when somebody else has changed it since `version` was read. */
export async function writeSectionRow(tx: Db, reportId: string, section: ReportSection): Promise<void> {
  const { key, version } = section;
  const values = toRow(section);
  if (version === 0) {
    const made = await tx
      .insertInto('report_section')
      .values({ report_id: reportId, key, ...values, version: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) throw new Conflict(`section ${key} of report ${reportId}`);
    return;
  }
  const changed = await tx
    .updateTable('report_section')
    .set({ ...values, version: version + 1 })
    .where('report_id', '=', reportId)
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw new Conflict(`section ${key} of report ${reportId}`);
}

/** Words of these sections changed elsewhere on the report: what was said of the words before holds no longer. */
export async function noteWritten(
  tx: Db,
  reportId: string,
  keys: readonly string[],
  personId: string | null,
): Promise<void> {
  await sql`insert into report_section (report_id, key, state, written_by)
    select ${reportId}::uuid, key, 'writing', ${personId}::uuid from unnest(${[...keys]}::text[]) key
    on conflict (report_id, key) do update set state = 'writing', written_by = excluded.written_by, ready_by = null,
      agreed_by = null, agreed_at = null, return_reason = '', version = report_section.version + 1`.execute(
    tx,
  );
}

export interface SectionWriter {
  readonly id: string;
  readonly name: string;
}

/** Who may be given a section today: people of these bodies in a role that writes reports. */
export async function findWriters(
  db: Db,
  { organisationIds, programmeId }: { organisationIds: readonly string[]; programmeId: string | null },
  today: string,
): Promise<SectionWriter[]> {
  const { rows } = await sql<SectionWriter>`
    select distinct p.id, p.display_name as name from role_assignment r join person p on p.id = r.person_id
    where r.organisation_id = any(${[...organisationIds]}::uuid[]) and p.disabled_at is null
      and (r.role in ('draftingOfficer', 'unitHead', 'legalOfficer', 'communeOfficer', 'leader')
        or r.role = 'focalUnit' and r.programme_id = ${programmeId}::uuid)
      and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date)
    order by p.display_name limit 200`.execute(db);
  return rows;
}

const toRow = (section: ReportSection): Omit<SectionTable, 'report_id' | 'key' | 'version'> => ({
  assignee_id: section.assigneeId,
  due_on: section.dueOn,
  state: section.state,
  written_by: section.writtenBy,
  ready_by: section.readyBy,
  agreed_by: section.agreedBy,
  agreed_at: section.agreedAt,
  return_reason: section.returnReason,
});

function fromRow(row: SectionTable): ReportSection {
  return {
    key: row.key,
    assigneeId: row.assignee_id,
    dueOn: row.due_on,
    state: row.state,
    writtenBy: row.written_by,
    readyBy: row.ready_by,
    agreedBy: row.agreed_by,
    agreedAt: row.agreed_at,
    returnReason: row.return_reason,
    version: row.version,
  };
}
