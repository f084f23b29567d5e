import { findAnswerReaders } from '#features/submissions/submissions.store.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { answerMail } from '#text/vi/answer-mail.ts';

/**
 * Tells those who asked for it that their opinion has been answered, with the link to their own page and nothing of what
 * they wrote. Runs in the transaction that marks the event handled, so each mail is asked for once.
 */
export async function tellContributors(
  app: Pick<App, 'db' | 'mail' | 'config'>,
  consultationId: string,
): Promise<number> {
  const readers = await findAnswerReaders(app.db, consultationId);
  for (const { email, receiptCode } of readers) {
    const url = new URL(paths.submission(receiptCode), app.config.publicUrl).href;
    await app.mail.send({ to: email, ...answerMail(url) }, app.db);
  }
  return readers.length;
}

export const tellContributorsSubscriber: Subscriber = {
  name: 'responses.tellContributors',
  topics: ['matrix.published'],
  handle: async ({ payload }, app) => {
    await tellContributors(app, String(payload.consultationId));
  },
};
