import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { showableName } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { sniffType } from '#features/documents/sniff-type.ts';
import { MAX_FILE_BYTES } from '#features/documents/upload-limits.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ActivityInput } from './activity.schema.ts';
import type { Activity, Proof } from './activity.ts';
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
  | 'cancelled';
export type ProofRefusal = ImportRefusal | 'noFile' | 'tooLarge' | 'cancelled';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Records what was done, for the acting body. It counts as communication once its proof is attached. */
export async function recordActivity(
  platform: Platform,
  actor: PersonActor,
  input: ActivityInput,
  file?: UploadedFile,
): Promise<Result<{ id: string }, ActivityRefusal | ProofRefusal>> {
  const { db, clock } = platform;
  const { organisationId } = actor;
  requirePermission(actor, 'activity.record', { organisationId });
  const now = clock.now();
  const refusal = await whyNot(db, actor.ownOrganisationIds, input, now);
  if (refusal) return refusal;
  const proof = file ? await keepProof(platform, file) : ok(null);
  if (!proof.ok) return proof;
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await insertActivity(tx, {
      ...input,
      ...reachOf(input),
      externalDraftId: input.externalDraftId ?? null,
      id,
      organisationId,
      issuedDocumentId: input.issuedDocumentId ?? null,
      taskId: null,
      proof: proof.value,
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
      proof: proof.value?.sha256 ?? null,
    };
    await changed(
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
  requirePermission(actor, 'activity.record', activity);
  if (activity.state === 'cancelled') return refuse('cancelled');
  const now = clock.now();
  const refusal = await whyNot(db, actor.ownOrganisationIds, input, now, activity);
  if (refusal) return refusal;
  const { reach, reachKind } = reachOf(input);
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
    });
    const before = {
      channel: activity.channel,
      heldOn: activity.heldOn,
      projectId: activity.projectId,
      reach: activity.reach,
    };
    const after = { channel: input.channel, heldOn: input.heldOn, projectId: input.projectId, reach };
    await changed(
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

/** Attaches the file that proves it, or replaces it; the earlier file's hash stays in the audit. */
export async function attachProof(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number; readonly file: UploadedFile },
): Promise<Result<null, ProofRefusal>> {
  const activity = await requireActivity(platform.db, id);
  requirePermission(actor, 'activity.record', activity);
  if (activity.state === 'cancelled') return refuse('cancelled');
  const proof = await keepProof(platform, input.file);
  if (!proof.ok) return proof;
  const { sha256, name, mediaType } = proof.value;
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateActivity(tx, id, input.version, {
      proof_sha256: sha256,
      proof_name: name,
      proof_media_type: mediaType,
    });
    await changed(tx, actor, activity, 'activity.proven', { proof: sha256 }, now, {
      proof: activity.proof?.sha256 ?? null,
    });
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
  requirePermission(actor, 'activity.record', activity);
  if (activity.state === 'cancelled') return refuse('cancelled');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateActivity(tx, id, input.version, { state: 'cancelled', cancelled_reason: input.reason });
    await changed(tx, actor, activity, 'activity.cancelled', {}, now, {}, input.reason);
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

/** Without a number there is nothing to call measured or estimated. */
function reachOf({ reach, reachKind }: ActivityInput): Pick<Activity, 'reach' | 'reachKind'> {
  return reach === null ? { reach: null, reachKind: null } : { reach, reachKind };
}

async function keepProof({ files }: Platform, file: UploadedFile): Promise<Result<Proof, ProofRefusal>> {
  if (file.bytes.length === 0 && file.name === '') return refuse('noFile');
  if (file.bytes.length > MAX_FILE_BYTES) return refuse('tooLarge');
  const sniffed = sniffType(file.bytes, file.name);
  if (!sniffed.ok) return refuse(sniffed.reason);
  return ok({
    sha256: await files.put(file.bytes),
    name: showableName(file.name),
    mediaType: sniffed.mediaType,
  });
}

type Values = Record<string, string | number | null>;

async function changed(
  tx: Db,
  actor: Actor,
  { id, organisationId, projectId }: Pick<Activity, 'id' | 'organisationId' | 'projectId'>,
  act: string,
  after: Values,
  now: Date,
  before: Values = {},
  reason: string | null = null,
): Promise<void> {
  await emit(tx, 'activity.recorded', { activityId: id, organisationId, projectId }, now);
  await record(
    tx,
    actor,
    { act, objectKind: 'activity', objectId: id, organisationId, before, after, reason },
    now,
  );
}
