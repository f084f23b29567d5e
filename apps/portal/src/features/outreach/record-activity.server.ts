import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ActivityInput } from './activity.schema.ts';
import type { Activity } from './activity.ts';
import { requireOnActivity } from './activity-access.ts';
import { activityChanged, tellCost } from './activity-change.server.ts';
import { rulesOf } from './channels/activity-rules.server.ts';
import { reachKindOf } from './channels/outreach-channel.ts';
import {
  findDraftChoices,
  findExternalChoices,
  findIssuedChoices,
  insertActivity,
  requireActivity,
  updateActivity,
} from './outreach.store.server.ts';

export type ActivityRefusal =
  | 'heldInFuture'
  | 'notOurDraft'
  | 'notOurDocument'
  | 'notAskedToTell'
  | 'twoDrafts'
  | 'stillPlanned'
  | 'cancelled';

/** Records what was done, for the acting body. It counts as communication once its proof is attached. */
export async function recordActivity(
  platform: Platform,
  actor: PersonActor,
  input: ActivityInput,
): Promise<Result<{ id: string }, ActivityRefusal>> {
  const { db, clock } = platform;
  const { organisationId } = actor;
  requirePermission(actor, 'activity.record', { organisationId });
  const now = clock.now();
  const refusal = await whyNot(db, actor.ownOrganisationIds, input, now);
  if (refusal) return refusal;
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await insertActivity(tx, {
      ...input,
      ...reachOf(input),
      externalDraftId: input.externalDraftId ?? null,
      cost: input.cost ?? null,
      id,
      organisationId,
      issuedDocumentId: input.issuedDocumentId ?? null,
      taskId: null,
      proof: null,
      state: 'recorded',
      cancelledReason: null,
      createdAt: now,
      createdBy: actor.personId,
    });
    const after = {
      channel: input.channel,
      heldOn: input.heldOn,
      projectId: input.projectId,
      issuedDocumentId: input.issuedDocumentId ?? null,
      reach: input.reach,
      ...(input.cost && { cost: input.cost }),
    };
    await tellCost(tx, { id, organisationId, ...input, cost: input.cost ?? null }, null, now);
    await activityChanged(
      tx,
      actor,
      { id, organisationId, projectId: input.projectId },
      'activity.recorded',
      after,
      now,
    );
  });
  return ok({ id });
}

export async function editActivity(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: ActivityInput & { readonly version: number },
): Promise<Result<null, ActivityRefusal>> {
  const { db, clock } = platform;
  const activity = await requireActivity(db, id);
  requireOnActivity(actor, 'activity.record', activity);
  if (activity.state === 'cancelled') return refuse('cancelled');
  // What was approved is moved or cancelled with a reason, never worded anew.
  if (activity.state !== 'recorded') return refuse('stillPlanned');
  const now = clock.now();
  const refusal = await whyNot(db, actor.ownOrganisationIds, input, now, activity);
  if (refusal) return refusal;
  const { reach, reachKind } = await reachByRule(db, activity, input);
  // A form that knows nothing of money leaves it as it is.
  const cost = input.cost === undefined ? activity.cost : input.cost;
  await inTransaction(db, async (tx) => {
    await updateActivity(tx, id, input.version, {
      project_id: input.projectId,
      issued_document_id: input.issuedDocumentId ?? null,
      external_draft_id: input.externalDraftId ?? null,
      title: input.title,
      channel: input.channel,
      held_on: input.heldOn,
      place: input.place,
      audience: input.audience,
      reach,
      reach_kind: reachKind,
      summary: input.summary,
      cost,
    });
    const before = {
      channel: activity.channel,
      heldOn: activity.heldOn,
      projectId: activity.projectId,
      reach: activity.reach,
      ...(cost !== activity.cost && { cost: activity.cost }),
    };
    const { channel, heldOn, projectId } = input;
    const after = { channel, heldOn, projectId, reach, ...(cost !== activity.cost && { cost }) };
    await tellCost(tx, { ...activity, heldOn, cost }, activity, now);
    await activityChanged(
      tx,
      actor,
      { ...activity, projectId: input.projectId },
      'activity.edited',
      after,
      now,
      before,
    );
  });
  return ok(null);
}

/** An activity that did not take place, or was entered by mistake: it stays in the book, struck, with the reason. */
export async function cancelActivity(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'cancelled'>> {
  const activity = await requireActivity(platform.db, id);
  requireOnActivity(actor, 'activity.record', activity);
  if (activity.state === 'cancelled') return refuse('cancelled');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateActivity(tx, id, input.version, { state: 'cancelled', cancelled_reason: input.reason });
    await tellCost(tx, { ...activity, cost: null }, activity, now);
    await activityChanged(tx, actor, activity, 'activity.cancelled', {}, now, {}, input.reason);
  });
  return ok(null);
}

const NOTHING_YET = { projectId: null, issuedDocumentId: null, externalDraftId: null };

/** `about` is what it is about already: that a draft was stopped since makes no record wrong. */
async function whyNot(
  db: Db,
  own: readonly string[],
  input: ActivityInput,
  now: Date,
  about: Pick<Activity, 'projectId' | 'issuedDocumentId' | 'externalDraftId'> = NOTHING_YET,
) {
  const { projectId, issuedDocumentId, externalDraftId = null } = input;
  if (input.heldOn > legalDay(now)) return refuse('heldInFuture');
  if ((projectId || issuedDocumentId) && externalDraftId) return refuse('twoDrafts');
  if (externalDraftId && externalDraftId !== about.externalDraftId) {
    // Another body's draft is made known on a task or a request, never of one's own accord.
    const asked = await findExternalChoices(db, own);
    if (!asked.some((draft) => draft.id === externalDraftId)) return refuse('notAskedToTell');
  }
  if (projectId && projectId !== about.projectId) {
    const drafts = await findDraftChoices(db, own);
    if (!drafts.some((draft) => draft.id === projectId)) return refuse('notOurDraft');
  }
  if (issuedDocumentId && issuedDocumentId !== about.issuedDocumentId) {
    const documents = await findIssuedChoices(db, own);
    if (!documents.some((document) => document.id === issuedDocumentId)) return refuse('notOurDocument');
  }
  return undefined;
}

/** On a channel of the book its rule says what a number is; elsewhere who types it. */
async function reachByRule(db: Db, activity: Activity, input: ActivityInput) {
  if (activity.channelId === null || input.reach === null) return reachOf(input);
  const { reachRule } = await rulesOf(db, activity);
  return { reach: input.reach, reachKind: reachKindOf(reachRule) };
}

/** Without a number there is nothing to call measured or estimated. */
function reachOf({ reach, reachKind }: ActivityInput): Pick<Activity, 'reach' | 'reachKind'> {
  return reach === null ? { reach: null, reachKind: null } : { reach, reachKind };
}
