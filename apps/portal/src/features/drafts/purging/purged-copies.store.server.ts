import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { emptyTree } from '../draft-version.ts';

/** Drafts that hold the file as a paper of their dossier or as a law in force beside them. */
export async function findProjectsHolding(db: Db, sha256: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.project_id as id from dossier_file f join imported_document d on d.id = f.document_id where d.sha256 = ${sha256}
    union
    select b.project_id from base_text b join imported_document d on d.id = b.document_id where d.sha256 = ${sha256}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/**
 * Papers of dossiers: what is public of them is so no longer. Gives the files that we wrote for the public, those of papers that
 * are public no longer too: only the audit remembers their hashes.
 */
export async function erasePurgedPapers(tx: Db, sha256: string): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select f.published_sha256 as sha256 from dossier_file f join imported_document d on d.id = f.document_id
    where d.sha256 = ${sha256} and f.published_sha256 is not null
    union
    select e.after ->> 'sha256' from audit_entry e
    join dossier_file f on f.project_id = e.object_id and f.item = e.after ->> 'item'
      and f.ordinal = (e.after ->> 'ordinal')::integer
    join imported_document d on d.id = f.document_id
    where d.sha256 = ${sha256} and e.object_kind = 'lawProject' and e.act = 'draft.dossierPublished'`.execute(
    tx,
  );
  await sql`update dossier_file f
    set published_sha256 = null, published_at = null, published_name = null, published_media_type = null,
      published_removed = '[]', version = f.version + 1
    from imported_document d
    where d.id = f.document_id and d.sha256 = ${sha256} and f.published_sha256 is not null`.execute(tx);
  return rows.map((row) => row.sha256);
}

/**
 * Laws in force beside a draft, and the editions of comparisons that were made from them or from the purged text of the draft
 * itself; number and hashes stay. Call after `erasePurged`: the trigger asks. Gives the Word files of these editions.
 */
export async function erasePurgedComparisons(tx: Db, sha256: string): Promise<string[]> {
  await sql`update base_text b set tree = ${JSON.stringify(emptyTree)}::jsonb, removed_at = coalesce(b.removed_at, d.purged_at)
    from imported_document d where d.id = b.document_id and d.sha256 = ${sha256}`.execute(tx);
  const { rows } = await sql<{ sha256: string }>`update published_law_comparison p
    set content = p.content || '{"rows": [], "refused": []}'::jsonb
    where p.draft_version_id in
        (select v.id from draft_version v join imported_document d on d.id = v.document_id where d.sha256 = ${sha256})
      or exists (select from base_text b join imported_document d on d.id = b.document_id
        where d.sha256 = ${sha256} and p.content -> 'bases' @> jsonb_build_array(jsonb_build_object('id', b.id)))
    returning p.docx_sha256 as sha256`.execute(tx);
  return rows.map((row) => row.sha256);
}

/** What was said of the purged text: approved editions, and sentences of the sheet that were read on it. */
export async function erasePurgedKeyPoints(tx: Db, sha256: string): Promise<void> {
  const purged = sql`select v.id from draft_version v join imported_document d on d.id = v.document_id where d.sha256 = ${sha256}`;
  await sql`update approved_key_points set points = '[]' where draft_version_id in (${purged})`.execute(tx);
  await sql`update key_point_sheet s set version = s.version + 1, points = coalesce(
      (select jsonb_agg(p) from jsonb_array_elements(s.points) p where p ->> 'versionId' is null
        or (p ->> 'versionId')::uuid not in (${purged})), '[]')
    where exists (select from jsonb_array_elements(s.points) p where (p ->> 'versionId')::uuid in (${purged}))`.execute(
    tx,
  );
}
