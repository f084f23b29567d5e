import { citationOf, type LegalTree } from '@danban/legal-text';
import type { OpinionValues } from '#features/submissions/opinion-form.ts';
import { findOpinionsOfSubmission } from '#features/submissions/opinions.store.server.ts';
import { findContact, requireSubmission } from '#features/submissions/submissions.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import { findEntries } from './entries.store.server.ts';

/** A voice that stands, in the fields of the form; undefined when it was taken back or was never entered by staff. */
export async function loadCorrection(db: Db, consultationId: string, submissionId: string, tree: LegalTree) {
  if (!isId(submissionId)) return undefined;
  const [entry] = await findEntries(db, consultationId, { submissionId }, 1);
  if (!entry || entry.takenBackReason !== null) return undefined;
  const [submission, opinions, contact] = await Promise.all([
    requireSubmission(db, consultationId, submissionId),
    findOpinionsOfSubmission(db, consultationId, submissionId),
    findContact(db, consultationId, submissionId),
  ]);
  const ticked = (name: string, on: boolean | undefined) => (on ? { [name]: 'on' } : {});
  const values: Record<string, string> = {
    channel: submission.channel,
    arrivedOn: submission.channelDetail.heldOn ?? legalDay(submission.receivedAt),
    place: submission.place,
    category: submission.category,
    organisationName: submission.organisationName ?? '',
    name: contact?.name ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    ...ticked('consentAnswerByEmail', contact?.consentAnswerByEmail),
    ...ticked('consentPublishName', contact?.consentPublishName),
  };
  const points: OpinionValues[] = opinions.map((opinion) => ({
    unit: opinion.unitId === null ? '' : citationOf(tree, opinion.unitId),
    quote: '',
    position: opinion.position,
    text: opinion.text,
    wording: opinion.suggestedWording ?? '',
  }));
  return { submissionId, receiptCode: entry.receiptCode, values, points };
}
