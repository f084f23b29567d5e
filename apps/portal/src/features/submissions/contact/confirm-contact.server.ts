import { pathsIn } from '#english-paths';
import { record } from '#features/audit/record.server.ts';
import { publicActor } from '#features/authority/actor.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { App } from '#platform/app.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newToken } from '#platform/ids.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { confirmMail, receiptMail } from '#text/vi/receipt-mail.ts';
import { tokenHash } from '../intake-platform.server.ts';
import type { Submission } from '../submission.ts';
import { findContact, lockSubmission, requireSubmission } from '../submissions.store.server.ts';
import type { TrackedSubmission } from '../track-submission.server.ts';
import {
  deleteLinksOf,
  findConfirmations,
  findLink,
  insertConfirmation,
  insertLink,
} from './contact-links.store.server.ts';
import { recogniseOrganisation } from './mail-domains/recognise-organisation.server.ts';

/** As long as a server draft waits. */
const LINK_DAYS = 7;
/** Mails that one submission may ask for: an address that belongs to somebody else must not be flooded. */
export const CONFIRM_MAILS: Limit = { name: 'submission.confirmMail', count: 3, perSeconds: 86_400 };

type Mailing = Pick<App, 'db' | 'clock' | 'mail' | 'config'>;

/** The mail after sending, for those who agreed to it: the receipt, and a link that confirms the address. */
export const mailReceiptSubscriber: Subscriber = {
  name: 'submissions.mailReceipt',
  topics: ['submission.received'],
  // Events of an older release do not say it.
  concerned: async (events) => events.filter(({ payload }) => payload.mail !== false),
  handle: async ({ payload }, app) => {
    const { consultationId, submissionId } = payload;
    await mailReceipt(app, await requireSubmission(app.db, String(consultationId), String(submissionId)));
  },
};

export async function mailReceipt(app: Mailing, submission: Submission): Promise<boolean> {
  const contact = await findContact(app.db, submission.consultationId, submission.id);
  if (!contact?.email || !contact.consentReceiptByEmail) return false;
  const names = await namesFor(app.db, submission.consultationId);
  const code = submission.receiptCode;
  const confirmed = await findConfirmations(app.db, submission.consultationId, submission.id);
  const { language = 'vi' } = contact;
  const confirmUrl = confirmed.has('emailConfirmed')
    ? undefined
    : await newLink(app, app.db, submission, language);
  const url = new URL(pathsIn(language).submission(code), app.config.publicUrl).href;
  const mail = wordsIn(language)(receiptMail)({ ...names, code, url, confirmUrl });
  await app.mail.send({ to: contact.email, language, ...mail }, app.db);
  return true;
}

export type MailRefusal = 'noAddress' | 'confirmed' | 'tooMany';

/** The holder of the receipt asks for the link that confirms the address, without the receipt being mailed. */
export async function mailConfirmation(
  app: Mailing & Pick<App, 'rateLimits'>,
  { submission, contact }: TrackedSubmission,
  language: Language = 'vi',
): Promise<Result<undefined, MailRefusal>> {
  const { email } = contact ?? {};
  if (!email) return refuse('noAddress');
  const confirmed = await findConfirmations(app.db, submission.consultationId, submission.id);
  if (confirmed.has('emailConfirmed')) return refuse('confirmed');
  if (!(await app.rateLimits.take(CONFIRM_MAILS, submission.id)).ok) return refuse('tooMany');
  const names = await namesFor(app.db, submission.consultationId);
  await inTransaction(app.db, async (tx) => {
    const confirmUrl = await newLink(app, tx, submission, language);
    const words = wordsIn(language)(confirmMail)({ ...names, confirmUrl });
    await app.mail.send({ to: email, language, ...words }, tx);
  });
  return ok(undefined);
}

/** What the page behind the link says; reading it uses nothing up. */
export type LinkState =
  | { readonly kind: 'gone' }
  | { readonly kind: 'confirmed' | 'waiting'; readonly receiptCode: string; readonly draft: string };

export async function readLink({ db, clock }: Pick<App, 'db' | 'clock'>, token: string): Promise<LinkState> {
  const link = await findLink(db, tokenHash(token));
  if (!link || clock.now() >= link.expiresAt) return { kind: 'gone' };
  const submission = await requireSubmission(db, link.consultationId, link.submissionId);
  const { draft } = await namesFor(db, link.consultationId);
  return { kind: 'waiting', receiptCode: submission.receiptCode, draft };
}

/** Confirms the address for good, by a press of the button only; the links of the submission are used up with it. */
export async function confirmContact(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  token: string,
): Promise<LinkState> {
  return await inTransaction(db, async (tx) => {
    const sent = await findLink(tx, tokenHash(token));
    // An address that is corrected at this moment is not confirmed by a link that went to the old one.
    if (sent) await lockSubmission(tx, sent.consultationId, sent.submissionId);
    const state = await readLink({ db: tx, clock }, token);
    const link = await findLink(tx, tokenHash(token));
    if (state.kind !== 'waiting' || !link) return state;
    const { consultationId, submissionId } = link;
    const contact = await findContact(tx, consultationId, submissionId);
    if (!contact?.email) return { kind: 'gone' };
    const at = clock.now();
    await deleteLinksOf(tx, consultationId, submissionId);
    if (
      await insertConfirmation(tx, { consultationId, submissionId, level: 'emailConfirmed', at, by: null })
    ) {
      const { organisationId } = await requireConsultation(tx, consultationId);
      const about = { objectKind: 'submission', objectId: submissionId, organisationId };
      await record(tx, publicActor, { act: 'submission.emailConfirmed', ...about }, at);
      const { identityLevel, organisationName: name } = await requireSubmission(
        tx,
        consultationId,
        submissionId,
      );
      if (identityLevel === 'organisationStated' && name) {
        const stated = { consultationId, submissionId, name, email: contact.email };
        await recogniseOrganisation(tx, organisationId, stated, at);
      }
    }
    return { ...state, kind: 'confirmed' };
  });
}

async function newLink(app: Mailing, tx: Db, submission: Submission, language: Language): Promise<string> {
  const token = newToken();
  const sentAt = app.clock.now();
  await insertLink(tx, {
    tokenHash: tokenHash(token),
    consultationId: submission.consultationId,
    submissionId: submission.id,
    sentAt,
    expiresAt: new Date(sentAt.getTime() + LINK_DAYS * 86_400_000),
  });
  return new URL(pathsIn(language).confirmContact(token), app.config.publicUrl).href;
}

async function namesFor(db: Db, consultationId: string): Promise<{ draft: string; body: string }> {
  const { projectId, organisationId } = await requireConsultation(db, consultationId);
  const [{ shortTitle: draft }, { name: body }] = await Promise.all([
    requireProject(db, projectId),
    requireOrganisation(db, organisationId),
  ]);
  return { draft, body };
}
