import type { Db } from '#platform/db.server.ts';
import { deleteLinksOf } from './contact-links.store.server.ts';
import { deletePhoneCode } from './phone/phone-codes.store.server.ts';

interface Of {
  readonly consultationId: string;
  readonly submissionId: string;
}

/** Sets right what was stated; an empty string takes it out. False when no contact is kept. */
export async function changeContact(
  tx: Db,
  of: Of,
  wanted: { readonly name?: string; readonly email?: string; readonly phone?: string },
): Promise<boolean> {
  const change = {
    ...(wanted.name !== undefined && { name: wanted.name || null }),
    ...(wanted.email !== undefined && { email: wanted.email || null }),
    ...(wanted.phone !== undefined && { phone: wanted.phone || null }),
  };
  if (Object.keys(change).length === 0) return false;
  // A link or code that was sent to the old address must not confirm the new one.
  if (wanted.email !== undefined) await deleteLinksOf(tx, of.consultationId, of.submissionId);
  if (wanted.phone !== undefined) await deletePhoneCode(tx, of);
  const updated = await tx
    .updateTable('contributor_contact')
    .set(change)
    .where('consultation_id', '=', of.consultationId)
    .where('submission_id', '=', of.submissionId)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Takes back what was agreed to, purpose by purpose. False when nothing changed. */
export async function withdrawPurposes(tx: Db, of: Of, purposes: readonly string[]): Promise<boolean> {
  const change = {
    ...(purposes.includes('answerByEmail') && { consent_answer_by_email: false }),
    ...(purposes.includes('receiptByEmail') && { consent_receipt_by_email: false }),
    ...(purposes.includes('askBack') && { consent_ask_back: false }),
    ...(purposes.includes('publishName') && { consent_publish_name: false }),
  };
  let changed = 0n;
  if (Object.keys(change).length > 0) {
    const updated = await tx
      .updateTable('contributor_contact')
      .set(change)
      .where('consultation_id', '=', of.consultationId)
      .where('submission_id', '=', of.submissionId)
      .where((where) =>
        where.or(Object.keys(change).map((column) => where(column as keyof typeof change, '=', true))),
      )
      .executeTakeFirst();
    changed += updated.numUpdatedRows;
  }
  if (purposes.includes('publishFiles')) {
    const updated = await tx
      .updateTable('attachment')
      .set({ wants_public: false, state: 'inside', published_by: null, published_at: null })
      .where('consultation_id', '=', of.consultationId)
      .where('submission_id', '=', of.submissionId)
      .where('wants_public', '=', true)
      .executeTakeFirst();
    changed += updated.numUpdatedRows;
  }
  return changed > 0n;
}
