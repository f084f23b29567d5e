import { pathsIn } from '#english-paths';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { findAnswerReaders } from '#features/submissions/answer-readers.store.server.ts';
import type { App } from '#platform/app.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { wordsIn } from '#text/en/all.ts';
import { answerMail } from '#text/vi/answer-mail.ts';

/**
 * Tells those who asked for it that their opinions have been answered: one mail to each, with the links to their own pages and
 * nothing of what they wrote. Runs in the transaction that marks the event handled, so each mail is asked for once.
 */
export async function tellContributors(
  app: Pick<App, 'db' | 'mail' | 'config'>,
  consultationId: string,
): Promise<number> {
  const readers = await findAnswerReaders(app.db, consultationId);
  if (readers.length === 0) return 0;
  const { projectId, organisationId } = await requireConsultation(app.db, consultationId);
  const { shortTitle: draft } = await requireProject(app.db, projectId);
  const { name: body } = await requireOrganisation(app.db, organisationId);
  for (const { email, receiptCodes, language } of readers) {
    const paths = pathsIn(language);
    const urls = receiptCodes.map((code) => new URL(paths.submission(code), app.config.publicUrl).href);
    const words = wordsIn(language)(answerMail)({ urls, draft, body });
    await app.mail.send({ to: email, language, ...words }, app.db);
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
