import type { Correction, Diagnostic, LegalTree } from '@danban/legal-text';
import { sql } from 'kysely';
import type { SecrecyHit } from '#features/documents/scan-secrecy.ts';
import { emptyTree } from '#features/drafts/draft-version.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    external_text: ExternalTextTable;
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
  corrections: unknown;
  secrecy_hits: unknown;
  secrecy_cleared_reason: string | null;
  discarded_reason: string | null;
  created_by: string | null;
  created_at: Date;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  version: number;
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
  /** Applied on top of the blocks of the file, in their order. */
  readonly corrections: readonly Correction[];
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

/** What the parser makes of the blocks and the corrections. */
export async function writeCorrected(
  tx: Db,
  id: string,
  version: number,
  parsed: Pick<ExternalText, 'tree' | 'diagnostics' | 'corrections'>,
): Promise<void> {
  const { tree, diagnostics, corrections } = parsed;
  await writeText(tx, id, version, {
    tree: JSON.stringify(tree),
    diagnostics: JSON.stringify(diagnostics),
    corrections: JSON.stringify(corrections),
  });
}

type TextChange = Partial<
  Pick<
    ExternalTextTable,
    'state' | 'secrecy_cleared_reason' | 'discarded_reason' | 'confirmed_by' | 'confirmed_at'
  >
>;

export async function updateText(tx: Db, id: string, version: number, change: TextChange): Promise<void> {
  await writeText(tx, id, version, change);
}

async function writeText(
  tx: Db,
  id: string,
  version: number,
  change: Partial<ExternalTextTable>,
): Promise<void> {
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
    set tree = ${JSON.stringify(emptyTree)}::jsonb, diagnostics = '[]', corrections = '[]', secrecy_hits = '[]', state = 'discarded',
      discarded_reason = coalesce(discarded_reason, ${reason}), version = t.version + 1
    from imported_document d where d.id = t.document_id and d.sha256 = ${sha256}
      and (t.state <> 'confirmed' or d.purged_at is not null)`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
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
    corrections: row.corrections as readonly Correction[],
    secrecyHits: row.secrecy_hits as readonly SecrecyHit[],
    secrecyClearedReason: row.secrecy_cleared_reason,
    discardedReason: row.discarded_reason,
    createdAt: row.created_at,
    version: row.version,
  };
}
