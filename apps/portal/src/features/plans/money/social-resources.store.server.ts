import type { Db } from '#platform/db.server.ts';
import type { ResourceKind, SocialResource } from './social-resource.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    social_resource: SocialResourceTable;
  }
}

interface SocialResourceTable {
  id: string;
  plan_id: string;
  kind: ResourceKind;
  giver: string;
  content: string;
  quantity: string;
  value: number | null;
  received_on: string;
  recorded_by: string;
  recorded_at: Date;
  cancelled_at: Date | null;
  cancelled_reason: string | null;
}

export async function findResources(db: Db, planId: string): Promise<SocialResource[]> {
  const rows = await db
    .selectFrom('social_resource')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('received_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    kind: row.kind,
    giver: row.giver,
    content: row.content,
    quantity: row.quantity,
    value: row.value,
    receivedOn: row.received_on,
    cancelledReason: row.cancelled_reason,
  }));
}

export async function insertResource(
  tx: Db,
  resource: Omit<SocialResource, 'cancelledReason'> & {
    readonly recordedBy: string;
    readonly recordedAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('social_resource')
    .values({
      id: resource.id,
      plan_id: resource.planId,
      kind: resource.kind,
      giver: resource.giver,
      content: resource.content,
      quantity: resource.quantity,
      value: resource.value,
      received_on: resource.receivedOn,
      recorded_by: resource.recordedBy,
      recorded_at: resource.recordedAt,
      cancelled_at: null,
      cancelled_reason: null,
    })
    .execute();
}

/** False when the plan has no such live one. */
export async function cancelResourceRow(
  tx: Db,
  planId: string,
  id: string,
  cancelled: { readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('social_resource')
    .set({ cancelled_at: cancelled.at, cancelled_reason: cancelled.reason })
    .where('id', '=', id)
    .where('plan_id', '=', planId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
