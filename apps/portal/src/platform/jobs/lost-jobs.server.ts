import { sql } from 'kysely';
import type { Db } from '../db.server.ts';
import type { Log } from '../log.server.ts';
import type { OpenDatabase } from '../open-database.server.ts';
import type { Job } from './job.ts';

export interface Resuming {
  stop(): Promise<void>;
}

/** Jobs that were taken and not begun wait again, with the tries that they had. */
export async function putBack(
  db: Db,
  name: string,
  jobs: readonly { readonly id: string; readonly retryCount: number }[],
): Promise<void> {
  for (const { id, retryCount } of jobs)
    await sql`update pgboss.job set state = 'created', started_on = null, heartbeat_on = null
      where name = ${name} and id = ${id} and state = 'active' and retry_count = ${retryCount}`.execute(db);
}

const LOOK_EVERY_MS = 10_000;

/**
 * Jobs that a dead process had begun run again at once, instead of after their timeout and a pause (minutes). The embedded engine
 * has one process, so that all begun jobs are of a dead one when it starts; on PostgreSQL those are whose process has been silent
 * for longer than their kind allows. Each counts as a try: what kills its process each time ends at the desk of failed jobs.
 */
export async function resumeLostJobs(
  db: Db,
  settings: { readonly database: OpenDatabase; readonly jobs: readonly Job[]; readonly log: Log },
): Promise<Resuming> {
  if (settings.database.pglite) {
    await sql`update pgboss.job set state = 'retry', start_after = pgboss.job_now()
      where state = 'active' and retry_count < retry_limit`.execute(db);
    return { stop: async () => {} };
  }
  const names = settings.jobs.filter(({ heartbeatSeconds }) => heartbeatSeconds).map(({ name }) => name);
  let looking: Promise<unknown> | undefined;
  const look = () => {
    looking ??= sql`update pgboss.job set state = 'retry', start_after = pgboss.job_now()
      where name = any(${names}::text[]) and state = 'active' and retry_count < retry_limit
        and heartbeat_on + heartbeat_seconds * interval '1 second' < pgboss.job_now()`
      .execute(db)
      .catch((error: unknown) => settings.log.warn({ err: error }, 'lost jobs not looked for'))
      .finally(() => {
        looking = undefined;
      });
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
