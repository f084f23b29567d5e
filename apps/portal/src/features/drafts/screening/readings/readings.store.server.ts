import { findReachEdges } from '#features/organisations/relations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import type { CriterionReading } from '../screening-criteria.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    criterion_reading: CriterionReadingTable;
  }
}

interface CriterionReadingTable {
  id: string;
  organisation_id: string;
  wording: CriterionReading['wording'];
  legal_basis: string;
  status: CriterionReading['status'];
  valid_from: string;
  set_by: string;
  set_at: Date;
  /** What it came out of; null: set by one person, before there were proposals. */
  proposal_id: string | null;
}

export async function insertReading(
  tx: Db,
  reading: CriterionReading & { readonly setBy: string; readonly proposalId: string },
): Promise<void> {
  await tx
    .insertInto('criterion_reading')
    .values({
      id: reading.id,
      organisation_id: reading.organisationId,
      wording: reading.wording,
      legal_basis: reading.legalBasis,
      status: reading.status,
      valid_from: reading.validFrom,
      set_by: reading.setBy,
      set_at: reading.setAt,
      proposal_id: reading.proposalId,
    })
    .execute();
}

/** All readings that were ever set, the newest first. */
export async function findReadings(db: Db): Promise<(CriterionReading & { readonly setBy: string })[]> {
  const rows = await db
    .selectFrom('criterion_reading')
    .selectAll()
    .orderBy('valid_from', 'desc')
    .orderBy('set_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    wording: row.wording,
    legalBasis: row.legal_basis,
    status: row.status,
    validFrom: row.valid_from,
    setBy: row.set_by,
    setAt: row.set_at,
  }));
}

/** Those that bind a body on a day: its own and those of all that it belongs to, directly or through another. */
export async function readingsFor(db: Db, organisationId: string, day: string): Promise<CriterionReading[]> {
  const readings = await findReadings(db);
  if (readings.length === 0) return [];
  const edges = await findReachEdges(db, organisationId, day);
  const above = [organisationId];
  for (const body of above) {
    for (const edge of edges) {
      const climbs = edge.kind === 'belongsTo' && edge.fromId === body;
      if (climbs && !above.includes(edge.toId)) above.push(edge.toId);
    }
  }
  return readings.filter((reading) => above.includes(reading.organisationId));
}
