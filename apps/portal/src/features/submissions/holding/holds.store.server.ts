import type { Db } from '#platform/db.server.ts';
import { HOLD_CODES, type HoldCode } from './holding-rules.data.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    opinion_hold: { consultation_id: string; opinion_id: string; rule: HoldCode; at: Date };
    spent_proof: { proof_hash: string; expires_at: Date };
  }
}

export interface Hold {
  readonly opinionId: string;
  readonly rule: HoldCode;
}

export async function insertHolds(
  tx: Db,
  consultationId: string,
  holds: readonly Hold[],
  at: Date,
): Promise<void> {
  if (holds.length === 0) return;
  const rows = holds.map(({ opinionId, rule }) => ({
    consultation_id: consultationId,
    opinion_id: opinionId,
    rule,
    at,
  }));
  await tx.insertInto('opinion_hold').values(rows).execute();
}

/** Opinion id → the rules that it met when it came. */
export async function findHoldsOf(
  db: Db,
  consultationId: string,
  opinionIds: readonly string[],
): Promise<Map<string, HoldCode[]>> {
  if (opinionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('opinion_hold')
    .select(['opinion_id', 'rule'])
    .where('consultation_id', '=', consultationId)
    .where('opinion_id', 'in', [...opinionIds])
    .execute();
  const byOpinion = Map.groupBy(rows, (row) => row.opinion_id);
  return new Map(
    [...byOpinion].map(([id, same]) => [
      id,
      HOLD_CODES.filter((code) => same.some(({ rule }) => rule === code)),
    ]),
  );
}

/** The hashes of those that were not used before. In the transaction of what they prove. */
export async function spendProofs(
  tx: Db,
  proofs: readonly { readonly hash: string; readonly expiresAt: Date }[],
): Promise<Set<string>> {
  if (proofs.length === 0) return new Set();
  // In one order: two processes that bring the same proofs must not wait for each other in a circle.
  const rows = proofs
    .map(({ hash, expiresAt }) => ({ proof_hash: hash, expires_at: expiresAt }))
    .sort((one, other) => (one.proof_hash < other.proof_hash ? -1 : 1));
  const inserted = await tx
    .insertInto('spent_proof')
    .values(rows)
    .onConflict((conflict) => conflict.column('proof_hash').doNothing())
    .returning('proof_hash')
    .execute();
  return new Set(inserted.map((row) => row.proof_hash));
}

/** Proofs that would be refused for their age anyway; returns how many went. */
export async function deleteExpiredProofs(db: Db, now: Date): Promise<number> {
  const deleted = await db.deleteFrom('spent_proof').where('expires_at', '<=', now).executeTakeFirst();
  return Number(deleted.numDeletedRows);
}
