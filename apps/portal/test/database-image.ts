import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/platform/migrate.server.ts';
import { createPglite, openPostgres, over } from '../src/platform/open-database.server.ts';

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
  await opened.close();
  project.provide('databaseImage', { engine: 'postgres', server, template });
  return () => dropAll(server, prefix);
}

/** The image is kept between runs under a name that changes with the migrations: initdb costs seconds, loading it 0.3 s. */
async function imageFile(): Promise<string> {
  const folder = fileURLToPath(new URL('../../../node_modules/.cache/dan-ban/', import.meta.url));
  const file = `${folder}database-${await fingerprint()}.tar`;
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const opened = over(await createPglite());
  await migrate(opened.db);
  const dump = await opened.pglite!.dumpDataDir('none');
  await opened.close();
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, Buffer.from(await dump.arrayBuffer()));
  await rename(temporary, file);
  return file;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const folder = fileURLToPath(new URL('../db/migrations/', import.meta.url));
  for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(folder + name));
  // Pins the engine's version.
  hash.update(await readFile(new URL('../package.json', import.meta.url)));
  return hash.digest('hex').slice(0, 16);
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
