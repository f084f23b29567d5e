import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { PolicyConsultation } from './policy-consultation.ts';
import { changed } from './policy-consultation-change.server.ts';
import { requirePolicyConsultation, updatePolicyConsultation } from './policy-consultations.store.server.ts';

export type MinutesRefusal = AdmitRefusal | 'notHeld';

/** Takes the answer to "do they hold state secrets?" before the minutes. */
export async function declareMinutes(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, 'notHeld'>> {
  const consultation = await load(platform.db, actor, id);
  if (consultation.state !== 'held') return refuse('notHeld');
  await answerSecrecy(platform, actor, uploadTo(consultation), answer);
  return ok(null);
}

/** Whether this person may attach the minutes now: the last answer is "no" and fresh. */
export async function mayAttachMinutes(platform: Platform, id: string, personId: string): Promise<boolean> {
  return await mayUploadTo(platform, { kind: 'policyConsultation', id }, personId);
}

/** The signed minutes, kept by their hash; a better copy replaces them until the report is written. */
export async function attachMinutes(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly file: SentFile | undefined },
): Promise<Result<null, MinutesRefusal>> {
  const { db, clock, files } = platform;
  const consultation = await load(db, actor, id);
  if (consultation.state !== 'held') return refuse('notHeld');
  const admitted = await admitFile(platform, actor, uploadTo(consultation), input.file);
  if (!admitted.ok) return admitted;
  const { bytes, name, mediaType } = admitted.value;
  const sha256 = await files.put(bytes);
  await inTransaction(db, async (tx) => {
    await updatePolicyConsultation(tx, id, input.version, {
      minutes_sha256: sha256,
      minutes_name: name,
      minutes_media_type: mediaType,
    });
    const told = { act: 'policyConsultation.minutesAttached', after: { sha256 } };
    await changed(tx, actor, consultation, told, clock.now());
  });
  return ok(null);
}

async function load(db: Db, actor: PersonActor, id: string): Promise<PolicyConsultation> {
  const consultation = await requirePolicyConsultation(db, id);
  requirePermission(actor, 'policyConsultation.edit', consultation);
  return consultation;
}

function uploadTo({ id, organisationId }: PolicyConsultation): UploadTarget {
  return { kind: 'policyConsultation', id, organisationId };
}
