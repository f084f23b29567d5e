import type { Db } from '#platform/db.server.ts';
import { findLogKeys, findSignedHeads, type LogKey, type SignedHead } from './heads.store.server.ts';
import { findNodes } from './log.store.server.ts';
import { consistencyProof, type Hash, inclusionProof, type NodeAt } from './merkle.ts';

type Place = { readonly level: number; readonly index: number };

/**
 * Runs a pure proof over stored nodes: once to learn which nodes it asks for, then again with all of them, so that a
 * proof costs one query however large the log is.
 */
async function overNodes(
  db: Db,
  consultationId: string,
  proofs: (at: NodeAt) => Hash[][],
): Promise<string[][]> {
  const asked = new Map<string, Place>();
  proofs((level, index) => {
    asked.set(`${level} ${index}`, { level, index });
    return Buffer.alloc(32);
  });
  const nodes = await findNodes(db, consultationId, [...asked.values()]);
  const found = new Map(nodes.map(({ level, index, hash }) => [`${level} ${index}`, hash]));
  const at = (level: number, index: number): Hash => {
    const hash = found.get(`${level} ${index}`);
    if (!hash) throw new Error(`log of ${consultationId} has no node ${level} ${index}`);
    return hash;
  };
  return proofs(at).map((proof) => proof.map((hash) => hash.toString('hex')));
}

/** The hashes (hex) from line `index` to the root of the first `size` lines. */
export async function proveInclusion(
  db: Db,
  consultationId: string,
  index: number,
  size: number,
): Promise<string[]> {
  const [proof] = await overNodes(db, consultationId, (at) => [inclusionProof(index, size, at)]);
  return proof ?? [];
}

/** A head as it is published, with the proof that the head before it (the next smaller one) was its beginning. */
export interface PublishedHead extends SignedHead {
  /** Size of the head before it; 0 for the first one. */
  readonly since: number;
  readonly consistency: readonly string[];
}

export interface PublishedLog {
  readonly keys: readonly LogKey[];
  /** The smallest first. */
  readonly heads: readonly PublishedHead[];
}

/** All that was signed of one log, chained by proofs; empty for a log that nothing was signed of yet. */
export async function publishedLog(db: Db, consultationId: string): Promise<PublishedLog> {
  const [keys, found] = await Promise.all([findLogKeys(db), findSignedHeads(db, consultationId)]);
  const heads = found.toSorted((a, b) => a.size - b.size || a.signedAt.getTime() - b.signedAt.getTime());
  const before = heads.map((_, i) => heads[i - 1]?.size ?? 0);
  const proofs = await overNodes(db, consultationId, (at) =>
    heads.map((head, i) => consistencyProof(before[i] ?? 0, head.size, at)),
  );
  return {
    keys,
    heads: heads.map((head, i) => ({ ...head, since: before[i] ?? 0, consistency: proofs[i] ?? [] })),
  };
}
