import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

export interface IssuedRow {
  readonly id: string;
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly documentType: string;
  readonly issuingBody: string;
  readonly adoptedOn: string;
  readonly effectiveOn: string | null;
}

const AT_ONCE = 500;

/** Every published document, by its key, a few at a time. */
export async function* walkIssued(db: Db): AsyncGenerator<Omit<IssuedRow, 'id'>> {
  let after: string | undefined;
  for (;;) {
    const behind = after === undefined ? sql`` : sql`and id > ${after}`;
    const { rows } = await sql<IssuedRow>`
      select id, slug, number, title, document_type as "documentType", issuing_body as "issuingBody",
        adopted_on as "adoptedOn", effective_on as "effectiveOn"
      from issued_document where published_at is not null ${behind} order by id limit ${AT_ONCE}`.execute(db);
    for (const { id, ...row } of rows) {
      after = id;
      yield row;
    }
    if (rows.length < AT_ONCE) return;
  }
}
