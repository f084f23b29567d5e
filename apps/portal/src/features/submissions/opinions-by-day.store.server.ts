import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

export interface DayCount {
  readonly day: string;
  readonly opinions: number;
}

/** Opinions from outside by the day in Vietnam on which they came, as in all counts of what was received; days without any have no row. */
export async function countOpinionsByDay(db: Db, consultationId: string): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select to_char(s.received_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, count(*)::int as opinions
    from opinion o
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where o.consultation_id = ${consultationId} and s.counting_class <> 'staff' and o.withdrawn_at is null and o.state <> 'notOpinion'
    group by 1 order by 1`.execute(db);
  return rows;
}
