import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Activity } from './activity.ts';
import { activityChanged } from './activity-change.server.ts';
import { requireActivity, updateActivity } from './outreach.store.server.ts';

export type ProofRefusal = AdmitRefusal | 'cancelled';

/** Takes the answer to "does it hold state secrets?" before the proof of an activity. */
export async function declareActivityProof(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, 'cancelled'>> {
  const activity = await requireActivity(platform.db, id);
  requirePermission(actor, 'activity.record', activity);
  if (activity.state === 'cancelled') return refuse('cancelled');
  await answerSecrecy(platform, actor, uploadTo(activity), answer);
  return ok(null);
}

/** Whether this person may attach the proof now: the last answer is "no" and fresh. */
export async function mayAttachActivityProof(
  platform: Platform,
  id: string,
  personId: string,
): Promise<boolean> {
  return await mayUploadTo(platform, { kind: 'activity', id }, personId);
}

/** Attaches the file that proves it, or replaces it; the earlier file's hash stays in the audit. */
export async function attachProof(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly file: SentFile | undefined },
): Promise<Result<null, ProofRefusal>> {
  const activity = await requireActivity(platform.db, id);
  requirePermission(actor, 'activity.record', activity);
  if (activity.state === 'cancelled') return refuse('cancelled');
  const admitted = await admitFile(platform, actor, uploadTo(activity), input.file);
  if (!admitted.ok) return admitted;
  const { bytes, name, mediaType } = admitted.value;
  const sha256 = await platform.files.put(bytes);
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateActivity(tx, id, input.version, {
      proof_sha256: sha256,
      proof_name: name,
      proof_media_type: mediaType,
    });
    await activityChanged(tx, actor, activity, 'activity.proven', { proof: sha256 }, now, {
      proof: activity.proof?.sha256 ?? null,
    });
  });
  return ok(null);
}

function uploadTo({ id, organisationId }: Activity): UploadTarget {
  return { kind: 'activity', id, organisationId };
}
