import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    posting_certificate: PostingCertificateTable;
  }
}

interface PostingCertificateTable {
  consultation_id: string;
  official_document_id: string;
  created_at: Date;
}

export async function insertCertificate(
  db: Db,
  consultationId: string,
  documentId: string,
  at: Date,
): Promise<void> {
  const row = { consultation_id: consultationId, official_document_id: documentId, created_at: at };
  await db.insertInto('posting_certificate').values(row).execute();
}

/** The newest official document that certifies the posting of a round. */
export async function findCertificateDocument(db: Db, consultationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('posting_certificate')
    .select('official_document_id')
    .where('consultation_id', '=', consultationId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row?.official_document_id;
}
