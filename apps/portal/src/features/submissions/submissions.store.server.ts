import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type {
  Channel,
  ChannelDetail,
  ContributorCategory,
  ContributorContact,
  CountingClass,
  IdentityLevel,
  Submission,
} from './submission.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    submission: SubmissionTable;
    contributor_contact: ContributorContactTable;
  }
}

export interface SubmissionTable {
  consultation_id: string;
  id: string;
  draft_version_id: string;
  receipt_code: string;
  channel: Channel;
  received_at: Date;
  late: boolean;
  identity_level: IdentityLevel;
  contributor_category: ContributorCategory;
  contributor_place: string;
  public_label: string;
  organisation_name: string | null;
  channel_detail: unknown;
  counting_class: CountingClass;
  content_sha256: string;
  idempotency_key: string;
  entered_by: string | null;
}

interface ContributorContactTable {
  consultation_id: string;
  submission_id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  consent_answer_by_email: boolean;
  consent_publish_name: boolean;
}

/** False when this key has been used: the submission is there already and nothing was written. */
export async function insertSubmission(
  tx: Db,
  submission: Submission,
  idempotencyKey: string,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('submission')
    .values({
      consultation_id: submission.consultationId,
      id: submission.id,
      draft_version_id: submission.draftVersionId,
      receipt_code: submission.receiptCode,
      channel: submission.channel,
      received_at: submission.receivedAt,
      late: submission.late,
      identity_level: submission.identityLevel,
      contributor_category: submission.category,
      contributor_place: submission.place,
      public_label: submission.publicLabel,
      organisation_name: submission.organisationName,
      channel_detail: JSON.stringify(submission.channelDetail),
      counting_class: submission.countingClass,
      content_sha256: submission.contentSha256,
      idempotency_key: idempotencyKey,
      entered_by: submission.enteredBy,
    })
    .onConflict((conflict) => conflict.columns(['consultation_id', 'idempotency_key']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function findSubmissionByKey(
  db: Db,
  consultationId: string,
  idempotencyKey: string,
): Promise<Submission | undefined> {
  const row = await db
    .selectFrom('submission')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  return row && submissionFrom(row);
}

export async function findSubmissionByReceipt(db: Db, receiptCode: string): Promise<Submission | undefined> {
  const row = await db
    .selectFrom('submission')
    .selectAll()
    .where('receipt_code', '=', receiptCode)
    .executeTakeFirst();
  return row && submissionFrom(row);
}

export async function requireSubmission(db: Db, consultationId: string, id: string): Promise<Submission> {
  const row =
    isId(consultationId) && isId(id)
      ? await db
          .selectFrom('submission')
          .selectAll()
          .where('consultation_id', '=', consultationId)
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined;
  if (!row) throw new NotFound(`submission ${id}`);
  return submissionFrom(row);
}

export async function insertContact(
  tx: Db,
  consultationId: string,
  submissionId: string,
  contact: ContributorContact,
): Promise<void> {
  await tx
    .insertInto('contributor_contact')
    .values({
      consultation_id: consultationId,
      submission_id: submissionId,
      name: contact.name,
      email: contact.email,
      phone: contact.phone,
      consent_answer_by_email: contact.consentAnswerByEmail,
      consent_publish_name: contact.consentPublishName,
    })
    .execute();
}

export async function findContact(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<ContributorContact | undefined> {
  const row = await db
    .selectFrom('contributor_contact')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  return (
    row && {
      name: row.name,
      email: row.email,
      phone: row.phone,
      consentAnswerByEmail: row.consent_answer_by_email,
      consentPublishName: row.consent_publish_name,
    }
  );
}

export async function countSubmissions(db: Db, consultationId: string): Promise<number> {
  const row = await db
    .selectFrom('submission')
    .select((build) => build.fn.countAll<number>().as('n'))
    .where('consultation_id', '=', consultationId)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Submissions of these rounds whose contributor left something to be reached by. */
export async function findContacts(
  db: Db,
  consultationIds: readonly string[],
): Promise<{ readonly consultationId: string; readonly submissionId: string }[]> {
  if (consultationIds.length === 0) return [];
  const rows = await db
    .selectFrom('contributor_contact')
    .select(['consultation_id', 'submission_id'])
    .where('consultation_id', 'in', [...consultationIds])
    .execute();
  return rows.map((row) => ({ consultationId: row.consultation_id, submissionId: row.submission_id }));
}

/** False when there was nothing to delete. */
export async function deleteContact(tx: Db, consultationId: string, submissionId: string): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('contributor_contact')
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

function submissionFrom(row: SubmissionTable): Submission {
  return {
    id: row.id,
    consultationId: row.consultation_id,
    draftVersionId: row.draft_version_id,
    receiptCode: row.receipt_code,
    channel: row.channel,
    receivedAt: row.received_at,
    late: row.late,
    identityLevel: row.identity_level,
    category: row.contributor_category,
    place: row.contributor_place,
    publicLabel: row.public_label,
    organisationName: row.organisation_name,
    channelDetail: row.channel_detail as ChannelDetail,
    countingClass: row.counting_class,
    contentSha256: row.content_sha256,
    enteredBy: row.entered_by,
  };
}

/** Contributors who asked, with their own consent, to be told by e-mail when the answer is published. */
export async function findAnswerReaders(
  db: Db,
  consultationId: string,
): Promise<{ readonly email: string; readonly receiptCode: string }[]> {
  const rows = await db
    .selectFrom('contributor_contact')
    .innerJoin('submission', (join) =>
      join
        .onRef('submission.consultation_id', '=', 'contributor_contact.consultation_id')
        .onRef('submission.id', '=', 'contributor_contact.submission_id'),
    )
    .select(['contributor_contact.email', 'submission.receipt_code'])
    .where('contributor_contact.consultation_id', '=', consultationId)
    .where('contributor_contact.consent_answer_by_email', '=', true)
    .where('contributor_contact.email', 'is not', null)
    .execute();
  return rows.flatMap(({ email, receipt_code: receiptCode }) => (email ? [{ email, receiptCode }] : []));
}
