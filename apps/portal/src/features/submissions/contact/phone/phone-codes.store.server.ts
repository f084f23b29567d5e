import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Language } from '#text/language.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    phone_code: PhoneCodeTable;
  }
}

interface PhoneCodeTable {
  consultation_id: string;
  submission_id: string;
  code_hash: string;
  phone_hash: string;
  tries: number;
  sent_at: Date;
  expires_at: Date;
}

export interface PhoneCode {
  readonly codeHash: string;
  readonly phoneHash: string;
  readonly tries: number;
  readonly expiresAt: Date;
}

interface Of {
  readonly consultationId: string;
  readonly submissionId: string;
}

/** A newer code takes the place of an older one, which is of no use any more. */
export async function putPhoneCode(
  tx: Db,
  { consultationId, submissionId }: Of,
  code: Omit<PhoneCode, 'tries'> & { readonly sentAt: Date },
): Promise<void> {
  const row = {
    code_hash: code.codeHash,
    phone_hash: code.phoneHash,
    tries: 0,
    sent_at: code.sentAt,
    expires_at: code.expiresAt,
  };
  await tx
    .insertInto('phone_code')
    .values({ consultation_id: consultationId, submission_id: submissionId, ...row })
    .onConflict((conflict) => conflict.columns(['consultation_id', 'submission_id']).doUpdateSet(row))
    .execute();
}

/** Held until the transaction ends, so that of many tries at once each is counted. */
export async function lockPhoneCode(tx: Db, of: Of): Promise<PhoneCode | undefined> {
  const row = await tx
    .selectFrom('phone_code')
    .selectAll()
    .where('consultation_id', '=', of.consultationId)
    .where('submission_id', '=', of.submissionId)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      codeHash: row.code_hash,
      phoneHash: row.phone_hash,
      tries: row.tries,
      expiresAt: row.expires_at,
    }
  );
}

export async function countTry(tx: Db, of: Of): Promise<void> {
  await tx
    .updateTable('phone_code')
    .set({ tries: sql`tries + 1` as never })
    .where('consultation_id', '=', of.consultationId)
    .where('submission_id', '=', of.submissionId)
    .execute();
}

export async function deletePhoneCode(tx: Db, of: Of): Promise<void> {
  await tx
    .deleteFrom('phone_code')
    .where('consultation_id', '=', of.consultationId)
    .where('submission_id', '=', of.submissionId)
    .execute();
}

/** Whether a code was sent that may still be typed. */
export async function isCodeWaiting(db: Db, of: Of, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('phone_code')
    .select('expires_at')
    .where('consultation_id', '=', of.consultationId)
    .where('submission_id', '=', of.submissionId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteExpiredCodes(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('phone_code').where('expires_at', '<=', now).execute();
}

/** The number that was confirmed, beside whatever else was left to be reached by. */
export async function keepPhone(tx: Db, of: Of, phone: string, language: Language = 'vi'): Promise<void> {
  await sql`
    insert into contributor_contact (consultation_id, submission_id, phone, language)
    values (${of.consultationId}, ${of.submissionId}, ${phone}, ${language})
    on conflict (consultation_id, submission_id) do update set phone = excluded.phone`.execute(tx);
}

/** Receipts of submissions whose telephone was confirmed, the newest first. */
export async function findReceiptsOfPhone(db: Db, phone: string, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ receipt_code: string }>`
    select s.receipt_code from contributor_contact k
    join submission s on s.consultation_id = k.consultation_id and s.id = k.submission_id
    where k.phone = ${phone}
      and exists (select from identity_confirmation i where i.consultation_id = k.consultation_id
        and i.submission_id = k.submission_id and i.level = 'phoneConfirmed')
    order by s.received_at desc limit ${limit}`.execute(db);
  return rows.map((row) => row.receipt_code);
}
