import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { currentRequestId } from '#platform/request.server.ts';
import { appendEntry, lockChainEnd } from './audit.store.server.ts';
import { type AuditEntry, type AuditValues, hashOf } from './entry.ts';

/** The part of an actor that the audit needs; spelled here because audit imports the platform only. */
export interface AuditActor {
  readonly kind: 'person' | 'public' | 'system';
  readonly personId?: string;
  readonly organisationId?: string;
}

export interface Change {
  readonly act: string;
  readonly objectKind: string;
  readonly objectId?: string | null;
  /** The body whose object changed; the actor's body when absent. */
  readonly organisationId?: string | null;
  readonly reason?: string | null;
  readonly before?: AuditValues | null;
  readonly after?: AuditValues | null;
}

/**
 * The one way into the audit. Call it last in the transaction of the change: it holds the end of the
 * chain until commit, so everything after it would make others wait.
 */
export async function record(tx: Db, actor: AuditActor, change: Change, at: Date): Promise<void> {
  if (!tx.isTransaction) throw new Error(`record ${change.act}: must run in the transaction of the change`);
  const end = await lockChainEnd(tx);
  const entry: Omit<AuditEntry, 'hash'> = {
    seq: end.seq + 1,
    id: newId(at),
    at,
    actorKind: actor.kind,
    actorId: actor.personId ?? null,
    organisationId: change.organisationId ?? actor.organisationId ?? null,
    act: change.act,
    objectKind: change.objectKind,
    objectId: change.objectId ?? null,
    reason: change.reason ?? null,
    before: change.before ?? null,
    after: change.after ?? null,
    requestId: currentRequestId() ?? null,
    previousHash: end.hash,
  };
  await appendEntry(tx, { ...entry, hash: hashOf(entry) });
}
