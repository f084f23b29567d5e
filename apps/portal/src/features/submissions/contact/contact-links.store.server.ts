import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { IdentityLevel } from '../submission.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    contact_link: ContactLinkTable;
    identity_confirmation: IdentityConfirmationTable;
  }
}

interface ContactLinkTable {
  token_hash: string;
  consultation_id: string;
  submission_id: string;
  sent_at: Date;
  expires_at: Date;
}

interface IdentityConfirmationTable {
  consultation_id: string;
  submission_id: string;
  level: ConfirmedLevel;
  confirmed_at: Date;
  confirmed_by: string | null;
  mail_domain_id: string | null;
}

export type ConfirmedLevel = Extract<
  IdentityLevel,
  'emailConfirmed' | 'phoneConfirmed' | 'organisation' | 'organisationDomain'
>;

export interface ContactLink {
  readonly consultationId: string;
  readonly submissionId: string;
  readonly expiresAt: Date;
}

export async function insertLink(
  tx: Db,
  link: ContactLink & { readonly tokenHash: string; readonly sentAt: Date },
): Promise<void> {
  await tx
    .insertInto('contact_link')
    .values({
      token_hash: link.tokenHash,
      consultation_id: link.consultationId,
      submission_id: link.submissionId,
      sent_at: link.sentAt,
      expires_at: link.expiresAt,
    })
    .execute();
}

export async function findLink(db: Db, tokenHash: string): Promise<ContactLink | undefined> {
  const row = await db
    .selectFrom('contact_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return (
    row && {
      consultationId: row.consultation_id,
      submissionId: row.submission_id,
      expiresAt: row.expires_at,
    }
  );
}

/** All links of a submission: its address was confirmed, or is not kept any more. */
export async function deleteLinksOf(tx: Db, consultationId: string, submissionId: string): Promise<void> {
  await tx
    .deleteFrom('contact_link')
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .execute();
}

export async function deleteExpiredLinks(db: Db, now: Date): Promise<number> {
  const deleted = await db.deleteFrom('contact_link').where('expires_at', '<=', now).executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

/** False when it was confirmed before. */
export async function insertConfirmation(
  tx: Db,
  confirmation: {
    readonly consultationId: string;
    readonly submissionId: string;
    readonly level: ConfirmedLevel;
    readonly at: Date;
    readonly by: string | null;
    /** The row of mail_domain that it rests on. */
    readonly mailDomainId?: string;
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('identity_confirmation')
    .values({
      consultation_id: confirmation.consultationId,
      submission_id: confirmation.submissionId,
      level: confirmation.level,
      confirmed_at: confirmation.at,
      confirmed_by: confirmation.by,
      mail_domain_id: confirmation.mailDomainId ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** What was confirmed of who sent it; empty when nothing was. */
export async function findConfirmations(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<ReadonlySet<ConfirmedLevel>> {
  const rows = await db
    .selectFrom('identity_confirmation')
    .select('level')
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .execute();
  return new Set(rows.map(({ level }) => level));
}

/**
 * Receipts of submissions whose address was confirmed and may be used for it, the newest first. An address that was only
 * stated finds nothing: whoever typed it may not have been its owner.
 */
export async function findReceiptsOfAddress(
  db: Db,
  email: string,
  limit: number,
): Promise<{ readonly receiptCode: string; readonly draft: string; readonly receivedAt: Date }[]> {
  const { rows } = await sql<{ receipt_code: string; short_title: string; received_at: Date }>`
    select s.receipt_code, p.short_title, s.received_at
    from contributor_contact k
    join submission s on s.consultation_id = k.consultation_id and s.id = k.submission_id
    join consultation c on c.id = s.consultation_id
    join law_project p on p.id = c.project_id
    where lower(k.email) = lower(${email}) and k.consent_receipt_by_email
      and exists (select from identity_confirmation i where i.consultation_id = k.consultation_id
        and i.submission_id = k.submission_id and i.level = 'emailConfirmed')
    order by s.received_at desc limit ${limit}`.execute(db);
  return rows.map((row) => ({
    receiptCode: row.receipt_code,
    draft: row.short_title,
    receivedAt: row.received_at,
  }));
}

/** Submissions that speak for an organisation and count, with whether their letter was compared; the newest first. */
export async function listStatedOrganisations(
  db: Db,
  consultationId: string,
): Promise<
  {
    readonly id: string;
    readonly name: string;
    readonly symbol: string;
    readonly datedOn: string;
    readonly confirmed: boolean;
    /** Its confirmed address ends in a domain of the organisation. */
    readonly recognised: boolean;
  }[]
> {
  const { rows } = await sql<{
    id: string;
    name: string;
    symbol: string;
    dated_on: string;
    confirmed: boolean;
    recognised: boolean;
  }>`
    select s.id, s.organisation_name as name, coalesce(s.channel_detail ->> 'symbol', '') as symbol,
           coalesce(s.channel_detail ->> 'datedOn', '') as dated_on,
           exists (select from identity_confirmation i where i.consultation_id = s.consultation_id
             and i.submission_id = s.id and i.level = 'organisation') as confirmed,
           exists (select from identity_confirmation i where i.consultation_id = s.consultation_id
             and i.submission_id = s.id and i.level = 'organisationDomain') as recognised
    from submission s
    where s.consultation_id = ${consultationId} and s.identity_level = 'organisationStated'
      and not exists (select from submission_end e where e.consultation_id = s.consultation_id and e.submission_id = s.id)
    order by s.received_at desc`.execute(db);
  return rows.map(({ dated_on, ...row }) => ({ ...row, datedOn: dated_on }));
}
