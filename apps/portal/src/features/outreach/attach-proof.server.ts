import type { PersonActor } from '#features/authority/actor.ts';
import {
  type AdmitRefusal,
  type AdmittedFile,
  admitFile,
  type SentFile,
} from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import { cleanPicture } from '#features/documents/publishing/clean-picture.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Activity } from './activity.ts';
import { requireOnActivity } from './activity-access.ts';
import { activityChanged } from './activity-change.server.ts';
import { rulesOf } from './channels/activity-rules.server.ts';
import { type DoneRefusal, reachedBy, whyNotDone } from './life/move-activity.server.ts';
import { requireActivity, updateActivity } from './outreach.store.server.ts';

export type ProofRefusal = AdmitRefusal | 'cancelled' | 'brokenPicture' | Exclude<DoneRefusal, 'notPlanned'>;

/** Takes the answer to "does it hold state secrets?" before the proof of an activity. */
export async function declareActivityProof(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, 'cancelled'>> {
  const activity = await requireActivity(platform.db, id);
  requireOnActivity(actor, 'activity.record', activity);
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

/**
 * Attaches the file that proves it, or replaces it; the earlier file's hash stays in the audit. What was planned is done with its
 * proof. A picture is kept as written anew from its points: a photograph of a meeting carries no place and no device.
 */
export async function attachProof(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly file: SentFile | undefined },
): Promise<Result<null, ProofRefusal>> {
  const activity = await requireActivity(platform.db, id);
  requireOnActivity(actor, 'activity.record', activity);
  if (activity.state === 'cancelled') return refuse('cancelled');
  const admitted = await admitFile(platform, actor, uploadTo(activity), input.file);
  if (!admitted.ok) return admitted;
  const now = platform.clock.now();
  const rules = await rulesOf(platform.db, activity);
  const refusal = whyNotDone({ activity, rules, now });
  if (refusal) return refuse(refusal === 'notPlanned' ? 'cancelled' : refusal);
  const kept = await withoutTraces(admitted.value);
  if (!kept) return refuse('brokenPicture');
  const { bytes, name, mediaType } = kept;
  const sha256 = await platform.files.put(bytes);
  const reached = activity.state !== 'recorded' && activity.reach === null ? reachedBy(rules, null) : {};
  await inTransaction(platform.db, async (tx) => {
    await updateActivity(tx, id, input.version, {
      proof_sha256: sha256,
      proof_name: name,
      proof_media_type: mediaType,
      state: 'recorded',
      ...reached,
    });
    await activityChanged(tx, actor, activity, 'activity.proven', { proof: sha256 }, now, {
      proof: activity.proof?.sha256 ?? null,
    });
  });
  return ok(null);
}

/** undefined: the picture cannot be decoded, or is larger than any photograph. */
async function withoutTraces(file: AdmittedFile): Promise<AdmittedFile | undefined> {
  if (!file.mediaType.startsWith('image/')) return file;
  const clean = await cleanPicture(file.bytes);
  if (!clean) return undefined;
  const name = clean.kind === 'png' ? file.name.replace(/\.\w{3,4}$/, '.png') : file.name;
  return { bytes: clean.bytes, name, mediaType: `image/${clean.kind}` };
}

function uploadTo({ id, organisationId }: Activity): UploadTarget {
  return { kind: 'activity', id, organisationId };
}
