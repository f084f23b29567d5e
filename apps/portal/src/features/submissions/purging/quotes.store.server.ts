import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/**
 * Takes out the words of a purged text that opinions of these rounds quote: in what was sent, where each stands in the version,
 * and in what is still being written. The trigger asks whether the file of the version is purged.
 */
export async function eraseQuotesOf(
  tx: Db,
  versionId: string,
  consultationIds: readonly string[],
): Promise<void> {
  const rounds = sql`any(${[...consultationIds]}::uuid[])`;
  await sql`update opinion set quote = null
    where consultation_id = ${rounds} and draft_version_id = ${versionId} and quote is not null`.execute(tx);
  await sql`update opinion_anchor set quote = null,
      carried = case when carried ? 'quote' then jsonb_set(carried, '{quote}', 'null') else carried end
    where consultation_id = ${rounds} and draft_version_id = ${versionId}
      and (quote is not null or carried ? 'quote')`.execute(tx);
  await sql`update submission_draft set version = version + 1, content = jsonb_set(content, '{opinions}',
      (select coalesce(jsonb_agg(o || '{"quotedWords": null, "quotedAfter": null}' order by at), '[]')
        from jsonb_array_elements(content -> 'opinions') with ordinality as given (o, at)))
    where consultation_id = ${rounds} and content ->> 'draftVersionId' = ${versionId}
      and jsonb_path_exists(content, '$.opinions[*] ? (@.quotedWords != null)')`.execute(tx);
}
