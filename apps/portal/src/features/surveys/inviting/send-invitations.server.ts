import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Message } from '#platform/mail.server.ts';
import { surveyMail } from '#text/vi/survey-mails.ts';
import type { Survey } from '../survey.ts';
import { requireSurvey } from '../surveys.store.server.ts';
import { dueMail } from './invitee.ts';
import { inviteeToken } from './invitee-token.ts';
import { type DueInvitee, markMailed, takeDueInvitees } from './invitees.store.server.ts';

type SendingPlatform = Pick<App, 'db' | 'clock' | 'mail' | 'config'>;

/** In one minute, beside the newsletters: small mail servers take this much without calling it a flood. */
export const INVITATIONS_A_MINUTE = 60;

/**
 * Hands on the next invitations, and then reminders, in one transaction {who was mailed is noted · the mails are queued}: killed anywhere,
 * nobody is invited twice and nobody forgotten. Returns how many.
 */
export async function sendInvitations(
  app: SendingPlatform,
  most: number = INVITATIONS_A_MINUTE,
): Promise<number> {
  const today = legalDay(app.clock.now());
  return await inTransaction(app.db, async (tx) => {
    const due = await takeDueInvitees(tx, today, most);
    const surveys = new Map<string, Survey>();
    for (const { surveyId } of due)
      if (!surveys.has(surveyId)) surveys.set(surveyId, await requireSurvey(tx, surveyId));
    const kinds = due.map((invitee) => dueMail(invitee, surveys.get(invitee.surveyId)!, today));
    const messages: Message[] = [];
    for (const [index, invitee] of due.entries()) {
      const kind = kinds[index];
      if (kind) messages.push(await mailOf(app, tx, invitee, surveys.get(invitee.surveyId)!, kind));
    }
    await app.mail.sendAll(messages, tx);
    for (const kind of ['invitation', 'reminder'] as const) {
      const ids = due.flatMap(({ id }, index) => (kinds[index] === kind ? [id] : []));
      await markMailed(tx, ids, kind, today);
    }
    return messages.length;
  });
}

async function mailOf(
  { config }: Pick<App, 'config'>,
  tx: Db,
  { surveyId, id, email }: DueInvitee,
  survey: Survey,
  kind: 'invitation' | 'reminder',
): Promise<Message> {
  const key = { surveyId, inviteeId: id };
  const address = (path: string) => new URL(path, config.publicUrl).href;
  const stop = inviteeToken(key, 'stop', config.secretKey);
  const body = (await requireOrganisation(tx, survey.organisationId)).name;
  return {
    to: email,
    ...surveyMail({
      ...{ survey, body, kind },
      url: address(paths.surveyInvitation(inviteeToken(key, 'answer', config.secretKey))),
      stopUrl: address(paths.surveyStop(stop)),
    }),
    oneClickStop: address(paths.surveyStopAtOnce(stop)),
    recipientId: id,
  };
}

/** Each minute of the day; at night nobody is written to. */
export const sendInvitationsJob = defineJob<Record<string, never>>({
  name: 'surveys.sendInvitations',
  handle: async (_data, app) => {
    await sendInvitations(app);
  },
});
