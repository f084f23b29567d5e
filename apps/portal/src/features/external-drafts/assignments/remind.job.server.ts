import { systemActor } from '#features/authority/actor.ts';
import { daysBetween } from '#features/time-limits/deadline.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { changed } from '../external-draft-change.server.ts';
import { DAYS_BEFORE, reminderFor } from './assignment.ts';
import { findUnanswered, markReminded } from './assignments.store.server.ts';

/** Tells units whose day comes or has passed, each once; run twice it tells nobody twice. */
export async function remindUnits({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const today = legalDay(now);
  let told = 0;
  for (const unanswered of await findUnanswered(db, addDays(today, DAYS_BEFORE))) {
    const kind = reminderFor(daysBetween(today, unanswered.dueOn), unanswered);
    if (!kind) continue;
    await inTransaction(db, async (tx) => {
      if (!(await markReminded(tx, unanswered, kind, today))) return;
      const draft = { id: unanswered.externalDraftId, organisationId: unanswered.ownerId };
      const topic = kind === 'overdue' ? 'externalDraft.unitLate' : 'externalDraft.unitDueSoon';
      const after = { assignedTo: unanswered.organisationId, dueOn: unanswered.dueOn };
      const whom = { topic, tell: unanswered.organisationId };
      await changed(tx, systemActor, draft, { act: 'externalDraft.unitReminded', ...whom, after }, now);
    });
    told += 1;
  }
  return told;
}

/** Once each morning, before the digest leaves. */
export const remindUnitsJob = defineJob<Record<string, never>>({
  name: 'externalDrafts.remindUnits',
  handle: async (_data, app) => {
    const told = await remindUnits(app);
    if (told > 0) app.log.info({ told }, 'units reminded of drafts of other bodies');
  },
});
