import type { Generated } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Stage } from '../law-project.ts';
import type { StageEvent } from '../lifecycle.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    stage_change: StageChangeTable;
  }
}

interface StageChangeTable {
  id: string;
  seq: Generated<string>;
  project_id: string;
  event: StageEvent | 'register';
  stage: Stage;
  on_date: string;
  at: Date;
  reason: string | null;
  by_person: string | null;
}

/** One step in the life of a draft. Steps of a round have no person: the audit of the round names who acted. */
export interface StageChange {
  readonly event: StageEvent | 'register';
  /** The stage that was entered. */
  readonly stage: Stage;
  /** The day on which it happened, as the officer says. */
  readonly onDate: string;
  /** When it was written down. */
  readonly at: Date;
  readonly reason: string | null;
  readonly byPerson: string | null;
}

export async function insertStageChange(
  tx: Db,
  projectId: string,
  change: Pick<StageChange, 'event' | 'stage' | 'onDate' | 'at'> &
    Partial<Pick<StageChange, 'reason' | 'byPerson'>>,
): Promise<void> {
  await tx
    .insertInto('stage_change')
    .values({
      id: newId(change.at),
      project_id: projectId,
      event: change.event,
      stage: change.stage,
      on_date: change.onDate,
      at: change.at,
      reason: change.reason ?? null,
      by_person: change.byPerson ?? null,
    })
    .execute();
}

/** The life of a draft, from its beginning. */
export async function findStageChanges(db: Db, projectId: string): Promise<StageChange[]> {
  const rows = await db
    .selectFrom('stage_change')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('at')
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    event: row.event,
    stage: row.stage,
    onDate: row.on_date,
    at: row.at,
    reason: row.reason,
    byPerson: row.by_person,
  }));
}
