import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    log_key: { id: number; public_key: string; valid_from: Date; retired_at: Date | null };
    signed_head: SignedHeadTable;
  }
}

/** daily: at night, when lines came · closing: the round ended · responseTable: the answers were published. */
export type HeadOccasion = 'daily' | 'closing' | 'responseTable';

interface SignedHeadTable {
  consultation_id: string;
  size: number;
  occasion: HeadOccasion;
  root: string;
  signed_at: Date;
  key_id: number;
  signature: string;
}

/** Size and root of a log at an instant, signed; hashes and signature in hex. */
export interface SignedHead {
  readonly consultationId: string;
  readonly size: number;
  readonly occasion: HeadOccasion;
  readonly root: string;
  readonly signedAt: Date;
  readonly keyId: number;
  readonly signature: string;
}

export interface LogKey {
  readonly id: number;
  readonly publicKey: string;
  readonly validFrom: Date;
  readonly retiredAt: Date | null;
}

/** All keys that ever signed, the first one first; the last one without an end signs. */
export async function findLogKeys(db: Db): Promise<LogKey[]> {
  const rows = await db.selectFrom('log_key').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    publicKey: row.public_key,
    validFrom: row.valid_from,
    retiredAt: row.retired_at,
  }));
}

/** False when somebody else was first. */
export async function insertLogKey(tx: Db, key: Omit<LogKey, 'retiredAt'>): Promise<boolean> {
  const inserted = await tx
    .insertInto('log_key')
    .values({ id: key.id, public_key: key.publicKey, valid_from: key.validFrom, retired_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function retireLogKey(tx: Db, id: number, at: Date): Promise<void> {
  await tx.updateTable('log_key').set({ retired_at: at }).where('id', '=', id).execute();
}

/** False when this size was signed for this occasion before; the first signature stays. */
export async function insertSignedHead(tx: Db, head: SignedHead): Promise<boolean> {
  const inserted = await tx
    .insertInto('signed_head')
    .values({
      consultation_id: head.consultationId,
      size: head.size,
      occasion: head.occasion,
      root: head.root,
      signed_at: head.signedAt,
      key_id: head.keyId,
      signature: head.signature,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** The newest first. */
export async function findSignedHeads(db: Db, consultationId: string): Promise<SignedHead[]> {
  const rows = await db
    .selectFrom('signed_head')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('signed_at', 'desc')
    .orderBy('size', 'desc')
    .execute();
  return rows.map((row) => ({
    consultationId: row.consultation_id,
    size: row.size,
    occasion: row.occasion,
    root: row.root,
    signedAt: row.signed_at,
    keyId: row.key_id,
    signature: row.signature,
  }));
}

/** Logs that are longer than what was signed of them last. */
export async function findUnsignedLogs(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('log_end')
    .select('consultation_id')
    .where('size', '>', 0)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('signed_head')
            .select('signed_head.size')
            .whereRef('signed_head.consultation_id', '=', 'log_end.consultation_id')
            .whereRef('signed_head.size', '=', 'log_end.size'),
        ),
      ),
    )
    .execute();
  return rows.map((row) => row.consultation_id);
}
