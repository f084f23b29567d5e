import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    backup_code: BackupCodeTable;
  }
}

interface BackupCodeTable {
  person_id: string;
  code_hash: string;
  used_at: Date | null;
}

/** A new secret, not yet in force: the old one, if any, stops at once. */
export async function setPendingTotp(tx: Db, personId: string, sealedSecret: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ totp_secret: sealedSecret, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', personId)
    .execute();
}

export async function setTotpConfirmed(tx: Db, personId: string, at: Date, step: number): Promise<void> {
  await tx
    .updateTable('person')
    .set({ totp_confirmed_at: at, totp_last_step: step })
    .where('id', '=', personId)
    .execute();
}

export async function setTotpStep(tx: Db, personId: string, step: number): Promise<void> {
  await tx.updateTable('person').set({ totp_last_step: step }).where('id', '=', personId).execute();
}

export async function clearTotp(tx: Db, personId: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', personId)
    .execute();
  await tx.deleteFrom('backup_code').where('person_id', '=', personId).execute();
}

/** Old codes, used or not, are gone. */
export async function replaceBackupCodes(tx: Db, personId: string, hashes: readonly string[]): Promise<void> {
  await tx.deleteFrom('backup_code').where('person_id', '=', personId).execute();
  const rows = hashes.map((code_hash) => ({ person_id: personId, code_hash, used_at: null }));
  await tx.insertInto('backup_code').values(rows).execute();
}

/** True for exactly one caller: the condition and the mark are one statement. */
export async function useBackupCode(tx: Db, personId: string, codeHash: string, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('backup_code')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function countUnusedBackupCodes(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('backup_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
