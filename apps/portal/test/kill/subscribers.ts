import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { anOpenConsultation } from '../factories/submission.ts';

/** So many confirmed mailboxes that want everything, and one piece of news. */
export async function setUpSubscribers(db: Db, subscribers: number): Promise<void> {
  const { projectId } = await anOpenConsultation(db);
  const before = '2026-11-24T00:00:00Z';
  await sql`insert into subscriber (id, email, state, choices, asked_at, confirmed_at, told_until)
    select gen_random_uuid(), 'nguoi-' || n || '@vidu.example', 'confirmed', '[{"kind": "all", "value": ""}]', ${before}::timestamptz,
      ${before}::timestamptz, ${before}::timestamptz from generate_series(1, ${subscribers}) n`.execute(db);
  await sql`insert into draft_news (project_id, event_id, topic, occurred_at)
    values (${projectId}, gen_random_uuid(), 'consultation.extended', '2026-11-24T08:00:00Z')`.execute(db);
}
