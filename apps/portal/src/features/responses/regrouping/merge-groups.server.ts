import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { lockGroups } from '#features/submissions/desk/answered-groups.store.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { lockSelected } from '#features/submissions/desk/selection.store.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { entryOf } from '../answer-group.server.ts';
import type { SeenGroup } from '../bulk/bulk-answer.ts';
import { findResponse } from '../responses.store.server.ts';
import { bringBack } from './bring-back.server.ts';
import { findMembers, insertRegrouping, type TouchedGroup } from './regrouping.store.server.ts';
import { MOST_GROUPS, type RegroupRefusal } from './regrouping.ts';

export interface MergeInput {
  /** As they were on the screen. */
  readonly ticked: readonly SeenGroup[];
  /** The group that keeps its number, title and words; empty: the first of those ticked. */
  readonly into: string;
  /** "All that the filter finds" was ticked as well. */
  readonly all?: boolean;
}

/** Puts the opinions of the ticked groups into one of them. The others stay, empty, with their words. */
export async function mergeGroups(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  { ticked, into, all = false }: MergeInput,
): Promise<Result<{ groupId: string }, RegroupRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.group', consultation);
  const seen = [...new Map(ticked.map((one) => [one.groupId, one])).values()];
  if (all) return refuse('chooseOneByOne');
  if (seen.length === 0) return refuse('noGroupChosen');
  if (seen.length > MOST_GROUPS) return refuse('tooManyGroups');
  const target = into || (await firstOf(db, consultationId, seen));
  const sources = seen.filter(({ groupId }) => groupId !== target);
  if (sources.length === 0) return refuse('oneGroupOnly');
  const members = await Promise.all(sources.map(({ groupId }) => findMembers(db, consultationId, groupId)));
  const opinionIds = members.flat();
  if (opinionIds.length === 0) return refuse('nothingToGroup');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    // Opinions, groups, round: in the order in which every desk takes them, or each would wait for the other.
    await lockSelected(tx, consultationId, { opinionIds });
    const groupIds = [target, ...sources.map(({ groupId }) => groupId)];
    const approved = await lockGroups(tx, consultationId, groupIds);
    if ((await holdConsultation(tx, consultationId, 'share')).state === 'completed')
      return refuse('completed');
    if (approved.size > 0) return refuse('answerApproved');
    if (!(await allUnchanged(tx, consultationId, seen))) return refuse('changedMeanwhile');
    const grouped = await groupOpinions({ ...platform, db: tx }, actor, consultationId, {
      opinionIds,
      groupId: target,
    });
    if (!grouped.ok) return grouped;
    // All of them wait for a moderator.
    if (grouped.value.changed === 0) return refuse('nothingToGroup');
    const touched: TouchedGroup[] = [];
    for (const groupId of groupIds) touched.push(await bringBack(tx, actor, consultation, groupId, now));
    await keep(tx, actor, consultation, { target, touched, ...grouped.value });
    return ok({ groupId: target });
  });
}

async function keep(
  tx: Db,
  actor: PersonActor,
  consultation: Consultation,
  done: {
    readonly target: string;
    readonly touched: readonly TouchedGroup[];
    readonly changed: number;
    readonly at: Date;
  },
): Promise<void> {
  const { target, touched, changed: opinions, at } = done;
  const act = { consultationId: consultation.id, id: newId(at), kind: 'merge', groupId: target } as const;
  await insertRegrouping(tx, { ...act, opinions, doneBy: actor.personId, doneAt: at }, touched);
  const entry = entryOf(consultation, target, 'opinion.groupsMerged');
  await record(tx, actor, { ...entry, after: { groups: touched.length, opinions } }, at);
}

/** The one with the smallest number. */
async function firstOf(db: Db, consultationId: string, seen: readonly SeenGroup[]): Promise<string> {
  const groups = await Promise.all(seen.map(({ groupId }) => requireGroup(db, consultationId, groupId)));
  return groups.toSorted((a, b) => a.ordinal - b.ordinal)[0]?.id ?? '';
}

async function allUnchanged(tx: Db, consultationId: string, seen: readonly SeenGroup[]): Promise<boolean> {
  for (const { groupId, groupVersion, answerVersion } of seen) {
    const group = await requireGroup(tx, consultationId, groupId);
    const answer = await findResponse(tx, consultationId, groupId);
    if (group.version !== groupVersion || (answer?.version ?? 0) !== answerVersion) return false;
  }
  return true;
}
