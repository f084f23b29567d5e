import type { LegalTree } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { BaseKind } from './law-comparison.ts';
import type { PublishedLawComparison } from './published-law-comparison.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    base_text: BaseTextTable;
    comparison_reason: ComparisonReasonTable;
    published_law_comparison: PublishedLawComparisonTable;
  }
}

interface BaseTextTable {
  id: string;
  project_id: string;
  kind: BaseKind;
  symbol: string;
  title: string;
  document_id: string;
  tree: unknown;
  sha256: string;
  created_by: string | null;
  created_at: Date;
  removed_at: Date | null;
}

interface ComparisonReasonTable {
  project_id: string;
  row_key: string;
  content_sha256: string;
  reason: string;
  written_by: string | null;
  written_at: Date;
  version: number;
}

interface PublishedLawComparisonTable {
  id: string;
  project_id: string;
  draft_version_id: string;
  edition: number;
  content: unknown;
  sha256: string;
  docx_sha256: string;
  published_by: string | null;
  published_at: Date;
}

/** A document in force that the draft amends or replaces. */
export interface BaseText {
  readonly id: string;
  readonly projectId: string;
  readonly kind: BaseKind;
  readonly symbol: string;
  readonly title: string;
  readonly documentId: string;
  readonly tree: LegalTree;
  readonly sha256: string;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

export async function insertBaseText(tx: Db, base: BaseText): Promise<void> {
  await tx
    .insertInto('base_text')
    .values({
      id: base.id,
      project_id: base.projectId,
      kind: base.kind,
      symbol: base.symbol,
      title: base.title,
      document_id: base.documentId,
      tree: JSON.stringify(base.tree),
      sha256: base.sha256,
      created_by: base.createdBy,
      created_at: base.createdAt,
      removed_at: null,
    })
    .execute();
}

/** Those that are not taken off, in the order in which they came. */
export async function findBaseTexts(db: Db, projectId: string): Promise<BaseText[]> {
  const rows = await db
    .selectFrom('base_text')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    projectId: row.project_id,
    kind: row.kind,
    symbol: row.symbol,
    title: row.title,
    documentId: row.document_id,
    tree: row.tree as LegalTree,
    sha256: row.sha256,
    createdBy: row.created_by,
    createdAt: row.created_at,
  }));
}

/** False when there is none of this draft that is not taken off already. */
export async function removeBaseText(tx: Db, projectId: string, id: string, at: Date): Promise<boolean> {
  if (!isId(id)) return false;
  const { numUpdatedRows } = await tx
    .updateTable('base_text')
    .set({ removed_at: at })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface StoredReason {
  readonly rowKey: string;
  readonly content: string;
  readonly reason: string;
  readonly version: number;
}

/** Every reason ever written in this draft, the latest first. */
export async function findReasons(db: Db, projectId: string): Promise<StoredReason[]> {
  const rows = await db
    .selectFrom('comparison_reason')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('written_at', 'desc')
    .execute();
  return rows.map((row) => ({
    rowKey: row.row_key,
    content: row.content_sha256,
    reason: row.reason,
    version: row.version,
  }));
}

/** `seen` is the version that the person saw, 0 for none; another one in between is a conflict. */
export async function writeReason(
  tx: Db,
  reason: Omit<StoredReason, 'version'> & {
    readonly projectId: string;
    readonly by: string;
    readonly at: Date;
  },
  seen: number,
): Promise<void> {
  const values = { reason: reason.reason, written_by: reason.by, written_at: reason.at, version: seen + 1 };
  const key = { project_id: reason.projectId, row_key: reason.rowKey, content_sha256: reason.content };
  const written =
    seen === 0
      ? (
          await tx
            .insertInto('comparison_reason')
            .values({ ...key, ...values })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows
      : (
          await tx
            .updateTable('comparison_reason')
            .set(values)
            .where('project_id', '=', key.project_id)
            .where('row_key', '=', key.row_key)
            .where('content_sha256', '=', key.content_sha256)
            .where('version', '=', seen)
            .executeTakeFirst()
        ).numUpdatedRows;
  if (written !== 1n) throw new Conflict(`reason ${reason.rowKey} of ${reason.projectId}`);
}

export interface LawComparisonEdition {
  readonly id: string;
  readonly draftVersionId: string;
  readonly edition: number;
  readonly content: PublishedLawComparison;
  readonly sha256: string;
  readonly docxSha256: string;
  readonly publishedAt: Date;
}

export async function insertLawComparison(
  tx: Db,
  { content, ...published }: LawComparisonEdition & { readonly projectId: string; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('published_law_comparison')
    .values({
      id: published.id,
      project_id: published.projectId,
      draft_version_id: published.draftVersionId,
      edition: published.edition,
      content: JSON.stringify(content),
      sha256: published.sha256,
      docx_sha256: published.docxSha256,
      published_by: published.by,
      published_at: published.publishedAt,
    })
    .execute();
}

export type ListedLawComparison = Pick<
  LawComparisonEdition,
  'id' | 'draftVersionId' | 'edition' | 'publishedAt' | 'sha256'
> & {
  /** A law in force that it compares must not be here: reported, or purged. */
  readonly withdrawn: boolean;
};

/** Of a row of published_law_comparison: a text it stands on was taken back, or waits for the decision. */
export const isComparisonWithdrawn = sql<boolean>`exists (select from base_text b join imported_document d on d.id = b.document_id
  join purge_incident i on i.sha256 = d.sha256 and i.state <> 'refused'
  where content -> 'bases' @> jsonb_build_array(jsonb_build_object('id', b.id)))`;

/** Which editions there are and of which version each, the newest first. */
export async function listLawComparisons(db: Db, projectId: string): Promise<ListedLawComparison[]> {
  const rows = await db
    .selectFrom('published_law_comparison')
    .select([
      'id',
      'draft_version_id',
      'edition',
      'published_at',
      'sha256',
      isComparisonWithdrawn.as('withdrawn'),
    ])
    .where('project_id', '=', projectId)
    .orderBy('edition', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    draftVersionId: row.draft_version_id,
    edition: row.edition,
    publishedAt: row.published_at,
    sha256: row.sha256,
    withdrawn: row.withdrawn,
  }));
}

export async function findPublishedLawComparison(
  db: Db,
  id: string,
): Promise<LawComparisonEdition | undefined> {
  const row = await db
    .selectFrom('published_law_comparison')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      draftVersionId: row.draft_version_id,
      edition: row.edition,
      content: row.content as PublishedLawComparison,
      sha256: row.sha256,
      docxSha256: row.docx_sha256,
      publishedAt: row.published_at,
    }
  );
}
