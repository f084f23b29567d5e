import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { eraseWords } from './answers.store.server.ts';
import { questionsOf } from './results.server.ts';
import { findEndedBefore } from './surveys.store.server.ts';
import { about } from './write-survey.server.ts';

/** Own words may name somebody; they go when their time is over (retention row `surveyWords`). What was chosen stays. */
export async function eraseOldWords({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  let erased = 0;
  for (const survey of await findEndedBefore(db, addDays(legalDay(now), -daysKept('surveyWords')))) {
    const texts = questionsOf(survey).filter(({ kind }) => kind === 'text');
    if (texts.length === 0) continue;
    erased += await inTransaction(db, async (tx) => {
      const count = await eraseWords(
        tx,
        survey.id,
        texts.map(({ id }) => id),
      );
      if (count > 0)
        await record(tx, systemActor, { act: 'survey.wordsErased', ...about(survey), after: { count } }, now);
      return count;
    });
  }
  return erased;
}

export const eraseWordsJob = defineJob({
  name: 'surveys.eraseWords',
  handle: async (_data, app) => {
    await eraseOldWords(app);
  },
});
