import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/platform/migrate.server.ts';
import { openPostgres } from '../src/platform/open-database.server.ts';
import { imageFile, packCatalogs } from './embedded-image.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseImage: DatabaseImage;
  }
}

/** Where a worker finds a migrated, empty database: a dump of the embedded engine, or a template on the server. */
export type DatabaseImage =
  | { readonly engine: 'pglite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly server: string; readonly template: string };

/** Runs once per test run, before the workers. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_ENGINE !== 'postgres') {
    project.provide('databaseImage', { engine: 'pglite', file: await imageFile() });
    return async () => {};
  }
  const server = process.env.TEST_DATABASE_URL;
  if (!server)
    throw new Error(
      'TEST_ENGINE=postgres needs TEST_DATABASE_URL, e.g. postgres://root@127.0.0.1:5432/postgres',
    );
  const prefix = `danban_test_${randomBytes(4).toString('hex')}`;
  const template = `${prefix}_template`;
  await onServer(server, `create database ${template}`);
  const opened = await openPostgres(databaseOn(server, template), 1);
  await migrate(opened.db);
  await packCatalogs(opened.db);
  await opened.close();
  project.provide('databaseImage', { engine: 'postgres', server, template });
  return () => dropAll(server, prefix);
}

export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** A statement that cannot run inside the database it is about. */
export async function onServer(server: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseOn(server, 'postgres') });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

async function dropAll(server: string, prefix: string): Promise<void> {
  const { rows } = await onServer(server, `select datname from pg_database where datname like '${prefix}%'`);
  for (const { datname } of rows) await onServer(server, `drop database if exists ${datname} with (force)`);
}
