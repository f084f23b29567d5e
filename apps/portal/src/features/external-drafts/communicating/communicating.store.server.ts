import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import {
  emptyKeyContent,
  type KeyContent,
  type OutreachRequest,
  type RequestKind,
} from './outreach-request.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    external_outreach_request: ExternalOutreachRequestTable;
    external_key_content: ExternalKeyContentTable;
  }
}

interface ExternalOutreachRequestTable {
  external_draft_id: string;
  id: string;
  kind: RequestKind;
  asked_by: string;
  basis_symbol: string;
  basis_on: string;
  due_on: string | null;
  note: string;
  cancelled_reason: string | null;
  recorded_by: string | null;
  recorded_at: Date;
  version: number;
}

interface ExternalKeyContentTable {
  external_draft_id: string;
  necessity: string;
  content: string;
  changes: string;
  other: string;
  edited_by: string | null;
  edited_at: Date;
  version: number;
}

export async function findOutreachRequests(db: Db, externalDraftId: string): Promise<OutreachRequest[]> {
  const rows = await db
    .selectFrom('external_outreach_request')
    .selectAll()
    .where('external_draft_id', '=', externalDraftId)
    .orderBy('basis_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    askedBy: row.asked_by,
    basisSymbol: row.basis_symbol,
    basisOn: row.basis_on,
    dueOn: row.due_on,
    note: row.note,
    cancelledReason: row.cancelled_reason,
    version: row.version,
  }));
}

export async function insertOutreachRequest(
  tx: Db,
  externalDraftId: string,
  request: Omit<OutreachRequest, 'cancelledReason' | 'version'>,
  recorded: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('external_outreach_request')
    .values({
      external_draft_id: externalDraftId,
      id: request.id,
      kind: request.kind,
      asked_by: request.askedBy,
      basis_symbol: request.basisSymbol,
      basis_on: request.basisOn,
      due_on: request.dueOn,
      note: request.note,
      cancelled_reason: null,
      recorded_by: recorded.by,
      recorded_at: recorded.at,
      version: 1,
    })
    .execute();
}

export async function cancelOutreachRequest(
  tx: Db,
  externalDraftId: string,
  {
    requestId,
    version,
    reason,
  }: { readonly requestId: string; readonly version: number; readonly reason: string },
): Promise<void> {
  const result = await tx
    .updateTable('external_outreach_request')
    .set({ cancelled_reason: reason, version: version + 1 })
    .where('external_draft_id', '=', externalDraftId)
    .where('id', '=', requestId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`outreach request ${requestId}`);
}

export async function findKeyContent(db: Db, externalDraftId: string): Promise<KeyContent> {
  const row = await db
    .selectFrom('external_key_content')
    .select(['necessity', 'content', 'changes', 'other', 'version'])
    .where('external_draft_id', '=', externalDraftId)
    .executeTakeFirst();
  return row ?? emptyKeyContent;
}

/** Writes over what was seen (0: nothing yet); when somebody else was first: Conflict. */
export async function writeKeyContent(
  tx: Db,
  externalDraftId: string,
  { necessity, content, changes, other, version }: KeyContent,
  edited: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    insert into external_key_content (external_draft_id, necessity, content, changes, other, edited_by, edited_at, version)
    values (${externalDraftId}, ${necessity}, ${content}, ${changes}, ${other}, ${edited.by}, ${edited.at}, 1)
    on conflict (external_draft_id) do update set necessity = excluded.necessity, content = excluded.content,
      changes = excluded.changes, other = excluded.other, edited_by = excluded.edited_by, edited_at = excluded.edited_at,
      version = external_key_content.version + 1
    returning version`.execute(tx);
  if (rows[0]?.version !== version + 1) throw new Conflict(`key content of ${externalDraftId}`);
}

/** What was done to make this draft known, the latest first; the records are the channel book's. */
export async function findActivitiesAbout(db: Db, externalDraftId: string) {
  const { rows } = await sql<{ id: string; title: string; channel: string; heldOn: string; proven: boolean }>`
    select id, title, channel, held_on as "heldOn", proven from activity
    where external_draft_id = ${externalDraftId} and state = 'recorded' order by held_on desc, id limit 100`.execute(
    db,
  );
  return rows;
}
