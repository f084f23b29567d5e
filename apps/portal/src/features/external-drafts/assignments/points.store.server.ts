import type { Db } from '#platform/db.server.ts';
import type { ExternalPoint } from './assignment.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    external_point: ExternalPointTable;
  }
}

interface ExternalPointTable {
  external_draft_id: string;
  id: string;
  assignment_id: string;
  reply_id: string | null;
  unit_id: string | null;
  place: string;
  article_key: string;
  article_place: string;
  words: string;
  suggested_wording: string;
  written_by: string | null;
  written_at: Date;
}

/** In the order in which they were written; of one assignment when it is named. */
export async function findPoints(
  db: Db,
  externalDraftId: string,
  filter: { readonly assignmentId?: string; readonly sent?: true } = {},
): Promise<ExternalPoint[]> {
  let query = db.selectFrom('external_point').selectAll().where('external_draft_id', '=', externalDraftId);
  if (filter.assignmentId) query = query.where('assignment_id', '=', filter.assignmentId);
  if (filter.sent) query = query.where('reply_id', 'is not', null);
  const rows = await query.orderBy('written_at').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    assignmentId: row.assignment_id,
    replyId: row.reply_id,
    unitId: row.unit_id,
    place: row.place,
    articleKey: row.article_key,
    articlePlace: row.article_place,
    words: row.words,
    suggestedWording: row.suggested_wording,
  }));
}

export async function insertPoint(
  tx: Db,
  externalDraftId: string,
  point: Omit<ExternalPoint, 'replyId'>,
  written: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('external_point')
    .values({
      external_draft_id: externalDraftId,
      id: point.id,
      assignment_id: point.assignmentId,
      reply_id: null,
      unit_id: point.unitId,
      place: point.place,
      article_key: point.articleKey,
      article_place: point.articlePlace,
      words: point.words,
      suggested_wording: point.suggestedWording,
      written_by: written.by,
      written_at: written.at,
    })
    .execute();
}

/** Only what was not sent yet. False: it is no longer there, or was sent meanwhile. */
export async function deletePoint(
  tx: Db,
  externalDraftId: string,
  assignmentId: string,
  id: string,
): Promise<boolean> {
  const result = await tx
    .deleteFrom('external_point')
    .where('external_draft_id', '=', externalDraftId)
    .where('assignment_id', '=', assignmentId)
    .where('id', '=', id)
    .where('reply_id', 'is', null)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Sends all that the unit has written since its last reply. */
export async function sendPoints(
  tx: Db,
  externalDraftId: string,
  assignmentId: string,
  replyId: string,
): Promise<number> {
  const result = await tx
    .updateTable('external_point')
    .set({ reply_id: replyId })
    .where('external_draft_id', '=', externalDraftId)
    .where('assignment_id', '=', assignmentId)
    .where('reply_id', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
