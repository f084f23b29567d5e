import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import type { ControlledTransaction } from 'kysely';
import { afterEach, beforeEach, inject } from 'vitest';
import type { Db, Tables } from '../src/platform/db.server.ts';
import { createPglite, type OpenDatabase, openPostgres, over } from '../src/platform/open-database.server.ts';
import { databaseOn, onServer } from './database-image.ts';
import { hasOwnDatabase, listenTo } from './statements.ts';

/** One database per worker, shared by its test files; a global because each test file may load this module anew. */
const shared = globalThis as typeof globalThis & { danBanTestDatabase?: Promise<OpenDatabase> };

/**
 * A migrated database for every test of the file, on the engine named by TEST_ENGINE (pglite or postgres).
 * Each test runs in a transaction that is rolled back: `inTransaction` inside it joins by savepoint.
 * A statement that is expected to fail must stand inside `inTransaction`, or it spoils the rest of the test.
 */
export function useDatabase(): () => Db {
  let tx: ControlledTransaction<Tables> | undefined;
  beforeEach(async () => {
    shared.danBanTestDatabase ??= sharedDatabase();
    const { db } = await shared.danBanTestDatabase;
    tx = await db.startTransaction().execute();
  });
  afterEach(async () => {
    await tx?.rollback().execute();
    tx = undefined;
  });
  return () => {
    if (!tx) throw new Error('useDatabase: db() is there inside tests and beforeEach only');
    return tx;
  };
}

/** A migrated database of one's own, for what needs real commits (jobs, outbox, two connections). The caller closes it. */
export async function freshDatabase(): Promise<OpenDatabase & { url?: string }> {
  hasOwnDatabase();
  return await openImage();
}

async function sharedDatabase(): Promise<OpenDatabase> {
  const opened = await openImage();
  if (process.env.DANBAN_SAID) listenTo(opened);
  return opened;
}

async function openImage(): Promise<OpenDatabase & { url?: string }> {
  const image = inject('databaseImage');
  if (image.engine === 'pglite') {
    return over(await createPglite({ loadDataDir: await openAsBlob(image.file) }));
  }
  const name = `${image.template.replace(/_template$/, '')}_${randomBytes(4).toString('hex')}`;
  await onServer(image.server, `create database ${name} template ${image.template}`);
  const url = databaseOn(image.server, name);
  return { ...(await openPostgres(url, 5)), url };
}

/** Which engine this run uses; for the few tests that say something about one engine only. */
export function testEngine(): 'pglite' | 'postgres' {
  return inject('databaseImage').engine;
}
