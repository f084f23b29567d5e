import { type ColumnType, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Language } from '#text/language.ts';
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
  consent_receipt_by_email: boolean;
  consent_ask_back: boolean;
  signer: string | null;
  language: ColumnType<Language, Language | undefined, Language>;
}

/** False when this key has been used: the submission is there already and nothing was written. */
export async function insertSubmission(
  tx: Db,
  submission: Submission,
  idempotencyKey: string,
): Promise<boolean> {
  return (await insertSubmissions(tx, [{ submission, idempotencyKey }])).has(submission.id);
}

// 18 columns a row; PostgreSQL takes 65,535 parameters in one statement.
const CHUNK = 2_000;

/** Ids of those that were written; one whose key has been used before is not among them. */
export async function insertSubmissions(
  tx: Db,
  rows: readonly { readonly submission: Submission; readonly idempotencyKey: string }[],
): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for (let from = 0; from < rows.length; from += CHUNK) {
    const inserted = await tx
      .insertInto('submission')
      .values(rows.slice(from, from + CHUNK).map(rowOf))
      .onConflict((conflict) => conflict.columns(['consultation_id', 'idempotency_key']).doNothing())
      .returning('id')
      .execute();
    for (const { id } of inserted) written.add(id);
  }
  return written;
}

function rowOf({
  submission,
  idempotencyKey,
}: {
  readonly submission: Submission;
  readonly idempotencyKey: string;
}): SubmissionTable {
  return {
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
  };
}

/** Key → the submission that it made; keys that made none are missing. */
export async function findSubmissionsByKeys(
  db: Db,
  consultationId: string,
  keys: readonly string[],
): Promise<Map<string, Pick<Submission, 'id' | 'receiptCode'> & { readonly isNew: boolean }>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('submission')
    .select(['id', 'receipt_code', 'idempotency_key'])
    .where('consultation_id', '=', consultationId)
    .where('idempotency_key', 'in', [...keys])
    .execute();
  return new Map(
    rows.map((row) => [row.idempotency_key, { id: row.id, receiptCode: row.receipt_code, isNew: false }]),
  );
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

/** Held until the transaction ends: of two who change or end it at once the second waits here. */
export async function lockSubmission(tx: Db, consultationId: string, id: string): Promise<Submission> {
  const row = await tx
    .selectFrom('submission')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
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
      consent_receipt_by_email: contact.consentReceiptByEmail ?? false,
      consent_ask_back: contact.consentAskBack ?? false,
      signer: contact.signer ?? null,
      language: contact.language ?? 'vi',
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
      consentReceiptByEmail: row.consent_receipt_by_email,
      consentAskBack: row.consent_ask_back,
      signer: row.signer,
      language: row.language,
    }
  );
}

/** Neither those of which nothing was an opinion nor those that ended are counted; there are few, found by indexes of their own. */
export async function countSubmissions(db: Db, consultationId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select ((select count(*) from submission where consultation_id = ${consultationId})
      - (select count(*) from submission_end where consultation_id = ${consultationId})
      - (select count(distinct o.submission_id) from opinion o
         where o.consultation_id = ${consultationId} and o.state = 'notOpinion' and o.withdrawn_at is null
           and not exists (select from opinion w where w.consultation_id = o.consultation_id
             and w.submission_id = o.submission_id and w.state <> 'notOpinion')))::int as n`.execute(db);
  return rows[0]?.n ?? 0;
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
