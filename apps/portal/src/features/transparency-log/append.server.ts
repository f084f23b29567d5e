import { randomBytes } from 'node:crypto';
import type { Db } from '#platform/db.server.ts';
import {
  findLeafIndexes,
  insertLeaves,
  insertSubmissionLeaf,
  type LogEnd,
  type LogLine,
  lockLogEnd,
  writeLogEnd,
} from './log.store.server.ts';
import { commitmentOf, type ModerationLeaf, type SubmissionLeaf } from './log-leaf.ts';
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
  const { consultationId } = content;
  const salt = randomBytes(SALT_BYTES);
  const end = await lockLogEnd(tx, consultationId);
  const line = {
    kind: content.kind,
    commitment: commitmentOf(content, salt).toString('hex'),
    content: null,
    at,
  };
  await append(tx, consultationId, end, [line]);
  await insertSubmissionLeaf(tx, {
    consultationId,
    submissionId,
    index: end.size,
    salt: salt.toString('hex'),
  });
  return end.size;
}

/** What moderators decided about one opinion. */
export interface Moderation {
  readonly submissionId: string;
  readonly ordinal: number;
  readonly code: string | null;
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
  const lines = decisions.map(({ submissionId, ordinal, code }) => {
    const leaf = indexes.get(submissionId) ?? null;
    const content: ModerationLeaf = { kind, consultationId, leaf, ordinal, code, at: at.toISOString() };
    return { kind, commitment: commitmentOf(content, NO_SALT).toString('hex'), content, at };
  });
  await append(tx, consultationId, end, lines);
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
