import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import { stageAfter } from '../lifecycle.ts';
import { insertStageChange } from '../stages/stage-changes.store.server.ts';
import { holdStage, writeStopped } from './projects.store.server.ts';

export type StopRefusal = 'consultationOpen' | 'finished' | 'reasonMissing';

/** Work on the draft ends without a document; the reason is shown wherever the draft is. */
export async function stopProject(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, StopRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, id);
  requirePermission(actor, 'draft.edit', project);
  if (!stageAfter(project.stage, 'stop')) {
    return refuse(project.stage === 'consulting' ? 'consultationOpen' : 'finished');
  }
  const reason = input.reason.trim();
  if (reason === '') return refuse('reasonMissing');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await holdStage(tx, project);
    await writeStopped(tx, id, input.version, reason);
    const step = { event: 'stop', stage: 'stopped', onDate: legalDay(now), at: now } as const;
    await insertStageChange(tx, id, {
      ...step,
      reason,
      byPerson: actor.kind === 'person' ? actor.personId : null,
    });
    await emit(tx, 'draft.stopped', draftEvent(project), now);
    const before = { stage: project.stage };
    const after = { stage: 'stopped' };
    await record(tx, actor, { act: 'draft.stopped', ...aboutDraft(project), reason, before, after }, now);
  });
  return ok(null);
}
