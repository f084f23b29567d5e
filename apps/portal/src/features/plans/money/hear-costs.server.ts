import { isLegalDay } from '#platform/clock.ts';
import { isId } from '#platform/ids.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { MOST_DONG } from './money.ts';
import { putCost } from './reported-costs.store.server.ts';

/**
 * Other parts tell what their records cost: `cost.recorded` {kind, id, organisationId, amount, onDay, withdrawn}. A told cost is no
 * spend: it waits on the page of money until somebody finds its voucher. Told twice it is one.
 */
export const hearCostsSubscriber: Subscriber = {
  name: 'plans.hearCosts',
  topics: ['cost.recorded'],
  handle: async ({ payload, occurredAt }, { db }) => {
    const { kind, id, organisationId, amount, onDay, withdrawn } = payload;
    const isTold =
      typeof kind === 'string' &&
      typeof id === 'string' &&
      isId(id) &&
      typeof organisationId === 'string' &&
      Number.isSafeInteger(amount) &&
      Number(amount) > 0 &&
      Number(amount) <= MOST_DONG &&
      typeof onDay === 'string' &&
      isLegalDay(onDay);
    if (!isTold) throw new Error(`cost.recorded: expected a cost, got ${JSON.stringify(payload)}`);
    const cost = { kind, id, organisationId, amount: Number(amount), onDay };
    await putCost(db, { ...cost, withdrawn: withdrawn === true, toldAt: occurredAt });
  },
};
