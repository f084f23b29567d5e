import { findUnit } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertGroup, putIntoGroup, requireGroup } from '../groups.store.server.ts';
import { writtenLine } from '../written-words.ts';
import { lockGroups, markChanged } from './answered-groups.store.server.ts';
import { groupEntry, tellChanged } from './group-change.server.ts';
import { lockSelected } from './selection.store.server.ts';
import {
  type BulkOutcome,
  isEmpty,
  type SelectedOpinion,
  type Selection,
  sortSelected,
} from './selection.ts';

export const LONGEST_TITLE = 300;

export type GroupRefusal =
  | 'nothingChosen'
  | 'titleNeeded'
  | 'titleTooLong'
  | 'unknownUnit'
  | 'answerApproved'
  | 'nothingToGroup';

export interface NewGroup {
  readonly title: string;
  /** The unit under which it is answered; null: the draft as a whole ("Chung"). */
  readonly unitId: string | null;
}

export type GroupInput = Selection & { readonly dryRun?: boolean } & (
    | {
        readonly groupId: string;
        /** The group's version on the screen; Conflict when it has changed since. */
        readonly version?: number;
        readonly newGroup?: undefined;
      }
    | { readonly newGroup: NewGroup; readonly groupId?: undefined }
  );

export interface GroupOutcome extends BulkOutcome {
  /** Null in a dry run for a new group. */
  readonly groupId: string | null;
  /** Of those changed: how many came out of another group. */
  readonly moved: number;
  /** With the group, names this act for `undoGrouping`. */
  readonly at: Date;
}

/** Puts opinions into one group, out of whichever they were in. What an approved answer covers stays as it is. */
export async function groupOpinions(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: GroupInput,
): Promise<Result<GroupOutcome, GroupRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.group', consultation);
  if (isEmpty(input)) return refuse('nothingChosen');
  const group = input.newGroup ? cleaned(input.newGroup) : undefined;
  const refusal = group && (await whyNoGroup(db, consultation, group));
  if (refusal) return refuse(refusal);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const selected = await lockSelected(tx, consultationId, input);
    const approved = await lockGroups(tx, consultationId, [
      ...selected.found.flatMap((opinion) => opinion.groupId ?? []),
      ...(input.groupId ? [input.groupId] : []),
    ]);
    if (input.groupId) await requireUnchanged(tx, consultationId, input.groupId, input.version);
    if (input.groupId && approved.has(input.groupId)) return refuse('answerApproved');
    const { chosen, skipped } = sortSelected(selected, input.versions, (opinion) => {
      // What no reader sees yet can get no answer that they read.
      if (opinion.state === 'held') return 'held';
      if (input.groupId && opinion.groupId === input.groupId) return 'alreadyThere';
      return opinion.groupId && approved.has(opinion.groupId) ? 'answerApproved' : undefined;
    });
    // Nothing but opinions of approved answers: said as a refusal. A group for nobody is not made.
    if (chosen.length === 0 && skipped.answerApproved) return refuse('answerApproved');
    if (chosen.length === 0 && group) return refuse('nothingToGroup');
    const moved = chosen.filter((opinion) => opinion.groupId !== null).length;
    const outcome = { changed: chosen.length, skipped, moved, at: now };
    if (input.dryRun || chosen.length === 0) return ok({ ...outcome, groupId: input.groupId ?? null });
    const groupId = input.groupId ?? (await makeGroup(tx, actor, consultationId, group!, now));
    await put(tx, actor, consultation, groupId, chosen, now);
    return ok({ ...outcome, groupId });
  });
}

async function put(
  tx: Db,
  actor: Actor,
  consultation: Consultation,
  groupId: string,
  chosen: readonly SelectedOpinion[],
  now: Date,
): Promise<void> {
  const ids = chosen.map((opinion) => opinion.id);
  const by = { personId: actor.kind === 'person' ? actor.personId : null, at: now };
  await putIntoGroup(tx, consultation.id, groupId, ids, by);
  const left = Map.groupBy(
    chosen.filter((opinion) => opinion.groupId !== null),
    (opinion) => opinion.groupId!,
  );
  await markChanged(tx, consultation.id, [groupId, ...left.keys()]);
  await tellChanged(tx, consultation, [groupId, ...left.keys()], now);
  for (const [from, opinions] of left) {
    const entry = groupEntry(consultation, from, 'opinion.ungrouped');
    await record(tx, actor, { ...entry, after: { opinions: opinions.length } }, now);
  }
  const moved = [...left.values()].reduce((sum, opinions) => sum + opinions.length, 0);
  const entry = groupEntry(consultation, groupId, 'opinion.grouped');
  await record(tx, actor, { ...entry, after: { opinions: ids.length, moved } }, now);
}

async function makeGroup(
  tx: Db,
  actor: Actor,
  consultationId: string,
  group: NewGroup,
  now: Date,
): Promise<string> {
  const id = newId(now);
  const createdBy = actor.kind === 'person' ? actor.personId : null;
  await insertGroup(tx, { consultationId, id, ...group, createdBy, createdAt: now });
  return id;
}

async function requireUnchanged(
  tx: Db,
  consultationId: string,
  groupId: string,
  version: number | undefined,
): Promise<void> {
  const group = await requireGroup(tx, consultationId, groupId);
  if (version !== undefined && version !== group.version) throw new Conflict(`opinion group ${groupId}`);
}

function cleaned({ title, unitId }: NewGroup): NewGroup {
  return { title: writtenLine(title), unitId };
}

async function whyNoGroup(
  db: Db,
  consultation: Consultation,
  group: NewGroup,
): Promise<GroupRefusal | undefined> {
  const refusal = titleRefusal(group.title);
  if (refusal || group.unitId === null) return refusal;
  const { tree } = await requireVersion(db, consultation.draftVersionId);
  return findUnit(tree, group.unitId) ? undefined : 'unknownUnit';
}

export function titleRefusal(title: string): 'titleNeeded' | 'titleTooLong' | undefined {
  if (title === '') return 'titleNeeded';
  return title.length > LONGEST_TITLE ? 'titleTooLong' : undefined;
}
