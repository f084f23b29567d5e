import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

export interface PlanOfWords {
  readonly id: string;
  readonly projectId: string;
  readonly organisationId: string;
}

const PLAN = sql`p.id, p.project_id as "projectId", p.organisation_id as "organisationId"`;
const HAS_WORDS = sql`exists (select from outreach_plan_line l where l.plan_id = p.id and (l.message <> '' or l.bulletin <> ''))`;

/** Plans with words of drafts that were issued or stopped before a day. */
export async function findPlansEndedBefore(db: Db, day: string): Promise<PlanOfWords[]> {
  const { rows } = await sql<PlanOfWords>`
    select ${PLAN} from outreach_plan p join law_project d on d.id = p.project_id
    where d.stage in ('issued', 'stopped') and ${HAS_WORDS}
      and coalesce((select max(c.on_date) from stage_change c where c.project_id = d.id), d.issued_on) < ${day}::date`.execute(
    db,
  );
  return rows;
}

export async function findPlanWithWords(db: Db, projectId: string): Promise<PlanOfWords | undefined> {
  const { rows } = await sql<PlanOfWords>`
    select ${PLAN} from outreach_plan p where p.project_id = ${projectId} and ${HAS_WORDS}`.execute(db);
  return rows[0];
}

/**
 * The typed words of a plan, in its lines and in what became of them; how many lines had any. Who, where, when, how many and for how
 * much stays: the figures rest on it.
 */
export async function erasePlanWords(tx: Db, planId: string, title: string): Promise<number> {
  await sql`update activity a set bulletin = '', version = a.version + 1,
      summary = case when a.summary = l.message then '' else a.summary end,
      title = case when l.message <> '' and position(left(l.message, 200) in a.title) > 0 then ${title} else a.title end
    from outreach_plan_line l where l.id = a.plan_line_id and l.plan_id = ${planId}`.execute(tx);
  const { rows } = await sql`update outreach_plan_line set message = '', bulletin = ''
    where plan_id = ${planId} and (message <> '' or bulletin <> '') returning id`.execute(tx);
  return rows.length;
}
