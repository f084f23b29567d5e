import type { Db } from '#platform/db.server.ts';
import type { PublishedMatrix } from './matrix.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    published_matrix: PublishedMatrixTable;
  }
}

interface PublishedMatrixTable {
  consultation_id: string;
  edition: number;
  id: string;
  content: unknown;
  sha256: string;
  docx_sha256: string;
  published_by: string | null;
  published_at: Date;
}

export interface MatrixEdition {
  readonly content: PublishedMatrix;
  readonly sha256: string;
  readonly docxSha256: string;
  readonly publishedAt: Date;
}

/** The latest edition, or the one asked for. */
export async function findPublishedMatrix(
  db: Db,
  consultationId: string,
  edition?: number,
): Promise<MatrixEdition | undefined> {
  let query = db
    .selectFrom('published_matrix')
    .select(['content', 'sha256', 'docx_sha256', 'published_at'])
    .where('consultation_id', '=', consultationId)
    .orderBy('edition', 'desc')
    .limit(1);
  if (edition !== undefined) query = query.where('edition', '=', edition);
  const row = await query.executeTakeFirst();
  return row && editionFrom(row);
}

function editionFrom(
  row: Pick<PublishedMatrixTable, 'content' | 'sha256' | 'docx_sha256' | 'published_at'>,
): MatrixEdition {
  return {
    content: row.content as PublishedMatrix,
    sha256: row.sha256,
    docxSha256: row.docx_sha256,
    publishedAt: row.published_at,
  };
}

/** All editions, the first one first. */
export async function findEditions(db: Db, consultationId: string): Promise<MatrixEdition[]> {
  const rows = await db
    .selectFrom('published_matrix')
    .select(['content', 'sha256', 'docx_sha256', 'published_at'])
    .where('consultation_id', '=', consultationId)
    .orderBy('edition')
    .execute();
  return rows.map(editionFrom);
}

/** Latest editions of several consultations, by consultation id. */
export async function findPublishedMatrices(
  db: Db,
  consultationIds: readonly string[],
): Promise<Map<string, MatrixEdition>> {
  const found = new Map<string, MatrixEdition>();
  if (consultationIds.length === 0) return found;
  const rows = await db
    .selectFrom('published_matrix')
    .select(['consultation_id', 'content', 'sha256', 'docx_sha256', 'published_at'])
    .where('consultation_id', 'in', [...consultationIds])
    .orderBy('edition')
    .execute();
  for (const row of rows) found.set(row.consultation_id, editionFrom(row));
  return found;
}

/** Which of these rounds have a published table; the tables themselves are long. */
export async function findRoundsWithTable(
  db: Db,
  consultationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (consultationIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('published_matrix')
    .select('consultation_id')
    .distinct()
    .where('consultation_id', 'in', [...consultationIds])
    .execute();
  return new Set(rows.map((row) => row.consultation_id));
}

export interface Publication {
  readonly id: string;
  readonly sha256: string;
  readonly docxSha256: string;
  readonly by: string;
  readonly at: Date;
}

/** Writes an edition; the key refuses a second one of the same number, the database every later change. */
export async function insertPublishedMatrix(
  tx: Db,
  content: PublishedMatrix,
  publication: Publication,
): Promise<void> {
  await tx
    .insertInto('published_matrix')
    .values({
      consultation_id: content.consultationId,
      edition: content.edition,
      id: publication.id,
      content: JSON.stringify(content),
      sha256: publication.sha256,
      docx_sha256: publication.docxSha256,
      published_by: publication.by,
      published_at: publication.at,
    })
    .execute();
}
