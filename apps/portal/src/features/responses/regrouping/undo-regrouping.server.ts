import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { lockGroups, lockPutAt } from '#features/submissions/desk/answered-groups.store.server.ts';
import { undoGrouping } from '#features/submissions/desk/ungroup-opinions.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { entryOf } from '../answer-group.server.ts';
import { bringBack } from './bring-back.server.ts';
import { giveStepBack } from './give-step-back.server.ts';
import { findStep, findTouched, lockRegrouping, markUndone } from './regrouping.store.server.ts';

export type UndoRegroupRefusal = 'completed' | 'answerApproved' | 'nothingToUndo' | 'changedMeanwhile';

interface UndoInput {
  readonly id: string;
  /** The versions that were on the screen (`Regrouping.seen`). */
  readonly seen: string;
}

/**
 * Takes one split or merge back: every opinion that nobody has moved since goes where it was, what came in since stays, and so do all
 * words. An answer that the act brought back to its writer stands again at its step when it stands for the same opinions again: all
 * of them are back, and nobody has touched answer or group since (decision 0091).
 */
export async function undoRegrouping(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  { id, seen }: UndoInput,
): Promise<Result<{ groupId: string; isWhole: boolean }, UndoRegroupRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.group', consultation);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const act = await lockRegrouping(tx, consultationId, id);
    if (act.undoneAt) return refuse('nothingToUndo');
    // Opinions, groups, round: in the order in which every desk takes them.
    await lockPutAt(tx, consultationId, act.groupId, act.doneAt);
    await lockGroups(tx, consultationId, act.groupIds);
    if ((await holdConsultation(tx, consultationId, 'share')).state === 'completed')
      return refuse('completed');
    const touched = await findTouched(tx, act);
    if (touched.seen !== seen) return refuse('changedMeanwhile');
    const back = await undoGrouping({ ...platform, db: tx }, actor, consultationId, {
      groupId: act.groupId,
      at: act.doneAt,
    });
    if (!back.ok) return back;
    const { changed: opinions, groupIds } = back.value;
    const isWhole = opinions === act.opinions;
    for (const group of touched.groups.filter(({ groupId }) => groupIds.includes(groupId))) {
      const answer = await findStep(tx, consultationId, group.groupId);
      if (!answer || answer.state === 'approved') continue;
      if (isWhole && group.isAsLeft && (await giveStepBack(tx, actor, consultation, group, now))) continue;
      // Handed in since the act, for opinions that have just changed again.
      await bringBack(tx, actor, consultation, group.groupId, now);
    }
    await markUndone(tx, act, { personId: actor.personId, at: now, opinions });
    const entry = entryOf(consultation, act.groupId, 'opinion.regroupingUndone');
    await record(tx, actor, { ...entry, after: { opinions, stayed: act.opinions - opinions } }, now);
    // After a split the parted group is empty: the desk goes on with the one whose opinions came back.
    const origin = act.groupIds.find((groupId) => groupId !== act.groupId);
    return ok({ groupId: act.kind === 'split' && origin ? origin : act.groupId, isWhole });
  });
}
