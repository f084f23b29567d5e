import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requireGroup, updateGroup } from '../groups.store.server.ts';
import { writtenLine } from '../written-words.ts';
import { lockGroups } from './answered-groups.store.server.ts';
import { groupEntry, tellChanged } from './group-change.server.ts';
import { titleRefusal } from './group-opinions.server.ts';

export type RenameRefusal = 'titleNeeded' | 'titleTooLong' | 'answerApproved';

/** Another title, which the response table prints; not any more once the answer is approved. */
export async function renameGroup(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: { readonly groupId: string; readonly version: number; readonly title: string },
): Promise<Result<null, RenameRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.group', consultation);
  const title = writtenLine(input.title);
  const refusal = titleRefusal(title);
  if (refusal) return refuse(refusal);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const approved = await lockGroups(tx, consultationId, [input.groupId]);
    if (approved.has(input.groupId)) return refuse('answerApproved');
    const group = await requireGroup(tx, consultationId, input.groupId);
    await updateGroup(tx, group, input.version, { title, unitId: group.unitId });
    await tellChanged(tx, consultation, [group.id], now);
    await record(tx, actor, groupEntry(consultation, group.id, 'group.renamed'), now);
    return ok(null);
  });
}
