import { sql } from 'kysely';
import {
  findIncident,
  insertIncident,
  insertPurgeFiles,
  nextIncidentOrdinal,
} from '../src/features/documents/purging/purges.store.server.ts';
import { resumePurgesJob } from '../src/features/documents/purging/remove-files.server.ts';
import { eraseWords } from '../src/features/drafts/purging/decide-purge.server.ts';
import type { App } from '../src/platform/app.ts';
import type { Platform } from '../src/platform/context.ts';
import { inTransaction } from '../src/platform/db.server.ts';
import { newId } from '../src/platform/ids.ts';
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

/** A file with these bytes is purged, wherever else it stood, and everything that follows from it is carried out. */
export async function purgedEverywhere(
  platform: Platform,
  given: { readonly organisationId: string; readonly sha256: string; readonly by: string },
): Promise<string> {
  const { db, clock } = platform;
  const now = clock.now();
  const year = now.getUTCFullYear();
  const id = newId(now);
  const ordinal = await nextIncidentOrdinal(db, year);
  await insertIncident(db, {
    ...{ id, year, ordinal, organisationId: given.organisationId, documentId: newId(now) },
    ...{ sha256: given.sha256, state: 'approved', reason: 'Đăng nhầm.', version: 1 },
    ...{ reportedBy: given.by, reportedAt: now, decidedBy: given.by, decidedAt: now },
    ...{ decidedReason: null, doneAt: null },
  });
  const incident = await findIncident(db, id);
  if (!incident) throw new Error(`expected incident ${id}`);
  await insertPurgeFiles(db, id, [given.sha256]);
  await inTransaction(db, (tx) => eraseWords(tx, incident, now));
  await afterwards(platform);
  return id;
}
