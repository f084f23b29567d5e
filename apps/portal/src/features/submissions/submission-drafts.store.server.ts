import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { FormSignals } from './holding/read-signals.server.ts';
import type { SubmissionContent } from './submission.schema.ts';
import { type DraftOpinion, withIds } from './writing/draft-opinion.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    submission_draft: SubmissionDraftTable;
  }
}

interface SubmissionDraftTable {
  consultation_id: string;
  id: string;
  token_hash: string;
  content: unknown;
  created_at: Date;
  expires_at: Date;
  submission_id: string | null;
  /** The submission that this one is to replace. */
  replaces: string | null;
  version: number;
}

/** What a first POST left on the server: reachable by its link only, sent only when confirmed. */
export interface SubmissionDraft {
  readonly consultationId: string;
  readonly id: string;
  /** Null once it was sent: what it held is now the submission's, personal fields are in one place only. */
  readonly content: DraftContent | null;
  readonly expiresAt: Date;
  readonly submissionId: string | null;
  /** The submission, of the same round, that it is to replace when it is sent. */
  readonly replaces: string | null;
  readonly version: number;
}

/** The content with the text that the person had before them. */
export interface DraftContent extends Omit<SubmissionContent, 'opinions'> {
  readonly opinions: readonly DraftOpinion[];
  readonly draftVersionId: string;
  /** The address is that of the record which this draft is to replace, not one that was typed here: it is shown covered. */
  readonly emailFromRecord?: boolean;
  /** How the form was filled; none in drafts that are older than the rules. */
  readonly signals?: FormSignals;
}

export async function insertDraft(
  tx: Db,
  draft: {
    readonly consultationId: string;
    readonly id: string;
    readonly tokenHash: string;
    readonly content: DraftContent;
    readonly createdAt: Date;
    readonly expiresAt: Date;
    readonly replaces?: string;
  },
): Promise<void> {
  await tx
    .insertInto('submission_draft')
    .values({
      consultation_id: draft.consultationId,
      id: draft.id,
      token_hash: draft.tokenHash,
      content: JSON.stringify(draft.content),
      created_at: draft.createdAt,
      expires_at: draft.expiresAt,
      submission_id: null,
      replaces: draft.replaces ?? null,
      version: 1,
    })
    .execute();
}

export async function findDraft(db: Db, tokenHash: string): Promise<SubmissionDraft | undefined> {
  const row = await db
    .selectFrom('submission_draft')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && draftFrom(row);
}

/** The same, held until the transaction ends: the second of two presses waits here for the first. */
export async function lockDraft(tx: Db, tokenHash: string): Promise<SubmissionDraft | undefined> {
  const row = await tx
    .selectFrom('submission_draft')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
  return row && draftFrom(row);
}

/** The same for many of one round, locked in the order of their ids; token hash → draft. */
export async function lockDrafts(
  tx: Db,
  consultationId: string,
  tokenHashes: readonly string[],
): Promise<Map<string, SubmissionDraft>> {
  const rows = await tx
    .selectFrom('submission_draft')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('token_hash', 'in', [...new Set(tokenHashes)])
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.token_hash, draftFrom(row)]));
}

/** Call it on a locked draft that was not sent. */
export async function updateDraft(tx: Db, draft: SubmissionDraft, content: DraftContent): Promise<void> {
  await tx
    .updateTable('submission_draft')
    .set({ content: JSON.stringify(content), version: sql`version + 1` as never })
    .where('consultation_id', '=', draft.consultationId)
    .where('id', '=', draft.id)
    .where('submission_id', 'is', null)
    .execute();
}

/** Call it on locked drafts that were not sent. */
export async function markDraftsSent(
  tx: Db,
  consultationId: string,
  sent: readonly { readonly draftId: string; readonly submissionId: string }[],
): Promise<void> {
  const drafts = sent.map(({ draftId }) => draftId);
  const submissions = sent.map(({ submissionId }) => submissionId);
  await sql`update submission_draft d set submission_id = s.submission_id, content = '{}', version = d.version + 1
    from unnest(${drafts}::uuid[], ${submissions}::uuid[]) as s (draft_id, submission_id)
    where d.consultation_id = ${consultationId} and d.id = s.draft_id`.execute(tx);
}

export async function deleteDraft(tx: Db, draft: SubmissionDraft): Promise<void> {
  await tx
    .deleteFrom('submission_draft')
    .where('consultation_id', '=', draft.consultationId)
    .where('id', '=', draft.id)
    .where('submission_id', 'is', null)
    .execute();
}

/** Removes drafts whose time is over, sent ones too; returns how many. */
export async function deleteExpiredDrafts(db: Db, now: Date): Promise<number> {
  const deleted = await db.deleteFrom('submission_draft').where('expires_at', '<=', now).executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

function draftFrom(row: SubmissionDraftTable): SubmissionDraft {
  return {
    consultationId: row.consultation_id,
    id: row.id,
    content: row.submission_id === null ? contentFrom(row.content as DraftContent) : null,
    expiresAt: row.expires_at,
    submissionId: row.submission_id,
    replaces: row.replaces,
    version: row.version,
  };
}

function contentFrom(stored: DraftContent): DraftContent {
  return { ...stored, opinions: withIds(stored.opinions) };
}
