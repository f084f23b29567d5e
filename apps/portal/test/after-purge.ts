import { sql } from 'kysely';
import { resumePurgesJob } from '../src/features/documents/purging/remove-files.server.ts';
import type { App } from '../src/platform/app.ts';
import type { Platform } from '../src/platform/context.ts';
import type { DomainEvent } from '../src/platform/outbox.server.ts';
import { subscribers } from '../src/subscribers.server.ts';

/** Carries out what follows from the events of a purge, then the job that goes on with it. */
export async function afterwards(platform: Platform): Promise<void> {
  const app = { ...platform, jobs: { enqueue: () => Promise.resolve('1') } } as unknown as App;
  const { rows } = await sql<DomainEvent>`select id, topic, payload, occurred_at as "occurredAt" from outbox
    where payload ? 'incidentId' order by occurred_at, id`.execute(platform.db);
  for (const event of rows)
    for (const { name, topics, handle } of subscribers)
      if (/followPurge/.test(name) && topics.includes(event.topic)) await handle(event, app);
  await resumePurgesJob.handle({}, app, {} as never);
}

/** Tables in which these words stand, whatever column. */
export async function tablesThatKnow({ db }: Pick<Platform, 'db'>, words: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  const found: string[] = [];
  for (const { name } of rows) {
    const hit =
      await sql`select 1 from ${sql.table(name)} t where t::text like ${`%${words}%`} limit 1`.execute(db);
    if (hit.rows.length > 0) found.push(name);
  }
  return found.sort();
}
