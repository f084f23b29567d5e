import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { lockStage } from '../projects/projects.store.server.ts';
import { loadReposting } from './load-reposting.server.ts';
import { insertPolicyMark } from './policy-marks.store.server.ts';
import type { PolicyMarkInput } from './stage.schema.ts';

export type PolicyMarkRefusal = 'finished' | 'nothingPosted' | 'notDue' | 'reasonMissing';

/**
 * An officer says whether the latest confirmed text brings policies that the posted one had not; the head may explain why it
 * is not posted again although it does. Throws Conflict when a later text was confirmed since the page was made.
 */
export async function markPolicies(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: PolicyMarkInput,
): Promise<Result<null, PolicyMarkRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, input.verdict === 'explained' ? 'draft.submit' : 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  if (input.reason === '') return refuse('reasonMissing');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await lockStage(tx, projectId);
    const { state, latest } = await loadReposting(tx, projectId);
    if (!latest || state === 'none') return refuse('nothingPosted');
    if (input.verdict === 'explained' && state !== 'due') return refuse('notDue');
    if (latest.id !== input.versionId) throw new Conflict(`latest text of ${projectId}`);
    const { verdict, reason } = input;
    await insertPolicyMark(tx, projectId, {
      ...{ verdict, reason },
      versionId: latest.id,
      byPerson: actor.personId,
      at: now,
    });
    await emit(tx, 'draft.policiesMarked', draftEvent(project, { versionId: latest.id }), now);
    const after = { ordinal: latest.ordinal, verdict };
    await record(tx, actor, { act: 'draft.policiesMarked', ...aboutDraft(project), reason, after }, now);
    return ok(null);
  });
}
