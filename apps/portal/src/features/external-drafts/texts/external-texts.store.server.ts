import type { Diagnostic, LegalTree } from '@danban/legal-text';
import { sql } from 'kysely';
import type { SecrecyHit } from '#features/documents/scan-secrecy.ts';
import { emptyTree } from '#features/drafts/draft-version.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    external_text: ExternalTextTable;
    external_secrecy_declaration: ExternalSecrecyDeclarationTable;
  }
}

interface ExternalTextTable {
  external_draft_id: string;
  id: string;
  ordinal: number;
  document_id: string;
  state: ExternalText['state'];
  tree: unknown;
  diagnostics: unknown;
  secrecy_hits: unknown;
  secrecy_cleared_reason: string | null;
  discarded_reason: string | null;
  created_by: string | null;
  created_at: Date;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  version: number;
}

interface ExternalSecrecyDeclarationTable {
  id: string;
  external_draft_id: string;
  answer: 'no' | 'yes';
  declared_by: string;
  declared_at: Date;
}

/** The imported text of another body's draft, with the structure that the parser found. */
export interface ExternalText {
  readonly id: string;
  readonly externalDraftId: string;
  readonly ordinal: number;
  readonly documentId: string;
  readonly state: 'review' | 'confirmed' | 'discarded';
  readonly tree: LegalTree;
  readonly diagnostics: readonly Diagnostic[];
  readonly secrecyHits: readonly SecrecyHit[];
  readonly secrecyClearedReason: string | null;
  readonly discardedReason: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** All of them, the newest first. */
export async function findTexts(db: Db, externalDraftId: string): Promise<ExternalText[]> {
  const rows = await db
    .selectFrom('external_text')
    .selectAll()
    .where('external_draft_id', '=', externalDraftId)
    .orderBy('ordinal', 'desc')
    .execute();
  return rows.map(fromRow);
}

export async function requireText(db: Db, externalDraftId: string, id: string): Promise<ExternalText> {
  const found = isId(id) ? (await findTexts(db, externalDraftId)).find((text) => text.id === id) : undefined;
  if (!found) throw new NotFound(`text ${id} of external draft ${externalDraftId}`);
  return found;
}

/** The text that units write about: the confirmed one with the highest number. */
export async function findConfirmedText(db: Db, externalDraftId: string): Promise<ExternalText | undefined> {
  return (await findTexts(db, externalDraftId)).find(({ state }) => state === 'confirmed');
}

export async function insertText(
  tx: Db,
  text: Pick<
    ExternalText,
    'id' | 'externalDraftId' | 'documentId' | 'tree' | 'diagnostics' | 'secrecyHits' | 'createdAt'
  > & {
    readonly createdBy: string | null;
  },
): Promise<void> {
  await sql`insert into external_text
    (external_draft_id, id, ordinal, document_id, state, tree, diagnostics, secrecy_hits, created_by, created_at)
    values (${text.externalDraftId}, ${text.id},
      (select coalesce(max(ordinal), 0) + 1 from external_text where external_draft_id = ${text.externalDraftId}),
      ${text.documentId}, 'review', ${JSON.stringify(text.tree)}::jsonb, ${JSON.stringify(text.diagnostics)}::jsonb,
      ${JSON.stringify(text.secrecyHits)}::jsonb, ${text.createdBy}, ${text.createdAt})`.execute(tx);
}

type TextChange = Partial<
  Pick<
    ExternalTextTable,
    'state' | 'secrecy_cleared_reason' | 'discarded_reason' | 'confirmed_by' | 'confirmed_at'
  >
>;

export async function updateText(tx: Db, id: string, version: number, change: TextChange): Promise<void> {
  const result = await tx
    .updateTable('external_text')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`external text ${id}`);
}

/** Takes the words out of every text that was imported from this file, out of confirmed ones once it is purged; gives how many. */
export async function eraseTextsOfFile(tx: Db, sha256: string, reason: string): Promise<number> {
  const result = await sql`update external_text t
    set tree = ${JSON.stringify(emptyTree)}::jsonb, diagnostics = '[]', secrecy_hits = '[]', state = 'discarded',
      discarded_reason = coalesce(discarded_reason, ${reason}), version = t.version + 1
    from imported_document d where d.id = t.document_id and d.sha256 = ${sha256}
      and (t.state <> 'confirmed' or d.purged_at is not null)`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

export async function insertExternalDeclaration(
  tx: Db,
  declaration: {
    readonly id: string;
    readonly externalDraftId: string;
    readonly answer: 'no' | 'yes';
    readonly declaredBy: string;
    readonly declaredAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('external_secrecy_declaration')
    .values({
      id: declaration.id,
      external_draft_id: declaration.externalDraftId,
      answer: declaration.answer,
      declared_by: declaration.declaredBy,
      declared_at: declaration.declaredAt,
    })
    .execute();
}

export async function latestExternalDeclaration(
  db: Db,
  externalDraftId: string,
  personId: string,
): Promise<{ readonly answer: 'no' | 'yes'; readonly declaredAt: Date } | undefined> {
  const row = await db
    .selectFrom('external_secrecy_declaration')
    .select(['answer', 'declared_at'])
    .where('external_draft_id', '=', externalDraftId)
    .where('declared_by', '=', personId)
    .orderBy('declared_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { answer: row.answer, declaredAt: row.declared_at };
}

function fromRow(row: ExternalTextTable): ExternalText {
  return {
    id: row.id,
    externalDraftId: row.external_draft_id,
    ordinal: row.ordinal,
    documentId: row.document_id,
    state: row.state,
    tree: row.tree as LegalTree,
    diagnostics: row.diagnostics as readonly Diagnostic[],
    secrecyHits: row.secrecy_hits as readonly SecrecyHit[],
    secrecyClearedReason: row.secrecy_cleared_reason,
    discardedReason: row.discarded_reason,
    createdAt: row.created_at,
    version: row.version,
  };
}
