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
import { findStep, giveStepBack, lockRegrouping, markUndone } from './regrouping.store.server.ts';

export type UndoRegroupRefusal = 'completed' | 'answerApproved' | 'nothingToUndo';

/**
 * Takes one split or merge back: every opinion that nobody has moved since goes where it was. An answer that the act brought back to
 * its writer, and on which nobody has worked since, stands again at the step where it stood, if all of its opinions are back.
 */
export async function undoRegrouping(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  { id }: { readonly id: string },
): Promise<Result<{ groupId: string }, UndoRegroupRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.group', consultation);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const act = await lockRegrouping(tx, consultationId, id);
    if (act.undoneAt) return refuse('nothingToUndo');
    // Opinions, groups, round: in the order in which every desk takes them.
    await lockPutAt(tx, consultationId, act.groupId, act.doneAt);
    await lockGroups(
      tx,
      consultationId,
      act.touched.map(({ groupId }) => groupId),
    );
    if ((await holdConsultation(tx, consultationId, 'share')).state === 'completed')
      return refuse('completed');
    const back = await undoGrouping({ ...platform, db: tx }, actor, consultationId, {
      groupId: act.groupId,
      at: act.doneAt,
    });
    if (!back.ok) return back;
    const isWhole = back.value.changed === act.opinions;
    for (const touched of act.touched) {
      const answer = await findStep(tx, consultationId, touched.groupId);
      if (!answer || answer.state === 'approved') continue;
      if (isWhole && (await giveStepBack(tx, consultationId, touched))) continue;
      // Handed in since the act, for opinions that have just changed again.
      await bringBack(tx, actor, consultation, touched.groupId, now);
    }
    await markUndone(tx, act, { personId: actor.personId, at: now });
    const entry = entryOf(consultation, act.groupId, 'opinion.regroupingUndone');
    await record(tx, actor, { ...entry, after: { opinions: back.value.changed } }, now);
    // After a split the parted group is empty: the desk goes on with the one whose opinions came back.
    const origin = act.touched.find(({ groupId }) => groupId !== act.groupId)?.groupId;
    return ok({ groupId: act.kind === 'split' && origin ? origin : act.groupId });
  });
}
