import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { PlannedTask } from './reported-tasks.ts';

/** As plans writes it in its view `reported_task`; cancelled tasks are not in it. */
export type TaskState = 'notStarted' | 'inProgress' | 'done';

/** Tasks of the issued plans of these bodies for the years of the period, plan by plan in their order; of one programme, or of all. */
export async function findPlannedTasks(
  db: Db,
  scope: {
    readonly organisationIds: readonly string[];
    readonly from: string;
    readonly to: string;
    readonly programmeId?: string;
  },
): Promise<PlannedTask[]> {
  const { rows } = await sql<PlannedTask>`
    select id, title, product, lead_text as lead, time_text as time, state, state_note as "stateNote", done_on::text as "doneOn", evidence
    from reported_task where organisation_id = any(${[...scope.organisationIds]}::uuid[])
      and year between ${Number(scope.from.slice(0, 4))} and ${Number(scope.to.slice(0, 4))}
      and (${scope.programmeId ?? null}::uuid is null or programme_id = ${scope.programmeId ?? null}::uuid)
    order by year, plan_title, plan_id, ordinal, id`.execute(db);
  return rows;
}
