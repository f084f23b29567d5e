import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ExternalDraft } from '../external-draft.ts';
import { changed } from '../external-draft-change.server.ts';
import { holdExternalDraft, requireExternalDraft } from '../external-drafts.store.server.ts';
import { findConfirmedText } from '../texts/external-texts.store.server.ts';
import { type Place, placeInWords, placeOfUnit } from '../texts/places.ts';
import type { Assignment, ReplyKind } from './assignment.ts';
import { insertReply, requireAssignment } from './assignments.store.server.ts';
import { deletePoint, findPoints, insertPoint, sendPoints } from './points.store.server.ts';

export type WriteRefusal = 'over' | 'noSuchUnit' | 'gone';
export type SendRefusal = 'over' | 'pointsNeeded' | 'pointsWritten';

export interface PointInput {
  readonly unitId: string;
  readonly place: string;
  readonly words: string;
  readonly suggestedWording: string;
}

/** One point on a unit of the text; the asking desk sees it only once it is sent. */
export async function addPoint(
  platform: Platform,
  actor: PersonActor,
  draftId: string,
  assignmentId: string,
  input: PointInput,
): Promise<Result<{ id: string }, WriteRefusal>> {
  const { db, clock } = platform;
  const { assignment } = await load(db, actor, draftId, assignmentId);
  const now = clock.now();
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    // Held, so that no correction of the text takes the unit away between here and the end.
    const draft = await holdExternalDraft(tx, draftId, 'share');
    if (isOver(draft, assignment)) return refuse('over');
    const place = await placeOf(tx, draftId, input);
    if (!place) return refuse('noSuchUnit');
    const { words, suggestedWording } = input;
    const point = { id, assignmentId, ...place, words, suggestedWording };
    await insertPoint(tx, draftId, point, { by: actor.personId, at: now });
    const after = { assignedTo: assignment.organisationId, unitId: place.unitId };
    await changed(tx, actor, draft, { act: 'externalDraft.pointWritten', after }, now);
    return ok({ id });
  });
}

export async function removePoint(
  platform: Platform,
  actor: PersonActor,
  draftId: string,
  assignmentId: string,
  input: { readonly pointId: string },
): Promise<Result<null, WriteRefusal>> {
  const { db, clock } = platform;
  const { draft, assignment } = await load(db, actor, draftId, assignmentId);
  if (isOver(draft, assignment)) return refuse('over');
  return await inTransaction(db, async (tx) => {
    if (!(await deletePoint(tx, draftId, assignmentId, input.pointId))) return refuse('gone');
    const after = { assignedTo: assignment.organisationId };
    await changed(tx, actor, draft, { act: 'externalDraft.pointRemoved', after }, clock.now());
    return ok(null);
  });
}

/**
 * Sends what was written, or "thống nhất". Nobody is turned away for being late: the row says so, also when the merged answer
 * was approved already or its letter has left.
 */
export async function sendReply(
  platform: Platform,
  actor: PersonActor,
  draftId: string,
  assignmentId: string,
  input: { readonly kind: ReplyKind; readonly note: string },
): Promise<Result<{ late: boolean }, SendRefusal>> {
  const { db, clock } = platform;
  const { assignment } = await load(db, actor, draftId, assignmentId);
  const now = clock.now();
  const sentOn = legalDay(now);
  return await inTransaction(db, async (tx) => {
    const draft = await holdExternalDraft(tx, draftId, 'share');
    if (isOver(draft, assignment)) return refuse('over');
    const unsent = (await findPoints(tx, draftId, { assignmentId })).filter(
      ({ replyId }) => replyId === null,
    );
    if (input.kind === 'opinions' && unsent.length === 0) return refuse('pointsNeeded');
    if (input.kind === 'agree' && unsent.length > 0) return refuse('pointsWritten');
    const id = newId(now);
    const late = sentOn > assignment.dueOn;
    const afterApproval = draft.state === 'approved' || draft.state === 'answered';
    const reply = { id, ...input, sentOn, late, afterApproval };
    const by = actor.personId;
    await insertReply(tx, { externalDraftId: draftId, assignmentId }, reply, { by, at: now });
    const points = await sendPoints(tx, draftId, assignmentId, id);
    const after = { assignedTo: assignment.organisationId, kind: input.kind, points, late, afterApproval };
    const topic = 'externalDraft.unitReplied';
    await changed(tx, actor, draft, { act: 'externalDraft.unitReplied', topic, after }, now);
    return ok({ late });
  });
}

async function load(db: Db, actor: PersonActor, draftId: string, assignmentId: string) {
  const draft = await requireExternalDraft(db, draftId);
  const assignment = await requireAssignment(db, draftId, assignmentId);
  requirePermission(actor, 'externalDraft.contribute', assignment);
  return { draft, assignment };
}

function isOver(draft: ExternalDraft, assignment: Assignment): boolean {
  return draft.state === 'closed' || assignment.withdrawnReason !== null;
}

async function placeOf(db: Db, draftId: string, { unitId, place }: PointInput): Promise<Place | undefined> {
  if (unitId === '') return placeInWords(place);
  const text = await findConfirmedText(db, draftId);
  return text && placeOfUnit(text.tree, unitId);
}
