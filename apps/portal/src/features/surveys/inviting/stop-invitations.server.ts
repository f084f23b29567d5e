import { record } from '#features/audit/record.server.ts';
import { publicActor, systemActor } from '#features/authority/actor.ts';
import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import type { App } from '#platform/app.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { requireSurvey } from '../surveys.store.server.ts';
import { about } from '../write-survey.server.ts';
import { readInviteeToken, stopHash } from './invitee-token.ts';
import {
  eraseInviteesBefore,
  findInvitee,
  insertStop,
  markBounced,
  markStopped,
} from './invitees.store.server.ts';

type Stopping = Pick<App, 'db' | 'clock' | 'config'>;

/** "Invite me no more": no mail about this survey, and none of the body about another. Twice is once; false for a foreign link. */
export async function stopInvitations({ db, clock, config }: Stopping, token: string): Promise<boolean> {
  const key = readInviteeToken(token, 'stop', config.secretKey);
  if (!key) return false;
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const invitee = await findInvitee(tx, key);
    if (!invitee) return false;
    const survey = await requireSurvey(tx, key.surveyId);
    if (invitee.email !== null)
      await insertStop(tx, survey.organisationId, stopHash(invitee.email, config.secretKey), legalDay(now));
    if (invitee.stopped) return true;
    await markStopped(tx, key);
    await record(tx, publicActor, { act: 'survey.invitationsStopped', ...about(survey) }, now);
    return true;
  });
}

/** Whether the link is one of ours, and whether the mails are stopped already. */
export async function readStop({ db, config }: Pick<App, 'db' | 'config'>, token: string) {
  const key = readInviteeToken(token, 'stop', config.secretKey);
  const invitee = key && (await findInvitee(db, key));
  return invitee && { stopped: invitee.stopped };
}

/** A mailbox that is not there: shown to the officer, and not written to again. */
export const hearRefusedInvitationsSubscriber: Subscriber = {
  name: 'surveys.hearRefusedMails',
  topics: ['mail.refused'],
  handle: async ({ payload }, app) => {
    const { recipientId } = payload;
    if (typeof recipientId !== 'string' || !isId(recipientId)) return;
    await inTransaction(app.db, (tx) => markBounced(tx, recipientId));
  },
};

/** Addresses go when their days are over (retention row `surveyInvitees`). Gives how many. */
export async function forgetInvitees({ db, clock }: Pick<App, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const before = addDays(legalDay(now), -daysKept('surveyInvitees'));
  return await inTransaction(db, async (tx) => {
    const count = await eraseInviteesBefore(tx, before);
    if (count > 0)
      await record(
        tx,
        systemActor,
        { act: 'survey.inviteesForgotten', objectKind: 'survey', after: { count } },
        now,
      );
    return count;
  });
}

export const forgetInviteesJob = defineJob<Record<string, never>>({
  name: 'surveys.forgetInvitees',
  handle: async (_data, app) => {
    const forgotten = await forgetInvitees(app);
    if (forgotten > 0) app.log.info({ forgotten }, 'addresses of invited people erased');
  },
});
