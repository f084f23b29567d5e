import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { PlanSection, SectionKind } from './plan-section.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    plan_section: SectionTable;
  }
}

interface SectionTable {
  id: string;
  plan_id: string;
  ordinal: number;
  level: 1 | 2;
  kind: SectionKind;
  title: string;
  body: string;
}

/** The headings of a plan, in their order. */
export async function findSections(db: Db, planId: string): Promise<PlanSection[]> {
  const rows = await db
    .selectFrom('plan_section')
    .select(['id', 'level', 'kind', 'title', 'body'])
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute();
  return rows;
}

/** Writes the headings as they shall be; tasks of one that is gone hang under none. The caller holds the plan. */
export async function putSections(tx: Db, planId: string, sections: readonly PlanSection[]): Promise<void> {
  const ids = sections.map(({ id }) => id);
  await sql`delete from plan_section where plan_id = ${planId} and id <> all(${ids}::uuid[])`.execute(tx);
  for (const [i, { id, level, kind, title, body }] of sections.entries())
    await tx
      .insertInto('plan_section')
      .values({ id, plan_id: planId, ordinal: i + 1, level, kind, title, body })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ordinal: i + 1, level, title, body }))
      .execute();
}

/**
 * Numbers the tasks of a plan that is being written in the order of print: heading by heading, what hangs under none last. In two
 * steps, because the numbers are unique at every moment. The caller holds the plan.
 */
export async function renumberTasks(tx: Db, planId: string, ids: readonly string[]): Promise<void> {
  await sql`update task set ordinal = ordinal + 1000000 where plan_id = ${planId}`.execute(tx);
  await sql`
    update task t set ordinal = n.at from unnest(${[...ids]}::uuid[]) with ordinality n (id, at)
    where t.id = n.id and t.plan_id = ${planId}`.execute(tx);
}
