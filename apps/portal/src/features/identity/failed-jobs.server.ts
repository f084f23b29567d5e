import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Jobs } from '#platform/jobs/job.ts';

/** The desk of dead letters belongs to the administrators, so it stands with the people and their permissions. */
export interface JobDesk extends Platform {
  readonly jobs: Pick<Jobs, 'listFailed' | 'retry' | 'discard'>;
}

/** Puts the job back with all its tries. False when somebody else was first. */
export async function retryFailedJob(desk: JobDesk, actor: Actor, id: string): Promise<boolean> {
  return await change(desk, actor, id, 'job.retried', desk.jobs.retry);
}

/** The job never runs again; what it would have done is left undone. */
export async function discardFailedJob(desk: JobDesk, actor: Actor, id: string): Promise<boolean> {
  return await change(desk, actor, id, 'job.discarded', desk.jobs.discard);
}

/** The queue has a connection of its own, so the entry follows the change instead of sharing its transaction. */
async function change(
  desk: JobDesk,
  actor: Actor,
  id: string,
  act: string,
  run: (id: string) => Promise<boolean>,
): Promise<boolean> {
  requirePermission(actor, 'job.manage');
  const found = (await desk.jobs.listFailed()).find((failed) => failed.id === id);
  if (!found || !(await run(id))) return false;
  const now = desk.clock.now();
  const after = { job: found.job, attempts: found.attempts };
  await inTransaction(desk.db, (tx) =>
    record(tx, actor, { act, objectKind: 'job', objectId: id, after }, now),
  );
  return true;
}
