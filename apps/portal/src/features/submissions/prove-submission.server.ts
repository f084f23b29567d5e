import { findSignedHeads, type SignedHead } from '#features/transparency-log/heads.store.server.ts';
import { findSubmissionLeaf } from '#features/transparency-log/log.store.server.ts';
import { LEAF_VERSION, type SubmissionLeaf } from '#features/transparency-log/log-leaf.ts';
import { proveInclusion } from '#features/transparency-log/prove.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import type { TrackedSubmission } from './track-submission.server.ts';
import { leafOf } from './write-submission.server.ts';

/** Where a submission stands in the public log: its line, from 0, and the last signed head that covers it. */
export interface LogPlace {
  readonly index: number;
  /** Nothing was signed since: a head is signed every night and when the round closes. */
  readonly head: { readonly size: number; readonly root: string; readonly signedAt: Date } | undefined;
}

/** Everything that `docs/guides/verify-log.mjs` needs to check one receipt. Hashes and salt in hex. */
export interface ReceiptProof {
  readonly receipt: string;
  readonly version: number;
  readonly salt: string;
  readonly content: SubmissionLeaf;
  readonly index: number;
  readonly head: { readonly size: number; readonly root: string; readonly signedAt: string };
  readonly proof: readonly string[];
}

/** Undefined for what was received before the log was kept. */
export async function placeInLog(
  { db }: Pick<Platform, 'db'>,
  { submission }: TrackedSubmission,
): Promise<LogPlace | undefined> {
  const leaf = await findSubmissionLeaf(db, submission.consultationId, submission.id);
  if (!leaf) return undefined;
  return { index: leaf.index, head: await coveringHead(db, submission.consultationId, leaf.index) };
}

/** The proof that who holds the code may take away; undefined while no signed head covers the line, or after it was forgotten. */
export async function proveSubmission(
  { db }: Pick<Platform, 'db'>,
  { submission, opinions, attachments }: TrackedSubmission,
): Promise<ReceiptProof | undefined> {
  const { consultationId } = submission;
  const leaf = await findSubmissionLeaf(db, consultationId, submission.id);
  if (!leaf?.salt) return undefined;
  const head = await coveringHead(db, consultationId, leaf.index);
  if (!head) return undefined;
  return {
    receipt: submission.receiptCode,
    version: LEAF_VERSION,
    salt: leaf.salt,
    content: leafOf(
      submission,
      opinions.map(({ opinion }) => opinion),
      attachments,
    ),
    index: leaf.index,
    head: { size: head.size, root: head.root, signedAt: head.signedAt.toISOString() },
    proof: await proveInclusion(db, consultationId, leaf.index, head.size),
  };
}

/** The newest signed head that covers a line. */
async function coveringHead(db: Db, consultationId: string, index: number): Promise<SignedHead | undefined> {
  return (await findSignedHeads(db, consultationId)).find(({ size }) => size > index);
}
