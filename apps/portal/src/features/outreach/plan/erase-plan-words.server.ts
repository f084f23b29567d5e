import { systemActor } from '#features/authority/actor.ts';
import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { outreachText } from '#text/vi/outreach.ts';
import { outreachPlanChanged } from './outreach-plan-change.server.ts';
import {
  erasePlanWords,
  findPlansEndedBefore,
  findPlanWithWords,
  type PlanOfWords,
} from './plan-words.store.server.ts';

/** Typed words may name people; they go when their time is over (retention row `planWords`). Gives of how many plans. */
export async function eraseOldPlanWords(platform: Pick<Platform, 'db' | 'clock'>): Promise<number> {
  const before = addDays(legalDay(platform.clock.now()), -daysKept('planWords'));
  const plans = await findPlansEndedBefore(platform.db, before);
  for (const plan of plans) await erase(platform, plan, 'outreachPlan.wordsErased');
  return plans.length;
}

export const erasePlanWordsJob = defineJob<Record<string, never>>({
  name: 'outreach.erasePlanWords',
  handle: async (_data, app) => {
    const plans = await eraseOldPlanWords(app);
    if (plans > 0) app.log.info({ plans }, 'typed words of plans of communication erased');
  },
});

/**
 * A text that must not be here may have been quoted by hand. Nobody can compare any more, so all typed words about the draft go; the
 * officer writes them anew (docs/interpretations/0100).
 */
export const followPurgeOfPlanSubscriber: Subscriber = {
  name: 'outreach.followPurgeOfPlan',
  topics: ['draft.versionPurged'],
  handle: async ({ payload }, app) => {
    const plan = await findPlanWithWords(app.db, String(payload.projectId));
    if (plan) await erase(app, plan, 'outreachPlan.wordsPurged');
  },
};

async function erase(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  plan: PlanOfWords,
  act: 'outreachPlan.wordsErased' | 'outreachPlan.wordsPurged',
): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const lines = await erasePlanWords(tx, plan.id, outreachText.wordsErased);
    await outreachPlanChanged(tx, systemActor, plan, { act, after: { lines } }, now);
  });
}
