import type { PersonActor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { openTaskToWork, taskChanged } from './task-access.server.ts';
import { insertTaskComment, withdrawTaskComment } from './task-comments.store.server.ts';

/** A word among those who do a task or look after it; the audit says that it was said, never what. */
export async function addComment(
  { db, clock }: Platform,
  actor: PersonActor,
  taskId: string,
  { words }: { readonly words: string },
): Promise<Result<null, never>> {
  const { plan } = await openTaskToWork(db, actor, taskId);
  const now = clock.now();
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    const { personId, organisationId } = actor;
    await insertTaskComment(tx, { id, taskId, personId, organisationId, words, saidAt: now });
    await taskChanged(tx, actor, plan, taskId, { act: 'task.commented', after: { commentId: id } }, now);
  });
  return ok(null);
}

export async function withdrawComment(
  { db, clock }: Platform,
  actor: PersonActor,
  taskId: string,
  { commentId }: { readonly commentId: string },
): Promise<Result<null, 'notYours'>> {
  const { plan } = await openTaskToWork(db, actor, taskId);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const comment = { id: commentId, taskId, personId: actor.personId };
    if (!(await withdrawTaskComment(tx, comment, now))) return refuse('notYours');
    await taskChanged(tx, actor, plan, taskId, { act: 'task.commentWithdrawn', after: { commentId } }, now);
    return ok(null);
  });
}
