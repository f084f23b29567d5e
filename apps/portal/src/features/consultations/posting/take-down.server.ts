import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findWithdrawnVersions } from '#features/drafts/purging/purged-versions.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type Consultation, stateAt } from '../consultation.ts';
import {
  insertPosting,
  type NewPosting,
  requireConsultation,
  updateConsultation,
} from '../consultations.store.server.ts';
import { storePostedFile } from '../posted-file.server.ts';
import type { TakeDownInput } from './posting.schema.ts';
import { refreshPosting } from './refresh-posting.server.ts';

export type TakeDownRefusal = 'notOpen' | 'alreadyDown' | 'notDown' | 'over' | 'fileReported';

/**
 * Takes an open round off the own portal for a while: the page is gone, the round goes on, its days do not count. Whoever had
 * the form open may still send what was written.
 */
export async function takeDown(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, reason }: TakeDownInput,
): Promise<Result<null, TakeDownRefusal>> {
  const consultation = await load(platform, actor, id);
  const now = platform.clock.now();
  if (stateAt(consultation, now) !== 'open') return refuse('notOpen');
  if (consultation.takenDownAt) return refuse('alreadyDown');
  const change = { version, takenDownAt: now, act: 'consultation.takenDown', reason } as const;
  await write(platform, actor, consultation, change, {
    place: 'ownPortal',
    event: 'withdrawn',
    at: now,
    reason,
  });
  return ok(null);
}

/**
 * Puts it back: posted anew, with the hash of the file that stands there from now on. Not what was withdrawn for good, nor a
 * text that was reported as one that must not be here.
 */
export async function putBack(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, reason }: TakeDownInput,
): Promise<Result<null, TakeDownRefusal>> {
  const consultation = await load(platform, actor, id);
  if (!consultation.takenDownAt) return refuse('notDown');
  if (consultation.state === 'withdrawn') return refuse('over');
  const reported = await findWithdrawnVersions(platform.db, consultation.projectId);
  if (reported.some((each) => each.draftVersionId === consultation.draftVersionId))
    return refuse('fileReported');
  const now = platform.clock.now();
  const sha256 = await storePostedFile(
    platform,
    await requireVersion(platform.db, consultation.draftVersionId),
  );
  const change = { version, takenDownAt: null, act: 'consultation.putBack', reason } as const;
  await write(platform, actor, consultation, change, {
    place: 'ownPortal',
    event: 'posted',
    at: now,
    sha256,
    reason,
  });
  return ok(null);
}

async function load({ db }: Platform, actor: Actor, id: string): Promise<Consultation> {
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.open', consultation);
  return consultation;
}

interface Change {
  readonly version: number;
  readonly takenDownAt: Date | null;
  readonly act: string;
  readonly reason: string;
}

async function write(
  { db, clock }: Platform,
  actor: Actor,
  { id, projectId, organisationId }: Consultation,
  { version, takenDownAt, act, reason }: Change,
  posting: Omit<NewPosting, 'byPerson'>,
): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateConsultation(tx, id, version, { taken_down_at: takenDownAt });
    await insertPosting(tx, id, { ...posting, byPerson: actor.kind === 'person' ? actor.personId : null });
    await refreshPosting(tx, id, now);
    await emit(tx, act, { consultationId: id, projectId, organisationId }, now);
    const after = posting.sha256 ? { sha256: posting.sha256 } : null;
    await record(
      tx,
      actor,
      { act, objectKind: 'consultation', objectId: id, organisationId, reason, after },
      now,
    );
  });
}
