import type { Db } from '#platform/db.server.ts';
import type { Screening, Verdict } from './screening.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    screening: ScreeningTable;
  }
}

interface ScreeningTable {
  id: string;
  project_id: string;
  draft_version_id: string | null;
  criteria_id: string;
  verdicts: unknown;
  in_scope: boolean;
  decided_by: string;
  decided_on: string;
  created_at: Date;
}

export async function insertScreening(tx: Db, screening: Screening): Promise<void> {
  await tx
    .insertInto('screening')
    .values({
      id: screening.id,
      project_id: screening.projectId,
      draft_version_id: screening.draftVersionId,
      criteria_id: screening.criteriaId,
      verdicts: JSON.stringify(screening.verdicts),
      in_scope: screening.inScope,
      decided_by: screening.decidedBy,
      decided_on: screening.decidedOn,
      created_at: screening.createdAt,
    })
    .execute();
}

/** All screenings of a draft; the first is the one in force (the same order as the view draft_screening). */
export async function findScreenings(db: Db, projectId: string): Promise<Screening[]> {
  const rows = await db
    .selectFrom('screening')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('decided_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    projectId: row.project_id,
    draftVersionId: row.draft_version_id,
    criteriaId: row.criteria_id,
    verdicts: row.verdicts as readonly Verdict[],
    inScope: row.in_scope,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
    createdAt: row.created_at,
  }));
}
