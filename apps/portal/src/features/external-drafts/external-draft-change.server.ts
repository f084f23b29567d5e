import type { AuditValues } from '#features/audit/entry.ts';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { ExternalDraft } from './external-draft.ts';

/** What the audit says that an act was about. */
export function aboutExternal({ id, organisationId }: Pick<ExternalDraft, 'id' | 'organisationId'>) {
  return { objectKind: 'externalDraft', objectId: id, organisationId } as const;
}

interface Told {
  readonly act: string;
  /** Topic of the event, where somebody listens. */
  readonly topic?: string;
  /** Who is told, when it is not the body that owns the draft. */
  readonly tell?: string;
  readonly before?: AuditValues;
  readonly after?: AuditValues;
  readonly reason?: string | null;
}

/** The event and the audit entry that every change leaves; last in its transaction. */
export async function changed(
  tx: Db,
  actor: Actor,
  draft: Pick<ExternalDraft, 'id' | 'organisationId'>,
  { act, topic, tell, before, after, reason }: Told,
  now: Date,
): Promise<void> {
  if (topic) {
    const organisationId = tell ?? draft.organisationId;
    await emit(tx, topic, { externalDraftId: draft.id, organisationId, ownerId: draft.organisationId }, now);
  }
  const values = { before: before ?? null, after: after ?? null, reason: reason ?? null };
  await record(tx, actor, { act, ...aboutExternal(draft), ...values }, now);
}
