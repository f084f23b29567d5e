import type { AuditValues } from '#features/audit/entry.ts';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { DocumentState, OfficialDocument } from './official-document.ts';

interface Told {
  readonly act: string;
  readonly state: DocumentState;
  readonly reason?: string;
  readonly after?: AuditValues;
}

/** The event and the audit entry that every change of a document leaves; last in its transaction. */
export async function changed(
  tx: Db,
  actor: Actor,
  { id, organisationId, purpose, state: before }: OfficialDocument,
  { act, state, reason, after }: Told,
  now: Date,
): Promise<void> {
  await emit(tx, 'officialDocument.changed', { documentId: id, organisationId, purpose, state }, now);
  await record(
    tx,
    actor,
    {
      act,
      objectKind: 'officialDocument',
      objectId: id,
      organisationId,
      reason: reason ?? null,
      before: { state: before },
      after: { state, ...after },
    },
    now,
  );
}
