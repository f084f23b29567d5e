import { randomBytes } from 'node:crypto';
import type { Db } from '#platform/db.server.ts';
import {
  findLeafIndexes,
  insertLeaves,
  insertSubmissionLeaves,
  type LogEnd,
  type LogLine,
  lockLogEnd,
  writeLogEnd,
} from './log.store.server.ts';
import {
  commitmentOf,
  type EndLeaf,
  type ErasureLeaf,
  type ModerationLeaf,
  type SubmissionLeaf,
} from './log-leaf.ts';
import { appendTo, leafHash, type TreeNode } from './merkle.ts';

const NO_SALT = new Uint8Array(0);
const SALT_BYTES = 32;

/**
 * Writes the line of a submission into the log of its consultation, in the caller's transaction, and keeps which line
 * and which salt it has. It holds the end of the log until commit: call it late, but before the audit entry, which
 * everybody waits for. Returns the number of the line, from 0.
 */
export async function appendSubmission(
  tx: Db,
  submissionId: string,
  content: SubmissionLeaf,
  at: Date,
): Promise<number> {
  return await appendSubmissions(tx, content.consultationId, [{ submissionId, content }], at);
}

/** The same for many submissions of one consultation, each its own line, in their order; the number of the first line. */
export async function appendSubmissions(
  tx: Db,
  consultationId: string,
  submissions: readonly { readonly submissionId: string; readonly content: SubmissionLeaf }[],
  at: Date,
): Promise<number> {
  const salts = submissions.map(() => randomBytes(SALT_BYTES));
  const end = await lockLogEnd(tx, consultationId);
  const lines = submissions.map(({ content }, i) => ({
    kind: content.kind,
    commitment: commitmentOf(content, salts[i]!).toString('hex'),
    content: null,
    at,
  }));
  await append(tx, consultationId, end, lines);
  const leaves = submissions.map(({ submissionId }, i) => ({
    submissionId,
    index: end.size + i,
    salt: salts[i]!.toString('hex'),
  }));
  await insertSubmissionLeaves(tx, consultationId, leaves);
  return end.size;
}

/** What moderators decided about one opinion. */
export interface Moderation {
  readonly submissionId: string;
  readonly ordinal: number;
  readonly code: string | null;
  readonly publicSha256?: string;
}

/** Writes a line for each decision of one act, in the caller's transaction; these lines are public in full. */
export async function appendModerations(
  tx: Db,
  consultationId: string,
  kind: ModerationLeaf['kind'],
  decisions: readonly Moderation[],
  at: Date,
): Promise<void> {
  if (decisions.length === 0) return;
  const ids = [...new Set(decisions.map(({ submissionId }) => submissionId))];
  const indexes = await findLeafIndexes(tx, consultationId, ids);
  const end = await lockLogEnd(tx, consultationId);
  const lines = decisions.map(({ submissionId, ordinal, code, publicSha256 }) => {
    const leaf = indexes.get(submissionId) ?? null;
    const what = { kind, consultationId, leaf, ordinal, code, at: at.toISOString() };
    const content: ModerationLeaf = publicSha256 === undefined ? what : { ...what, publicSha256 };
    return { kind, commitment: commitmentOf(content, NO_SALT).toString('hex'), content, at };
  });
  await append(tx, consultationId, end, lines);
}

/**
 * Writes that a submission was taken back, or replaced by another one, in the caller's transaction; the new one must have
 * its line already. That its author did it is not said: it is so unless the line says otherwise.
 */
export async function appendOutcome(
  tx: Db,
  consultationId: string,
  outcome: {
    readonly submissionId: string;
    readonly because: 'author' | 'enteredWrongly';
    readonly replacedBy: string | null;
  },
  at: Date,
): Promise<void> {
  const { submissionId, because, replacedBy } = outcome;
  const indexes = await findLeafIndexes(tx, consultationId, [
    submissionId,
    ...(replacedBy ? [replacedBy] : []),
  ]);
  const content: EndLeaf = {
    kind: replacedBy ? 'replaced' : 'withdrawn',
    consultationId,
    leaf: indexes.get(submissionId) ?? null,
    by: replacedBy ? (indexes.get(replacedBy) ?? null) : null,
    ...(because === 'enteredWrongly' && { because }),
    at: at.toISOString(),
  };
  const commitment = commitmentOf(content, NO_SALT).toString('hex');
  const line = { kind: content.kind, commitment, content, at };
  await append(tx, consultationId, await lockLogEnd(tx, consultationId), [line]);
}

/** Writes that words and salt of a submission were erased, in the caller's transaction; its own line stays as it is. */
export async function appendErasure(
  tx: Db,
  consultationId: string,
  submissionId: string,
  at: Date,
): Promise<void> {
  const leaf = (await findLeafIndexes(tx, consultationId, [submissionId])).get(submissionId) ?? null;
  const content: ErasureLeaf = { kind: 'erased', consultationId, leaf, at: at.toISOString() };
  const commitment = commitmentOf(content, NO_SALT).toString('hex');
  await append(tx, consultationId, await lockLogEnd(tx, consultationId), [
    { kind: 'erased', commitment, content, at },
  ]);
}

async function append(
  tx: Db,
  consultationId: string,
  end: LogEnd,
  lines: readonly Omit<LogLine, 'index'>[],
): Promise<void> {
  if (!tx.isTransaction) throw new Error('the log is written in the transaction of what it proves');
  let { peaks } = end;
  const nodes: TreeNode[] = [];
  lines.forEach((line, i) => {
    const next = appendTo(end.size + i, peaks, leafHash(Buffer.from(line.commitment, 'hex')));
    peaks = next.peaks;
    nodes.push(...next.nodes);
  });
  const numbered = lines.map((line, i) => ({ ...line, index: end.size + i }));
  await insertLeaves(tx, consultationId, numbered, nodes);
  await writeLogEnd(tx, consultationId, { size: end.size + lines.length, peaks });
}
