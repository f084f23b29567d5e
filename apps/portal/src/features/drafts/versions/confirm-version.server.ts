import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { treeHash } from '../draft-version.ts';
import { latestConfirmedVersion, requireProject, requireVersion } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { countOpenPairs, countStalePoints } from '../waiting/count-waiting.server.ts';
import { compareDecided } from './lineage.ts';
import { type ConfirmRefusal, errorCount, whyNotConfirm } from './review.ts';
import { writeConfirmed } from './versions.store.server.ts';

export type ConfirmVersionRefusal = ConfirmRefusal | 'finished';

/**
 * Makes the reviewed structure the text of the draft: fingerprinted, compared with the confirmed version before
 * it, never changed again. Remaining errors of the parser are accepted only with a reason.
 */
export async function confirmVersion(
  platform: Platform,
  actor: Actor,
  input: { readonly versionId: string; readonly version: number; readonly errorsAcceptedReason: string },
): Promise<Result<{ sha256: string }, ConfirmVersionRefusal>> {
  const { db, clock } = platform;
  const draft = await requireVersion(db, input.versionId);
  const project = await requireProject(db, draft.projectId);
  requirePermission(actor, 'draft.confirm', project);
  if (isFinished(project.stage)) return refuse('finished');
  if (draft.state === 'review' && draft.version !== input.version)
    throw new Conflict(`draft version ${draft.id}`);
  const before = await latestConfirmedVersion(db, project.id);
  const errorsAcceptedReason = input.errorsAcceptedReason.trim();
  const compared = before && compareDecided(before, draft.tree, draft.lineage);
  const lineageOpen = compared?.open.length ?? 0;
  const refusal = whyNotConfirm(draft, {
    latestConfirmedOrdinal: before?.ordinal ?? 0,
    errorsAcceptedReason,
    lineageOpen,
  });
  if (refusal) return refuse(refusal, { errors: errorCount(draft), pairs: lineageOpen });
  const sha256 = treeHash(draft.tree);
  const now = clock.now();
  const reason = errorCount(draft) > 0 ? errorsAcceptedReason : null;
  await inTransaction(db, async (tx) => {
    await writeConfirmed(tx, draft.id, input.version, {
      sha256,
      comparison: compared ? { rows: compared.rows, beforeVersionId: before.id } : null,
      errorsAcceptedReason: reason,
      by: actor.kind === 'person' ? actor.personId : null,
      at: now,
    });
    await countOpenPairs(tx, project.id);
    await countStalePoints(tx, project.id);
    const codes = { versionId: draft.id, ordinal: draft.ordinal, sha256 };
    await emit(tx, 'draft.versionConfirmed', draftEvent(project, codes), now);
    const said = compared?.decisions.length ?? 0;
    const after = {
      ...codes,
      errors: errorCount(draft),
      corrections: draft.corrections.length,
      lineage: said,
    };
    await record(tx, actor, { act: 'draft.versionConfirmed', ...aboutDraft(project), reason, after }, now);
  });
  return ok({ sha256 });
}
