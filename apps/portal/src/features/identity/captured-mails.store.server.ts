import type { Db } from '#platform/db.server.ts';
import '#platform/mail.server.ts';

/** A mail that stayed in the house because no SMTP server is set. */
export interface CapturedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly capturedAt: Date;
}

/** Newest first. Platform writes the table; this desk of the administrators only reads it. */
export async function findCapturedMails(
  db: Db,
  page: { limit: number; offset: number },
): Promise<CapturedMail[]> {
  const rows = await db
    .selectFrom('captured_mail')
    .select(['id', 'to_address', 'subject', 'text_body', 'captured_at'])
    .orderBy('captured_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    text: row.text_body,
    capturedAt: row.captured_at,
  }));
}
