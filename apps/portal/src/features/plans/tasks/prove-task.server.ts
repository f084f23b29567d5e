import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { EvidenceRef } from '../task.ts';
import {
  findEvidenceChoice,
  findEvidenceFile,
  insertEvidence,
  removeEvidence,
} from './evidence.store.server.ts';
import { openTask, openTaskToWork, taskChanged } from './task-access.server.ts';

export type EvidenceRefusal = AdmitRefusal | 'planEnded' | 'noSuchRecord' | 'notThere';

/** Links a record that proves the task; the same one twice is one. Only for callers that know the record. */
export async function addEvidence(
  { db, clock }: Platform,
  actor: Actor,
  taskId: string,
  evidence: EvidenceRef,
): Promise<void> {
  const { plan } = await openTaskToWork(db, actor, taskId);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const by = { personId: actor.kind === 'person' ? actor.personId : null, at: now };
    if (!(await insertEvidence(tx, taskId, evidence, by))) return;
    const after = { kind: evidence.kind, refId: evidence.id };
    await taskChanged(tx, actor, plan, taskId, { act: 'task.evidenceAdded', after }, now);
  });
}

/** Links a consultation, an activity, an issued document or a report of the own house, under the name it has there. */
export async function linkEvidence(
  platform: Platform,
  actor: PersonActor,
  taskId: string,
  { choice }: { readonly choice: Pick<EvidenceRef, 'kind' | 'id'> },
): Promise<Result<null, 'planEnded' | 'noSuchRecord'>> {
  const { plan } = await openTaskToWork(platform.db, actor, taskId);
  if (plan.state === 'ended') return refuse('planEnded');
  const record = await findEvidenceChoice(platform.db, actor.ownOrganisationIds, choice);
  if (!record) return refuse('noSuchRecord');
  await addEvidence(platform, actor, taskId, record);
  return ok(null);
}

/** The link goes, the record stays; of a file the hash stays in the audit. */
export async function dropEvidence(
  { db, clock }: Platform,
  actor: PersonActor,
  taskId: string,
  { kind, refId }: { readonly kind: string; readonly refId: string },
): Promise<Result<null, 'planEnded' | 'notThere'>> {
  const { plan } = await openTaskToWork(db, actor, taskId);
  if (plan.state === 'ended') return refuse('planEnded');
  return await inTransaction(db, async (tx) => {
    const removed = await removeEvidence(tx, taskId, { kind, id: refId });
    if (!removed) return refuse('notThere');
    const after = { kind, refId, sha256: removed.sha256 };
    await taskChanged(tx, actor, plan, taskId, { act: 'task.evidenceRemoved', after }, clock.now());
    return ok(null);
  });
}

/** Takes the answer to "does it hold state secrets?" before a file. */
export async function declareEvidence(
  platform: Platform,
  actor: PersonActor,
  taskId: string,
  answer: SecrecyAnswer,
): Promise<Result<null, 'planEnded'>> {
  const { plan } = await openTaskToWork(platform.db, actor, taskId);
  if (plan.state === 'ended') return refuse('planEnded');
  await answerSecrecy(platform, actor, uploadTo(taskId, plan.organisationId), answer);
  return ok(null);
}

/** Whether this person may attach a file now: the last answer is "no" and fresh. */
export async function mayAttachEvidence(
  platform: Platform,
  taskId: string,
  personId: string,
): Promise<boolean> {
  return await mayUploadTo(platform, { kind: 'task', id: taskId }, personId);
}

export async function attachEvidence(
  platform: Platform,
  actor: PersonActor,
  taskId: string,
  file: SentFile | undefined,
): Promise<Result<null, AdmitRefusal | 'planEnded'>> {
  const { db, clock, files } = platform;
  const { plan } = await openTaskToWork(db, actor, taskId);
  if (plan.state === 'ended') return refuse('planEnded');
  const admitted = await admitFile(platform, actor, uploadTo(taskId, plan.organisationId), file);
  if (!admitted.ok) return admitted;
  const { bytes, name, mediaType } = admitted.value;
  const sha256 = await files.put(bytes);
  const now = clock.now();
  const evidence = { kind: 'file', id: newId(now), label: name, file: { sha256, mediaType } };
  await inTransaction(db, async (tx) => {
    await insertEvidence(tx, taskId, evidence, { personId: actor.personId, at: now });
    const after = { kind: 'file', refId: evidence.id, sha256 };
    await taskChanged(tx, actor, plan, taskId, { act: 'task.evidenceAdded', after }, now);
  });
  return ok(null);
}

/** The file of a piece of evidence, for whoever may read its task. */
export async function openEvidenceFile(
  { db, files }: Pick<Platform, 'db' | 'files'>,
  actor: Actor,
  id: string,
): Promise<{ readonly name: string; readonly content: Uint8Array; readonly organisationId: string }> {
  const file = await findEvidenceFile(db, id);
  if (!file) throw new NotFound(`evidence ${id}`);
  const { plan } = await openTask(db, actor, file.taskId);
  const content = await files.get(file.sha256);
  if (!content) throw new NotFound(`file of evidence ${id}`);
  return { name: file.label, content, organisationId: plan.organisationId };
}

function uploadTo(id: string, organisationId: string): UploadTarget {
  return { kind: 'task', id, organisationId };
}
