import type { AuditValues } from '#features/audit/entry.ts';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Db } from '#platform/db.server.ts';
import type { PolicyConsultation } from './policy-consultation.ts';

/** The audit entry that every change leaves; last in its transaction. */
export async function changed(
  tx: Db,
  actor: Actor,
  { id, organisationId }: Pick<PolicyConsultation, 'id' | 'organisationId'>,
  told: { readonly act: string; readonly after?: AuditValues; readonly reason?: string },
  now: Date,
): Promise<void> {
  const about = { objectKind: 'policyConsultation', objectId: id, organisationId };
  const { act, after, reason } = told;
  await record(tx, actor, { act, ...about, after: after ?? null, reason: reason ?? null }, now);
}
