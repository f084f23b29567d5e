import { pathsIn } from '#english-paths';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { findContact, requireSubmission } from '#features/submissions/submissions.store.server.ts';
import type { App } from '#platform/app.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { wordsIn } from '#text/en/all.ts';
import { hiddenMail } from '#text/vi/moderation.ts';

/**
 * Tells a contributor who agreed to it that an opinion is not shown, with the link to the page that says why. Runs in the
 * transaction that marks the event handled, so the mail is asked for once. False when nobody asked to be told.
 */
export async function tellHidden(
  app: Pick<App, 'db' | 'mail' | 'config'>,
  consultationId: string,
  submissionId: string,
): Promise<boolean> {
  const contact = await findContact(app.db, consultationId, submissionId);
  if (!contact?.email || !contact.consentAnswerByEmail) return false;
  const { receiptCode } = await requireSubmission(app.db, consultationId, submissionId);
  const { projectId, organisationId } = await requireConsultation(app.db, consultationId);
  const { shortTitle: draft } = await requireProject(app.db, projectId);
  const { name: body } = await requireOrganisation(app.db, organisationId);
  const { language = 'vi' } = contact;
  const url = new URL(pathsIn(language).submission(receiptCode), app.config.publicUrl).href;
  const words = wordsIn(language)(hiddenMail)({ url, draft, body });
  await app.mail.send({ to: contact.email, language, ...words }, app.db);
  return true;
}

export const tellHiddenSubscriber: Subscriber = {
  name: 'moderation.tellHidden',
  topics: ['opinion.moderated', 'opinion.hidden'],
  handle: async ({ topic, payload }, app) => {
    // An undone press is no decision.
    const hidden = topic === 'opinion.hidden' || (payload.kind === 'hide' && payload.state === 'hidden');
    if (hidden) await tellHidden(app, String(payload.consultationId), String(payload.submissionId));
  },
};
