import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { lockGroups } from '#features/submissions/desk/answered-groups.store.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { lockSelected } from '#features/submissions/desk/selection.store.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { isId, newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { entryOf } from '../answer-group.server.ts';
import { findResponse, insertResponse } from '../responses.store.server.ts';
import { bringBack } from './bring-back.server.ts';
import { findMembers, insertRegrouping } from './regrouping.store.server.ts';
import type { RegroupRefusal } from './regrouping.ts';

export interface SplitInput {
  /** The group's version on the screen. */
  readonly groupVersion: number;
  readonly title: string;
  /** Where the new group is answered; null: the draft as a whole. */
  readonly unitId: string | null;
  readonly opinionIds: readonly string[];
  /** Instead of those ticked: all of the group that these words find. */
  readonly allMatching?: string | undefined;
  /** The new group begins with the words of the answer that stands. */
  readonly copiesWords: boolean;
}

/** Parts opinions from a group into a new one. See decision 0102 for what becomes of an answer that stands. */
export async function splitGroup(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  input: SplitInput,
): Promise<Result<{ groupId: string }, RegroupRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.group', consultation);
  if (!isId(groupId)) return refuse('noGroupOpen');
  const { allMatching: search } = input;
  const only = search === undefined ? { opinionIds: input.opinionIds } : search ? { search } : {};
  const opinionIds = await findMembers(db, consultationId, groupId, only);
  // What was ticked and is not there any more: a colleague was first, or its author took it back.
  if (search === undefined && opinionIds.length < new Set(input.opinionIds).size)
    return refuse('changedMeanwhile');
  if (opinionIds.length === 0) return refuse('nothingChosen');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    // Opinions, groups, round: in the order in which every desk takes them, or each would wait for the other.
    await lockSelected(tx, consultationId, { opinionIds });
    const approved = await lockGroups(tx, consultationId, [groupId]);
    if ((await holdConsultation(tx, consultationId, 'completion')).state === 'completed')
      return refuse('completed');
    const group = await requireGroup(tx, consultationId, groupId);
    if (group.version !== input.groupVersion) return refuse('changedMeanwhile');
    if (approved.has(groupId)) return refuse('answerApproved');
    if (opinionIds.length >= group.opinionsCount) return refuse('nothingLeft');
    const { title, unitId } = input;
    const grouped = await groupOpinions({ ...platform, db: tx }, actor, consultationId, {
      opinionIds,
      newGroup: { title, unitId },
    });
    if (!grouped.ok) return grouped;
    const made = grouped.value.groupId;
    if (!made) throw new Error('splitGroup: no group was made');
    if (input.copiesWords) await copyWords(tx, consultationId, groupId, made, actor.personId);
    const touched = [await bringBack(tx, actor, consultation, groupId, now)];
    const opinions = grouped.value.changed;
    const act = { consultationId, id: newId(now), kind: 'split', groupId: made, opinions } as const;
    await insertRegrouping(tx, { ...act, doneBy: actor.personId, doneAt: grouped.value.at }, [
      ...touched,
      { groupId: made, before: null, writtenVersion: null },
    ]);
    const entry = entryOf(consultation, groupId, 'opinion.groupSplit');
    await record(tx, actor, { ...entry, after: { into: made, opinions } }, now);
    return ok({ groupId: made });
  });
}

/** The writer of the words stays their writer: four eyes go on counting the same hands. */
async function copyWords(
  tx: Platform['db'],
  consultationId: string,
  from: string,
  to: string,
  personId: string,
): Promise<void> {
  const answer = await findResponse(tx, consultationId, from);
  if (answer) await insertResponse(tx, { consultationId, groupId: to }, answer, answer.writtenBy ?? personId);
}
