import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { IncidentState, PurgeIncident } from './incident.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    purge_incident: PurgeIncidentTable;
    purge_file: { incident_id: string; sha256: string; removed_at: Date | null };
  }
}

interface PurgeIncidentTable {
  id: string;
  year: number;
  ordinal: number;
  organisation_id: string;
  document_id: string;
  sha256: string;
  state: IncidentState;
  reason: string;
  reported_by: string | null;
  reported_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decided_reason: string | null;
  done_at: Date | null;
  version: number;
}

export async function nextIncidentOrdinal(tx: Db, year: number): Promise<number> {
  const row = await tx
    .selectFrom('purge_incident')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .where('year', '=', year)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

export async function insertIncident(tx: Db, incident: PurgeIncident): Promise<void> {
  await tx
    .insertInto('purge_incident')
    .values({
      id: incident.id,
      year: incident.year,
      ordinal: incident.ordinal,
      organisation_id: incident.organisationId,
      document_id: incident.documentId,
      sha256: incident.sha256,
      state: incident.state,
      reason: incident.reason,
      reported_by: incident.reportedBy,
      reported_at: incident.reportedAt,
      decided_by: incident.decidedBy,
      decided_at: incident.decidedAt,
      decided_reason: incident.decidedReason,
      done_at: incident.doneAt,
      version: incident.version,
    })
    .execute();
}

/** Files of an incident; one that is named again is not removed again. */
export async function insertPurgeFiles(tx: Db, incidentId: string, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx
    .insertInto('purge_file')
    .values(hashes.map((sha256) => ({ incident_id: incidentId, sha256, removed_at: null })))
    .onConflict((conflict) => conflict.columns(['incident_id', 'sha256']).doNothing())
    .execute();
}

export async function updateIncident(
  tx: Db,
  id: string,
  version: number,
  change: Partial<
    Pick<PurgeIncidentTable, 'state' | 'decided_by' | 'decided_at' | 'decided_reason' | 'done_at'>
  >,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('purge_incident')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`purge incident ${id}`);
}

export async function findIncident(db: Db, id: string): Promise<PurgeIncident | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('purge_incident').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

/** The incident about these bytes that counts: one that was not refused, or the last refusal. */
export async function findIncidentOfFile(db: Db, sha256: string): Promise<PurgeIncident | undefined> {
  const rows = await db
    .selectFrom('purge_incident')
    .selectAll()
    .where('sha256', '=', sha256)
    .orderBy('reported_at', 'desc')
    .execute();
  const row = rows.find((each) => each.state !== 'refused') ?? rows[0];
  return row && fromRow(row);
}

/** The newest report of a stored file by its own id, which may be gone by now. */
export async function findIncidentOfDocument(db: Db, documentId: string): Promise<PurgeIncident | undefined> {
  const row = await db
    .selectFrom('purge_incident')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('reported_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function findIncidents(
  db: Db,
  where: { readonly organisationIds?: readonly string[]; readonly state?: IncidentState } = {},
): Promise<PurgeIncident[]> {
  let query = db.selectFrom('purge_incident').selectAll();
  if (where.organisationIds) query = query.where('organisation_id', 'in', [...where.organisationIds, NOBODY]);
  if (where.state) query = query.where('state', '=', where.state);
  const rows = await query.orderBy('year', 'desc').orderBy('ordinal', 'desc').execute();
  return rows.map(fromRow);
}

/** So that the list is never empty SQL. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export async function findIncidentByNumber(
  db: Db,
  { year, ordinal }: { readonly year: number; readonly ordinal: number },
): Promise<PurgeIncident | undefined> {
  const row = await db
    .selectFrom('purge_incident')
    .selectAll()
    .where('year', '=', year)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Those of these files that nobody outside may see: reported, or purged. */
export async function findHiddenFiles(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db
    .selectFrom('purge_incident')
    .select('sha256')
    .where('sha256', 'in', [...hashes])
    .where('state', '<>', 'refused')
    .execute();
  return new Set(rows.map((row) => row.sha256));
}

export interface PurgeFile {
  readonly sha256: string;
  readonly removedAt: Date | null;
}

export async function findPurgeFiles(db: Db, incidentId: string): Promise<PurgeFile[]> {
  const rows = await db
    .selectFrom('purge_file')
    .select(['sha256', 'removed_at'])
    .where('incident_id', '=', incidentId)
    .orderBy('sha256')
    .execute();
  return rows.map((row) => ({ sha256: row.sha256, removedAt: row.removed_at }));
}

export async function writeRemoved(
  tx: Db,
  incidentId: string,
  sha256: string,
  removedAt: Date | null,
): Promise<void> {
  await tx
    .updateTable('purge_file')
    .set({ removed_at: removedAt })
    .where('incident_id', '=', incidentId)
    .where('sha256', '=', sha256)
    .execute();
}

function fromRow(row: PurgeIncidentTable): PurgeIncident {
  return {
    id: row.id,
    year: row.year,
    ordinal: row.ordinal,
    organisationId: row.organisation_id,
    documentId: row.document_id,
    sha256: row.sha256,
    state: row.state,
    reason: row.reason,
    reportedBy: row.reported_by,
    reportedAt: row.reported_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decidedReason: row.decided_reason,
    doneAt: row.done_at,
    version: row.version,
  };
}
