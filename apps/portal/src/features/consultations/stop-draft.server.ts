import type { Actor } from '#features/authority/actor.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { type StopRefusal, stopProject } from '#features/drafts/projects/finish-project.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Result } from '#platform/result.ts';
import { withdrawConsultation } from './change-consultation.server.ts';
import { requireConsultation } from './consultations.store.server.ts';

type StopDuringRound = Result<null, 'over' | StopRefusal>;

/**
 * No round is closed before its last day. When work on the draft stops, the round is withdrawn with it; neither is done
 * without the other.
 */
export async function stopDraftDuringRound(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<StopDuringRound> {
  const { projectId } = await requireConsultation(platform.db, id);
  return await inTransaction(platform.db, async (tx): Promise<StopDuringRound> => {
    const within = { ...platform, db: tx };
    const withdrawn = await withdrawConsultation(within, actor, id, input);
    if (!withdrawn.ok) return withdrawn;
    const { version } = await requireProject(tx, projectId);
    const stopped = await stopProject(within, actor, projectId, { version, reason: input.reason });
    if (!stopped.ok) throw new NotStopped(stopped);
    return stopped;
  }).catch((error: unknown) => {
    if (error instanceof NotStopped) return error.refusal;
    throw error;
  });
}

/** Takes the withdrawal back with it. */
class NotStopped extends Error {
  readonly refusal: Extract<Result<null, StopRefusal>, { ok: false }>;
  constructor(refusal: Extract<Result<null, StopRefusal>, { ok: false }>) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}
