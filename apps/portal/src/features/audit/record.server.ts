import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { currentRequestId } from '#platform/request.server.ts';
import { appendEntries, lockChainEnd } from './audit.store.server.ts';
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
  /** Of another request than the one that writes it: what several brought is written together. */
  readonly requestId?: string;
}

/**
 * The one way into the audit. Call it last in the transaction of the change: it holds the end of the
 * chain until commit, so everything after it would make others wait.
 */
export async function record(tx: Db, actor: AuditActor, change: Change, at: Date): Promise<void> {
  await recordAll(tx, actor, [change], at);
}

/** The same for many changes of one act: each its own entry, in their order. */
export async function recordAll(
  tx: Db,
  actor: AuditActor,
  changes: readonly Change[],
  at: Date,
): Promise<void> {
  if (!tx.isTransaction)
    throw new Error(`record ${changes[0]?.act}: must run in the transaction of the change`);
  let end = await lockChainEnd(tx);
  const requestId = currentRequestId() ?? null;
  const entries: AuditEntry[] = [];
  for (const change of changes) {
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
      requestId: change.requestId ?? requestId,
      previousHash: end.hash,
    };
    const hash = hashOf(entry);
    entries.push({ ...entry, hash });
    end = { seq: entry.seq, hash };
  }
  await appendEntries(tx, entries);
}
