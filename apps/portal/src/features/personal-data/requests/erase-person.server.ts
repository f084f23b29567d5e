import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { eraseEntriesOf } from '#features/contests/playing/entries.store.server.ts';
import { erasePurged, findDocument } from '#features/documents/documents.store.server.ts';
import { deleteFollowsOf } from '#features/following/followers.store.server.ts';
import { eraseRegistrationsOf } from '#features/gatherings/registering/erase-registrations.store.server.ts';
import { eraseInitiativesOf } from '#features/initiatives/erase-initiatives.server.ts';
import { eraseAppeals } from '#features/moderation/appeals.store.server.ts';
import { erasePointsOf, findMinutesOf } from '#features/offline-voices/meetings/meetings.store.server.ts';
import { eraseTypedOf, findScansOf } from '#features/offline-voices/paper-scans/paper-forms.store.server.ts';
import { erasePagesOf } from '#features/offline-voices/paper-scans/paper-pages.store.server.ts';
import { movePaperScan } from '#features/offline-voices/paper-scans/paper-scans.store.server.ts';
import { findConfirmations } from '#features/submissions/contact/contact-links.store.server.ts';
import { eraseSubmission } from '#features/submissions/erasing/erase-submission.server.ts';
import {
  type ErasureCause,
  insertErasedFiles,
  lockForErasure,
} from '#features/submissions/erasing/erasures.store.server.ts';
import { findContact, requireSubmission } from '#features/submissions/submissions.store.server.ts';
import { eraseInvitationsOf } from '#features/surveys/inviting/invitees.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { forgetMails } from '#platform/forget-mails.server.ts';
import { NOTHING_DONE, type Outcome, type Subject } from './data-request.ts';

/**
 * Everything of one person that these submissions lead to, in the caller's transaction: words, salt, files, contact, drafts,
 * appeals, what was entered from minutes and scanned papers, mails, and what the same confirmed address follows and registered for. Files in the store go after the
 * commit (`removeErasedFiles`). Repeating it is harmless.
 */
export async function erasePerson(
  tx: Db,
  subjects: readonly Subject[],
  { cause, withMinutes }: { readonly cause: ErasureCause; readonly withMinutes: boolean },
  now: Date,
): Promise<Outcome> {
  await lockForErasure(tx, subjects);
  const done: { -readonly [Count in keyof Outcome]: number } = { ...NOTHING_DONE };
  for (const { consultationId, submissionId } of subjects) {
    const consultation = await requireConsultation(tx, consultationId);
    const { receiptCode } = await requireSubmission(tx, consultationId, submissionId);
    const contact = await findContact(tx, consultationId, submissionId);
    const confirmed = (await findConfirmations(tx, consultationId, submissionId)).has('emailConfirmed');
    done.appeals += await eraseAppeals(tx, consultationId, submissionId);
    done.scans += await erasePapers(tx, { consultationId, submissionId }, withMinutes, now);
    if (withMinutes) done.minutes += await eraseMinutes(tx, consultationId, submissionId, now);
    done.points += await erasePointsOf(tx, consultationId, submissionId);
    // Somebody else's address may have been typed: only its owner's wish reaches what it follows.
    if (contact?.email && confirmed && cause === 'request') {
      done.follows += await deleteFollowsOf(tx, contact.email);
      done.registrations += await eraseRegistrationsOf(tx, contact.email, now);
      done.contestEntries += await eraseEntriesOf(tx, contact.email, now);
      done.initiatives += await eraseInitiativesOf(tx, contact.email, now);
      done.surveyInvitations += await eraseInvitationsOf(tx, contact.email);
    }
    const own = contact?.email && confirmed ? [contact.email] : [];
    done.mails += await forgetMails(tx, [receiptCode, ...own]);
    const erased = await eraseSubmission(tx, consultation, submissionId, cause, now);
    done.submissions += 1;
    done.opinions += erased.opinions;
    done.attachments += erased.attachments;
    done.drafts += erased.drafts;
    done.contacts += erased.contact ? 1 : 0;
  }
  return done;
}

/** The minutes as a file, and what was read from them; name, hash and that they were stay. */
async function eraseMinutes(
  tx: Db,
  consultationId: string,
  submissionId: string,
  now: Date,
): Promise<number> {
  const minutes = await findMinutesOf(tx, consultationId, submissionId);
  for (const { documentId } of minutes) {
    const document = await findDocument(tx, documentId);
    if (!document) continue;
    await eraseFile(tx, document.sha256, now);
  }
  return minutes.length;
}

/**
 * What was read of scanned papers, and their pictures. The file may hold papers of others: it goes when that was decided, and
 * nobody's paper in it still waits to be entered.
 */
async function erasePapers(
  tx: Db,
  { consultationId, submissionId }: Subject,
  withFile: boolean,
  now: Date,
): Promise<number> {
  const scans = await findScansOf(tx, consultationId, submissionId);
  await erasePagesOf(tx, consultationId, submissionId);
  await eraseTypedOf(tx, consultationId, submissionId);
  for (const { scanId, sha256, waits } of scans) {
    if (!withFile || waits) continue;
    await movePaperScan(tx, { consultationId, id: scanId }, ['read'], 'purged');
    await eraseFile(tx, sha256, now);
  }
  return scans.length;
}

async function eraseFile(tx: Db, sha256: string, now: Date): Promise<void> {
  await erasePurged(tx, sha256, now);
  await insertErasedFiles(tx, [sha256], now);
}
