import type { Db } from '#platform/db.server.ts';
import type { LeafContent, SubmissionLeaf } from './log-leaf.ts';
import type { Hash, TreeNode } from './merkle.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    log_end: { consultation_id: string; size: number; peaks: unknown };
    log_leaf: LogLeafTable;
    log_node: { consultation_id: string; level: number; index: number; hash: string };
    submission_leaf: {
      consultation_id: string;
      submission_id: string;
      leaf_index: number;
      salt: string | null;
    };
  }
}

interface LogLeafTable {
  consultation_id: string;
  index: number;
  kind: LeafContent['kind'];
  commitment: string;
  content: unknown;
  at: Date;
}

/** One line as anybody may read it; `commitment` is hex, `content` is there for what was done later only. */
export interface LogLine {
  readonly index: number;
  readonly kind: LeafContent['kind'];
  readonly commitment: string;
  readonly content: Exclude<LeafContent, SubmissionLeaf> | null;
  readonly at: Date;
}

export interface LogEnd {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

/** Holds the end of one log until the transaction ends; a log without lines begins here. */
export async function lockLogEnd(tx: Db, consultationId: string): Promise<LogEnd> {
  const row = await tx
    .insertInto('log_end')
    .values({ consultation_id: consultationId, size: 0, peaks: '[]' })
    .onConflict((conflict) =>
      conflict.column('consultation_id').doUpdateSet((at) => ({ size: at.ref('log_end.size') })),
    )
    .returning(['size', 'peaks'])
    .executeTakeFirstOrThrow();
  return endFrom(row);
}

/** Size 0 for a consultation without lines. */
export async function readLogEnd(db: Db, consultationId: string): Promise<LogEnd> {
  const row = await db
    .selectFrom('log_end')
    .select(['size', 'peaks'])
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst();
  return row ? endFrom(row) : { size: 0, peaks: [] };
}

function endFrom(row: { size: number; peaks: unknown }): LogEnd {
  return { size: row.size, peaks: (row.peaks as string[]).map((hex) => Buffer.from(hex, 'hex')) };
}

export async function writeLogEnd(tx: Db, consultationId: string, end: LogEnd): Promise<void> {
  await tx
    .updateTable('log_end')
    .set({ size: end.size, peaks: JSON.stringify(end.peaks.map((hash) => hash.toString('hex'))) })
    .where('consultation_id', '=', consultationId)
    .execute();
}

// At most 6 columns a row; PostgreSQL takes 65,535 parameters in one statement.
const CHUNK = 5_000;

export async function insertLeaves(
  tx: Db,
  consultationId: string,
  lines: readonly LogLine[],
  nodes: readonly TreeNode[],
): Promise<void> {
  for (let from = 0; from < lines.length; from += CHUNK) {
    const leaves = lines.slice(from, from + CHUNK).map((line) => ({
      consultation_id: consultationId,
      index: line.index,
      kind: line.kind,
      commitment: line.commitment,
      content: line.content && JSON.stringify(line.content),
      at: line.at,
    }));
    await tx.insertInto('log_leaf').values(leaves).execute();
  }
  for (let from = 0; from < nodes.length; from += CHUNK) {
    const whole = nodes.slice(from, from + CHUNK).map(({ level, index, hash }) => ({
      consultation_id: consultationId,
      level,
      index,
      hash: hash.toString('hex'),
    }));
    await tx.insertInto('log_node').values(whole).execute();
  }
}

/** Lines from a number on, in order; `limit` at most. */
export async function findLines(
  db: Db,
  consultationId: string,
  from: number,
  limit: number,
): Promise<LogLine[]> {
  const rows = await db
    .selectFrom('log_leaf')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('index', '>=', from)
    .orderBy('index')
    .limit(limit)
    .execute();
  return rows.map(({ index, kind, commitment, content, at }) => ({
    index,
    kind,
    commitment,
    content: content as LogLine['content'],
    at,
  }));
}

export async function countLines(
  db: Db,
  consultationId: string,
): Promise<Readonly<Record<LeafContent['kind'], number>>> {
  const rows = await db
    .selectFrom('log_leaf')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where('consultation_id', '=', consultationId)
    .groupBy('kind')
    .execute();
  const counts = {
    submission: 0,
    hidden: 0,
    shown: 0,
    redacted: 0,
    notOpinion: 0,
    withdrawn: 0,
    replaced: 0,
    erased: 0,
  };
  for (const { kind, count } of rows) counts[kind] = Number(count);
  return counts;
}

/** The nodes with these places; those that are not whole yet are missing. */
export async function findNodes(
  db: Db,
  consultationId: string,
  places: readonly { readonly level: number; readonly index: number }[],
): Promise<TreeNode[]> {
  if (places.length === 0) return [];
  const rows = await db
    .selectFrom('log_node')
    .select(['level', 'index', 'hash'])
    .where('consultation_id', '=', consultationId)
    .where((where) =>
      where.or(
        places.map(({ level, index }) => where.and([where('level', '=', level), where('index', '=', index)])),
      ),
    )
    .execute();
  return rows.map((row) => ({ ...row, hash: Buffer.from(row.hash, 'hex') }));
}

export async function insertSubmissionLeaves(
  tx: Db,
  consultationId: string,
  leaves: readonly { readonly submissionId: string; readonly index: number; readonly salt: string }[],
): Promise<void> {
  for (let from = 0; from < leaves.length; from += CHUNK) {
    const rows = leaves.slice(from, from + CHUNK).map((leaf) => ({
      consultation_id: consultationId,
      submission_id: leaf.submissionId,
      leaf_index: leaf.index,
      salt: leaf.salt,
    }));
    await tx.insertInto('submission_leaf').values(rows).execute();
  }
}

/** Hex salt, null once it was erased; undefined for a submission that is older than the log. */
export async function findSubmissionLeaf(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<{ readonly index: number; readonly salt: string | null } | undefined> {
  const row = await db
    .selectFrom('submission_leaf')
    .select(['leaf_index', 'salt'])
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  return row && { index: row.leaf_index, salt: row.salt };
}

export async function findLeafIndexes(
  db: Db,
  consultationId: string,
  submissionIds: readonly string[],
): Promise<Map<string, number>> {
  if (submissionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('submission_leaf')
    .select(['submission_id', 'leaf_index'])
    .where('consultation_id', '=', consultationId)
    .where('submission_id', 'in', [...submissionIds])
    .execute();
  return new Map(rows.map((row) => [row.submission_id, row.leaf_index]));
}

/** Erases the salt of a line: nobody can try words against it any more. False when it was erased, or never there. */
export async function eraseSalt(tx: Db, consultationId: string, submissionId: string): Promise<boolean> {
  const updated = await tx
    .updateTable('submission_leaf')
    .set({ salt: null })
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .where('salt', 'is not', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
