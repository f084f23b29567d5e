import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/**
 * Takes the headings of units out of every edition of these rounds; answers, counts and hashes stay. Gives the Word files that were
 * published with them. The trigger asks whether the text of the round is purged.
 */
export async function erasePurgedTables(tx: Db, consultationIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    update published_matrix set content = jsonb_set(content, '{sections}',
      (select coalesce(jsonb_agg(s || '{"heading": ""}' order by at), '[]')
        from jsonb_array_elements(content -> 'sections') with ordinality as section (s, at)))
    where consultation_id = any(${[...consultationIds]}::uuid[])
    returning docx_sha256 as sha256`.execute(tx);
  return rows.map(({ sha256 }) => sha256);
}
