import type { AuditValues } from '#features/audit/entry.ts';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { OutreachPlan } from './outreach-plan.ts';

interface Change {
  readonly act: string;
  readonly before?: AuditValues;
  readonly after?: AuditValues;
  readonly reason?: string;
}

/** The event and the audit entry that every change of a plan leaves; last in its transaction. */
export async function outreachPlanChanged(
  tx: Db,
  actor: Actor,
  { id, organisationId, projectId }: Pick<OutreachPlan, 'id' | 'organisationId' | 'projectId'>,
  change: Change,
  now: Date,
): Promise<void> {
  await emit(tx, 'outreachPlan.changed', { outreachPlanId: id, organisationId, projectId }, now);
  await record(tx, actor, { objectKind: 'outreachPlan', objectId: id, organisationId, ...change }, now);
}
