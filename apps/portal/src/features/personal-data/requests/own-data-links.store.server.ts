import type { Db } from '#platform/db.server.ts';
import type { Subject } from './data-request.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    own_data_link: OwnDataLinkTable;
  }
}

interface OwnDataLinkTable {
  token_hash: string;
  consultation_id: string;
  submission_id: string;
  contact: 'email' | 'phone';
  sent_at: Date;
  expires_at: Date;
}

/** Leads to the contact of one submission, as long as that is kept and confirmed. */
export interface OwnDataLink extends Subject {
  readonly contact: 'email' | 'phone';
  readonly expiresAt: Date;
}

export async function insertOwnDataLink(
  tx: Db,
  link: OwnDataLink & { readonly tokenHash: string; readonly sentAt: Date },
): Promise<void> {
  await tx
    .insertInto('own_data_link')
    .values({
      token_hash: link.tokenHash,
      consultation_id: link.consultationId,
      submission_id: link.submissionId,
      contact: link.contact,
      sent_at: link.sentAt,
      expires_at: link.expiresAt,
    })
    .execute();
}

export async function findOwnDataLink(db: Db, tokenHash: string): Promise<OwnDataLink | undefined> {
  const row = await db
    .selectFrom('own_data_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return (
    row && {
      consultationId: row.consultation_id,
      submissionId: row.submission_id,
      contact: row.contact,
      expiresAt: row.expires_at,
    }
  );
}

export async function deleteOwnDataLinksBefore(tx: Db, now: Date): Promise<void> {
  await tx.deleteFrom('own_data_link').where('expires_at', '<=', now).execute();
}
