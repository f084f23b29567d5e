import type { LegalTree } from '@danban/legal-text';
import type { Consultation } from '#features/consultations/consultation.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Language } from '#text/language.ts';
import { anchorFor } from './anchor-for.ts';
import { findConfirmations, insertConfirmation } from './contact/contact-links.store.server.ts';
import { recogniseOrganisation } from './contact/mail-domains/recognise-organisation.server.ts';
import { keepPhone } from './contact/phone/phone-codes.store.server.ts';
import { contentHash } from './content-hash.ts';
import { countingClassOf } from './counting-class.ts';
import { endSubmission } from './ending/end-submission.server.ts';
import { publicLabel, publicName } from './public-label.ts';
import { newReceiptCode } from './receipt.ts';
import type { OpinionContent, StatedOrganisation } from './submission.schema.ts';
import type { ChannelDetail, ContributorContact, Submission } from './submission.ts';
import type { DraftContent, SubmissionDraft } from './submission-drafts.store.server.ts';
import { deleteContact, findContact } from './submissions.store.server.ts';
import type { NewOpinion } from './write-submission.server.ts';

// What becomes of a server draft when it is sent.

/** What it replaces ends with it, in one transaction; the contact data stands with the new one only. */
export async function takePlaceOf(
  tx: Db,
  consultation: Consultation,
  old: Submission,
  submission: Submission,
  now: Date,
): Promise<void> {
  await endSubmission(tx, consultation, old.id, { because: 'author', replacedBy: submission.id }, now);
  const before = await findContact(tx, consultation.id, old.id);
  const after = await findContact(tx, consultation.id, submission.id);
  const confirmed = await findConfirmations(tx, consultation.id, old.id);
  // The same address of the same person, who holds the receipt: it need not be confirmed again.
  if (confirmed.has('emailConfirmed') && before?.email && before.email === after?.email) {
    const about = { consultationId: consultation.id, submissionId: submission.id };
    await insertConfirmation(tx, { ...about, level: 'emailConfirmed', at: now, by: null });
    if (submission.organisationName) {
      const stated = { ...about, name: submission.organisationName, email: after.email };
      await recogniseOrganisation(tx, consultation.organisationId, stated, now);
    }
  }
  if (confirmed.has('phoneConfirmed') && before?.phone) {
    const about = { consultationId: consultation.id, submissionId: submission.id };
    await keepPhone(tx, about, before.phone, before.language);
    await insertConfirmation(tx, { ...about, level: 'phoneConfirmed', at: now, by: null });
  }
  await deleteContact(tx, consultation.id, old.id);
}

export function submissionOf(
  draft: SubmissionDraft,
  content: DraftContent,
  consultation: Consultation,
  now: Date,
): Submission {
  const { organisation } = content;
  const label = publicLabel(content.category, content.place, publicName(content));
  return {
    id: newId(now),
    consultationId: draft.consultationId,
    draftVersionId: content.draftVersionId,
    receiptCode: newReceiptCode(),
    channel: 'portal',
    receivedAt: now,
    late: false,
    identityLevel: identityLevelOf(content),
    category: content.category,
    place: content.place,
    publicLabel: label,
    organisationName: organisation?.name ?? null,
    channelDetail: organisation ? detailOf(organisation) : {},
    countingClass: countingClassOf('portal', content.category),
    contentSha256: contentHash(consultation.id, content.draftVersionId, label, content.opinions),
    enteredBy: null,
  };
}

/** The place of an opinion in the text it was given on; a quote that is not there falls back to its unit. Without quoted words no text is needed. */
export function placed(opinion: OpinionContent, tree: LegalTree | undefined): NewOpinion {
  const { unitId, quotedWords, quotedAfter, position, text, suggestedWording } = opinion;
  const anchor =
    unitId === null || quotedWords === null || !tree
      ? undefined
      : anchorFor(tree, unitId, quotedWords, quotedAfter ?? undefined);
  return { unitId, quote: anchor?.quote ?? null, position, text, suggestedWording };
}

/** What is known without asking back; an address and an organisation are confirmed later, if at all. */
function identityLevelOf({ organisation, signedInWith, email }: DraftContent): Submission['identityLevel'] {
  if (organisation) return 'organisationStated';
  if (signedInWith) return 'signedIn';
  return email ? 'emailStated' : 'anonymous';
}

/** The number and day of its letter; who signed it stands with the contact data, which can be deleted. */
function detailOf({ symbol, datedOn }: StatedOrganisation): ChannelDetail {
  return { ...(symbol ? { symbol } : {}), ...(datedOn ? { datedOn } : {}) };
}

/** Nothing personal was left: no row at all. */
export function contactOf(content: DraftContent, language: Language): ContributorContact | undefined {
  const { name, email, consentAnswerByEmail, consentPublishName } = content;
  const signer = content.organisation?.signer || null;
  if (name === null && email === null && signer === null) return undefined;
  return {
    name,
    email,
    phone: null,
    consentAnswerByEmail,
    consentPublishName,
    consentReceiptByEmail: content.consentReceiptByEmail ?? false,
    consentAskBack: content.consentAskBack ?? false,
    signer,
    language,
  };
}
