import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { putIntoGroup, requireGroup, takeOutOfGroup } from '../groups.store.server.ts';
import { lockGroups, lockPutAt, markChanged } from './answered-groups.store.server.ts';
import { groupEntry, tellChanged } from './group-change.server.ts';
import { lockSelected } from './selection.store.server.ts';
import { type BulkOutcome, isEmpty, type Selection, sortSelected } from './selection.ts';

/** Takes opinions out of their groups. Those that an approved answer covers stay. */
export async function ungroupOpinions(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: Selection & { readonly dryRun?: boolean },
): Promise<Result<BulkOutcome, 'nothingChosen' | 'answerApproved'>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.group', consultation);
  if (isEmpty(input)) return refuse('nothingChosen');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const selected = await lockSelected(tx, consultationId, input);
    const groupIds = selected.found.flatMap((opinion) => opinion.groupId ?? []);
    const approved = await lockGroups(tx, consultationId, groupIds);
    const { chosen, skipped } = sortSelected(selected, input.versions, ({ groupId }) => {
      if (groupId === null) return 'notGrouped';
      return approved.has(groupId) ? 'answerApproved' : undefined;
    });
    if (chosen.length === 0 && skipped.answerApproved) return refuse('answerApproved');
    if (input.dryRun || chosen.length === 0) return ok({ changed: chosen.length, skipped });
    await takeOutOfGroup(
      tx,
      consultationId,
      chosen.map((opinion) => opinion.id),
    );
    const left = Map.groupBy(chosen, (opinion) => opinion.groupId!);
    await markChanged(tx, consultationId, [...left.keys()]);
    await tellChanged(tx, consultation, [...left.keys()], now);
    for (const [groupId, opinions] of left) {
      const entry = groupEntry(consultation, groupId, 'opinion.ungrouped');
      await record(tx, actor, { ...entry, after: { opinions: opinions.length } }, now);
    }
    return ok({ changed: chosen.length, skipped });
  });
}

/**
 * Takes one `groupOpinions` back: every opinion that it put into the group and that nobody has moved since goes
 * where it was before. The group stays, perhaps empty: its number is not given to another.
 */
export async function undoGrouping(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: { readonly groupId: string; readonly at: Date },
): Promise<
  Result<
    BulkOutcome & {
      /** Whose opinions have changed. */
      readonly groupIds: readonly string[];
    },
    'answerApproved' | 'nothingToUndo'
  >
> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.group', consultation);
  await requireGroup(db, consultationId, input.groupId);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const all = await lockPutAt(tx, consultationId, input.groupId, input.at);
    // What waits for a moderator is put into no group, so not into the one where it was either.
    const put = all.filter(({ held, previousGroupId }) => !held || previousGroupId === null);
    if (put.length === 0) return refuse('nothingToUndo');
    const before = put.flatMap((opinion) => opinion.previousGroupId ?? []);
    const approved = await lockGroups(tx, consultationId, [input.groupId, ...before]);
    if (approved.has(input.groupId)) return refuse('answerApproved');
    // An answer that was approved meanwhile was not about the opinion that would come back: it stays.
    const back = put.filter(({ previousGroupId }) => !previousGroupId || !approved.has(previousGroupId));
    const kept = {
      ...(put.length > back.length && { answerApproved: put.length - back.length }),
      ...(all.length > put.length && { held: all.length - put.length }),
    };
    if (back.length === 0) return refuse('answerApproved');
    const by = { personId: actor.kind === 'person' ? actor.personId : null, at: now };
    const places = Map.groupBy(back, (opinion) => opinion.previousGroupId);
    for (const [groupId, opinions] of places) {
      const ids = opinions.map((opinion) => opinion.opinionId);
      if (groupId === null) await takeOutOfGroup(tx, consultationId, ids);
      else await putIntoGroup(tx, consultationId, groupId, ids, by);
    }
    const touched = [input.groupId, ...[...places.keys()].filter((id) => id !== null)];
    await markChanged(tx, consultationId, touched);
    await tellChanged(tx, consultation, touched, now);
    const entry = groupEntry(consultation, input.groupId, 'opinion.groupingUndone');
    await record(tx, actor, { ...entry, after: { opinions: back.length } }, now);
    return ok({ changed: back.length, skipped: kept, groupIds: touched });
  });
}
