import { AsyncLocalStorage } from 'node:async_hooks';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteAdapter, PostgresDialect, PostgresQueryCompiler, sql, type Transaction } from 'kysely';
import type pg from 'pg';
import { MigratorsTables } from './migrators-tables.server.ts';
import { OneConnectionDriver } from './one-connection-driver.server.ts';

/**
 * Every table of the product. Each feature adds its own rows by declaration merging in its store file
 * (`declare module '#platform/db.server.ts' { interface Tables { … } }`), so that the platform
 * knows no feature and the compiler knows every column.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}

/** Either the database or an open transaction. Every store function takes it first. */
export type Db = Kysely<Tables>;

/**
 * `open` turns false at the end, so that work started inside but running later is not mistaken for inside.
 * Kept on globalThis: the built bundle and the server process load this file separately.
 */
const KEY = Symbol.for('dan-ban.transaction');
type Holder = { [KEY]?: AsyncLocalStorage<{ open: boolean }> };
const holder = globalThis as Holder;
holder[KEY] ??= new AsyncLocalStorage<{ open: boolean }>();
const currentTransaction = holder[KEY];

/**
 * Runs `work` in a transaction, or joins the one that is open with a savepoint. The only way in which
 * use cases open transactions: the embedded engine has one connection, so a query on the outer
 * database from inside a transaction would wait for itself forever.
 */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return await inSavepoint(db as Transaction<Tables>, work);
  if (insideTransaction()) {
    throw new Error(
      'inTransaction: called with the outer database inside a transaction; pass the transaction on',
    );
  }
  const state = { open: true };
  return await db
    .transaction()
    .execute((tx) => currentTransaction.run(state, () => work(tx)))
    .finally(() => {
      state.open = false;
    });
}

let savepoints = 0;

async function inSavepoint<T>(tx: Transaction<Tables>, work: (tx: Db) => Promise<T>): Promise<T> {
  savepoints += 1;
  const name = sql.id(`sp_${savepoints}`);
  await sql`savepoint ${name}`.execute(tx);
  try {
    const value = await work(tx);
    await sql`release savepoint ${name}`.execute(tx);
    return value;
  } catch (error) {
    await sql`rollback to savepoint ${name}`.execute(tx);
    throw error;
  }
}

/** True while the calling code runs inside a transaction; the driver uses it to name a deadlock instead of hanging. */
export function insideTransaction(): boolean {
  return currentTransaction.getStore()?.open === true;
}

/** Runs `work` as not being inside of any transaction: for what a transaction only sets off and does not wait for. */
export function outsideTransaction<T>(work: () => T): T {
  return currentTransaction.exit(work);
}

export function overPool(pool: pg.Pool): Db {
  const dialect = new PostgresDialect({ pool });
  dialect.createIntrospector = (db) => new MigratorsTables(db);
  return new Kysely<Tables>({ dialect });
}

export function overPglite(pglite: PGlite): Db {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PGliteAdapter(),
      createDriver: () => new OneConnectionDriver({ pglite }, insideTransaction),
      createIntrospector: (db) => new MigratorsTables(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** Resolves when the database answers, for the readiness page. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}
