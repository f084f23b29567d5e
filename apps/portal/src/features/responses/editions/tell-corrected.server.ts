import { pathsIn } from '#english-paths';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { findReadersOfGroups } from '#features/submissions/answer-readers.store.server.ts';
import type { App } from '#platform/app.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { wordsIn } from '#text/en/all.ts';
import { correctedMail } from '#text/vi/answer-mail.ts';
import { findPublishedMatrix } from '../published-matrix.store.server.ts';

/** Tells those whose own answer was set right, and nobody else, in one mail each; nothing of what they wrote travels. */
export async function tellCorrected(
  app: Pick<App, 'db' | 'mail' | 'config'>,
  consultationId: string,
  edition: number,
): Promise<number> {
  const published = await findPublishedMatrix(app.db, consultationId, edition);
  const ordinals = published?.content.corrects?.reasons.map(({ groupOrdinal }) => groupOrdinal) ?? [];
  const readers = await findReadersOfGroups(app.db, consultationId, ordinals);
  if (readers.length === 0) return 0;
  const { projectId, organisationId } = await requireConsultation(app.db, consultationId);
  const { shortTitle: draft } = await requireProject(app.db, projectId);
  const { name: body } = await requireOrganisation(app.db, organisationId);
  for (const { email, receiptCodes, language } of readers) {
    const paths = pathsIn(language);
    const urls = receiptCodes.map((code) => new URL(paths.submission(code), app.config.publicUrl).href);
    const words = wordsIn(language)(correctedMail)({ urls, draft, body });
    await app.mail.send({ to: email, language, ...words }, app.db);
  }
  return readers.length;
}

export const tellCorrectedSubscriber: Subscriber = {
  name: 'responses.tellCorrected',
  topics: ['matrix.corrected'],
  handle: async ({ payload }, app) => {
    await tellCorrected(app, String(payload.consultationId), Number(payload.edition));
  },
};
