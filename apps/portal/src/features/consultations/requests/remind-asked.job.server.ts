import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { reminderMail } from '#text/vi/request-letter.ts';
import { REMINDER_STEPS } from './reminder-steps.data.ts';
import { findUnanswered, takeStep } from './reminders.store.server.ts';
import { isAskedOnly, reminderDue } from './reminders.ts';

const LAST_DAY = Math.max(...REMINDER_STEPS.map(({ to }) => to));
const FIRST_DAY = Math.min(...REMINDER_STEPS.map(({ from }) => from));

/**
 * Reminds, by mail and in the trail, everybody whose step is due today. The step is taken and the mail is asked for in one
 * transaction: two workers that run at once send one mail. A body without an address is marked too; its officer telephones.
 */
export async function remindAsked(app: Pick<App, 'db' | 'clock' | 'mail' | 'config'>): Promise<number> {
  const now = app.clock.now();
  const today = legalDay(now);
  const waiting = await findUnanswered(app.db, addDays(today, -LAST_DAY), addDays(today, -FIRST_DAY));
  let sent = 0;
  for (const asked of waiting) {
    const step = reminderDue(asked, today);
    if (!step) continue;
    const { consultationId, invitationId, email } = asked;
    const url = new URL(paths.invitation(consultationId, invitationId), app.config.publicUrl).href;
    const taken = await inTransaction(app.db, async (tx) => {
      if (!(await takeStep(tx, asked, step, now))) return false;
      if (email)
        await app.mail.send(
          { to: email, ...reminderMail(step, isAskedOnly(asked.kind), { ...asked, url }) },
          tx,
        );
      const about = {
        objectKind: 'consultation',
        objectId: consultationId,
        organisationId: asked.askingId,
      };
      const after = { invitationId, name: asked.askedName, step, byMail: email !== null };
      await record(tx, systemActor, { act: 'consultation.reminded', ...about, after }, now);
      return true;
    });
    if (taken) sent += 1;
  }
  return sent;
}

export const remindAskedJob = defineJob<Record<string, never>>({
  name: 'consultations.remindAsked',
  handle: async (_data, app) => {
    const sent = await remindAsked(app);
    if (sent > 0) app.log.info({ sent }, 'asked bodies reminded');
  },
});
