import { sql } from 'kysely';
import type { Db } from './db.server.ts';

/**
 * Holds a name against everybody else until the transaction ends: what is looked up under it stays true until it is
 * written. For what no row can be locked for yet (the next free address, a sign-in name). Take it before the audit.
 */
export async function holdName(tx: Db, name: string): Promise<void> {
  if (!tx.isTransaction) throw new Error(`holdName ${name}: must run in the transaction of the change`);
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}
