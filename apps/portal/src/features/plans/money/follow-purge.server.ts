import { systemActor } from '#features/authority/actor.ts';
import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { requirePlan } from '../plans.store.server.ts';
import { requireLine } from './budget-lines.store.server.ts';
import { moneyChanged } from './open-money.server.ts';
import { findSpendsOfFile, purgeVoucher } from './spends.store.server.ts';

/** A voucher of the same bytes as a purged file goes with it; what was paid, by which voucher and when, stays and counts. */
export const followPurgeOfVouchersSubscriber: Subscriber = {
  name: 'money.followPurge',
  topics: ['file.purged'],
  handle: async ({ payload }, { db, clock }) => {
    const incident = await findIncident(db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    const now = clock.now();
    await inTransaction(db, async (tx) => {
      for (const spend of await findSpendsOfFile(tx, incident.sha256)) {
        const plan = await requirePlan(tx, (await requireLine(tx, spend.lineId)).planId);
        await purgeVoucher(tx, spend.id, now);
        const about = { act: 'spend.voucherPurged', objectKind: 'spend', objectId: spend.id } as const;
        const after = { incidentId: incident.id, amount: spend.amount };
        await moneyChanged(tx, systemActor, plan, { ...about, after }, now);
      }
    });
  },
};
