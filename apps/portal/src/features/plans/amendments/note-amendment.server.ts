import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Db } from '#platform/db.server.ts';
import type { Plan } from '../plan.ts';

/** An entry about an amendment stands with its plan. */
export async function noteAmendment(
  tx: Db,
  actor: Actor,
  { id, organisationId }: Pick<Plan, 'id' | 'organisationId'>,
  entry: {
    readonly act: string;
    readonly amendmentId: string;
    readonly reason?: string;
    readonly ordinal?: number;
  },
  now: Date,
): Promise<void> {
  const { act, amendmentId, reason, ordinal } = entry;
  const about = { objectKind: 'plan', objectId: id, organisationId };
  const after = { amendmentId, ...(ordinal !== undefined && { ordinal }) };
  await record(tx, actor, { act, ...about, after, ...(reason ? { reason } : {}) }, now);
}
