import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { MergedAnswer, PointUse } from './merged-answer.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    external_merged_answer: ExternalMergedAnswerTable;
    external_point_use: ExternalPointUseTable;
    external_answer_edition: ExternalAnswerEditionTable;
  }
}

interface ExternalMergedAnswerTable {
  external_draft_id: string;
  article_key: string;
  article_place: string;
  words: string;
  edited_by: string | null;
  edited_at: Date;
  version: number;
}

interface ExternalPointUseTable {
  external_draft_id: string;
  point_id: string;
  used: boolean;
  reason: string;
}

interface ExternalAnswerEditionTable {
  external_draft_id: string;
  edition: number;
  content: unknown;
  sha256: string;
  proposed_by: string | null;
  approved_by: string | null;
  approved_at: Date;
}

export async function findMergedAnswers(db: Db, externalDraftId: string): Promise<MergedAnswer[]> {
  const rows = await db
    .selectFrom('external_merged_answer')
    .selectAll()
    .where('external_draft_id', '=', externalDraftId)
    .execute();
  return rows.map((row) => ({
    articleKey: row.article_key,
    articlePlace: row.article_place,
    words: row.words,
    version: row.version,
  }));
}

export async function findPointUses(db: Db, externalDraftId: string): Promise<PointUse[]> {
  const rows = await db
    .selectFrom('external_point_use')
    .selectAll()
    .where('external_draft_id', '=', externalDraftId)
    .execute();
  return rows.map((row) => ({ pointId: row.point_id, used: row.used, reason: row.reason }));
}

/** Writes over what was seen (0: nothing yet); when somebody else was first: Conflict. */
export async function writeMergedAnswer(
  tx: Db,
  externalDraftId: string,
  answer: MergedAnswer,
  edited: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  const { articleKey, articlePlace, words, version } = answer;
  const { rows } = await sql<{ version: number }>`
    insert into external_merged_answer (external_draft_id, article_key, article_place, words, edited_by, edited_at, version)
    values (${externalDraftId}, ${articleKey}, ${articlePlace}, ${words}, ${edited.by}, ${edited.at}, 1)
    on conflict (external_draft_id, article_key) do update set words = excluded.words, edited_by = excluded.edited_by,
      edited_at = excluded.edited_at, version = external_merged_answer.version + 1
    returning version`.execute(tx);
  if (rows[0]?.version !== version + 1) throw new Conflict(`merged answer ${externalDraftId} ${articleKey}`);
}

export async function writePointUses(
  tx: Db,
  externalDraftId: string,
  uses: readonly PointUse[],
): Promise<void> {
  for (const { pointId, used, reason } of uses) {
    await sql`insert into external_point_use (external_draft_id, point_id, used, reason)
      values (${externalDraftId}, ${pointId}, ${used}, ${reason})
      on conflict (external_draft_id, point_id) do update set used = excluded.used, reason = excluded.reason`.execute(
      tx,
    );
  }
}

/** The answer of one article with where each of its points came from, as it was approved. */
export interface EditionRow {
  readonly articleKey: string;
  readonly articlePlace: string;
  readonly words: string;
  readonly points: readonly {
    readonly pointId: string;
    readonly body: string;
    readonly place: string;
    readonly used: boolean;
    readonly reason: string;
    readonly late: boolean;
  }[];
}

export interface AnswerEdition {
  readonly edition: number;
  readonly rows: readonly EditionRow[];
  readonly sha256: string;
  readonly proposedBy: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date;
}

/** All approved editions, the newest first. */
export async function findEditions(db: Db, externalDraftId: string): Promise<AnswerEdition[]> {
  const rows = await db
    .selectFrom('external_answer_edition')
    .selectAll()
    .where('external_draft_id', '=', externalDraftId)
    .orderBy('edition', 'desc')
    .execute();
  return rows.map((row) => ({
    edition: row.edition,
    rows: row.content as readonly EditionRow[],
    sha256: row.sha256,
    proposedBy: row.proposed_by,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
  }));
}

export async function insertEdition(tx: Db, externalDraftId: string, edition: AnswerEdition): Promise<void> {
  await tx
    .insertInto('external_answer_edition')
    .values({
      external_draft_id: externalDraftId,
      edition: edition.edition,
      content: JSON.stringify(edition.rows),
      sha256: edition.sha256,
      proposed_by: edition.proposedBy,
      approved_by: edition.approvedBy,
      approved_at: edition.approvedAt,
    })
    .execute();
}
