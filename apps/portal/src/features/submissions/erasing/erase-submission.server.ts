import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { appendErasure } from '#features/transparency-log/append.server.ts';
import { eraseSalt } from '#features/transparency-log/log.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { deleteLinksOf } from '../contact/contact-links.store.server.ts';
import { deletePhoneCode } from '../contact/phone/phone-codes.store.server.ts';
import { endSubmission } from '../ending/end-submission.server.ts';
import { publicLabel } from '../public-label.ts';
import { deleteContact, lockSubmission } from '../submissions.store.server.ts';
import {
  deleteCopies,
  type ErasureCause,
  erasePerson,
  eraseWords,
  insertErasedFiles,
  insertErasure,
  lockForErasure,
} from './erasures.store.server.ts';

/** What was erased, as counts. */
export interface Erased {
  readonly opinions: number;
  readonly attachments: number;
  readonly drafts: number;
  readonly contact: boolean;
}

/**
 * Erases whatever one submission holds of its person, in the caller's transaction; files are let go of after the commit by
 * `removeErasedFiles`. Words that were not answered yet are taken back first, because nobody can answer what nobody can read;
 * answered ones go on being counted. The receipt and the line of the log stay, without the salt the line says nothing of
 * anybody. Repeating it (after a restore) erases again whatever came back. The caller writes the audit entry.
 */
export async function eraseSubmission(
  tx: Db,
  consultation: Consultation,
  submissionId: string,
  cause: ErasureCause,
  now: Date,
): Promise<Erased> {
  const { id: consultationId, projectId, organisationId } = consultation;
  await lockForErasure(tx, [{ consultationId, submissionId }]);
  const { state } = await requireConsultation(tx, consultationId);
  const { category } = await lockSubmission(tx, consultationId, submissionId);
  const isFirst = await insertErasure(tx, { consultationId, submissionId, cause, erasedAt: now });
  if (state !== 'completed')
    await endSubmission(tx, consultation, submissionId, { because: 'author', replacedBy: null }, now);
  const { stored, ...copies } = await deleteCopies(tx, consultationId, submissionId);
  await insertErasedFiles(tx, stored, now);
  const opinions = await eraseWords(tx, consultationId, submissionId, now);
  await erasePerson(tx, consultationId, submissionId, publicLabel(category, ''));
  await deleteLinksOf(tx, consultationId, submissionId);
  await deletePhoneCode(tx, { consultationId, submissionId });
  const contact = await deleteContact(tx, consultationId, submissionId);
  const { slug } = await requireProject(tx, projectId);
  await emit(tx, 'submission.erased', { submissionId, consultationId, projectId, organisationId, slug }, now);
  await eraseSalt(tx, consultationId, submissionId);
  if (isFirst) await appendErasure(tx, consultationId, submissionId, now);
  return { opinions, ...copies, contact };
}
