import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import pg from 'pg';
import { boot } from '#text/vi/boot.ts';
import { columnParsers, pgTypes } from './column-types.server.ts';
import { type Config, ConfigError } from './config.ts';
import { type Db, overPglite, overPool } from './db.server.ts';
import { type DirectoryLock, lockDirectory } from './directory-lock.server.ts';
import { findPreparedCluster, makeWhole } from './prepared-cluster.server.ts';
import { prepareWhatReturns } from './prepared-statements.server.ts';

export type Engine = 'pglite' | 'postgres';

export interface OpenDatabase {
  readonly db: Db;
  readonly engine: Engine;
  /** Present on the embedded engine only; jobs speak to it directly. */
  readonly pglite?: PGlite;
  /** Present on PostgreSQL only; LISTEN/NOTIFY needs a connection of its own. */
  readonly pool?: pg.Pool;
  close(): Promise<void>;
}

/** Opens the database that the configuration names; the embedded one only when no other process has it. */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  return config.databaseUrl ? await openPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
}

async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const lock = await lockDirectory(dataDir);
  try {
    const directory = join(dataDir, 'database');
    const pglite = await makeWhole(directory, async (isNew) => {
      const loadDataDir = isNew ? await findPreparedCluster() : undefined;
      return await createPglite({ dataDir: directory, ...(loadDataDir && { loadDataDir }) });
    });
    return over(pglite, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** One embedded engine: in memory without a directory, from a prepared image when one is given. */
export async function createPglite(options: { dataDir?: string; loadDataDir?: Blob } = {}): Promise<PGlite> {
  return await PGlite.create({
    ...options,
    extensions: { unaccent },
    parsers: { ...columnParsers },
    // 16 MB of buffers: 208 MB of memory instead of 316-390 MB (08-stack §3), and the data is small.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
  });
}

/** Wraps an engine that is already running. */
export function over(pglite: PGlite, lock?: DirectoryLock): OpenDatabase {
  const db = overPglite(pglite);
  const close = async () => {
    await db.destroy();
    if (!pglite.closed) await pglite.close();
    await lock?.release();
  };
  return { db, engine: 'pglite', pglite, close };
}

/** Our SQL is written for PostgreSQL 15. */
const OLDEST = 150000;

export async function openPostgres(url: string, max = 10): Promise<OpenDatabase> {
  const pool = openPool({ connectionString: url, max, types: pgTypes, application_name: 'dan-ban' });
  try {
    const { rows } = await pool.query<{ number: number; text: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
    );
    const version = rows[0];
    if (version && version.number < OLDEST) throw new ConfigError([boot.databaseTooOld(version.text)]);
  } catch (cause) {
    await pool.end();
    if (cause instanceof ConfigError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new ConfigError([boot.databaseUnreachable(new URL(url).host, code)]);
  }
  const db = overPool(pool);
  return { db, engine: 'postgres', pool, close: () => db.destroy() };
}

/**
 * A connection that breaks (restart, failover) must not end the process, whether it is idle or between two statements
 * of a transaction: the pool hears only the idle ones. The statement under way fails, the next one opens a new connection.
 */
export function openPool(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(settings);
  prepareWhatReturns(pool);
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
