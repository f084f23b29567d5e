import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import {
  type AdmitRefusal,
  type AdmittedFile,
  admitFile,
  type SentFile,
} from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { ok, type Result } from '#platform/result.ts';
import { requireConsultation } from '../consultations.store.server.ts';

/** Takes the answer to "does it hold state secrets?" before the proof of a posting. */
export async function declareProof(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, never>> {
  await answerSecrecy(platform, actor, await target(platform, actor, id), answer);
  return ok(null);
}

/** Whether this person may attach a proof now: the last answer is "no" and fresh. */
export async function mayAttachProof(platform: Platform, id: string, personId: string): Promise<boolean> {
  return await mayUploadTo(platform, { kind: 'consultation', id }, personId);
}

/**
 * A picture or a print of the page on which the draft stands, led through the gate; before the transaction that keeps it,
 * because recognition takes its time.
 */
export async function admitPostingProof(
  platform: Platform,
  actor: PersonActor,
  id: string,
  file: SentFile | undefined,
): Promise<Result<AdmittedFile, AdmitRefusal>> {
  return await admitFile(platform, actor, await target(platform, actor, id), file);
}

async function target({ db }: Platform, actor: PersonActor, id: string): Promise<UploadTarget> {
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'posting.record', consultation);
  return { kind: 'consultation', id: consultation.id, organisationId: consultation.organisationId };
}
