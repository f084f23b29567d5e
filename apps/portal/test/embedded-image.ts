import { createHash } from 'node:crypto';
import { existsSync, openAsBlob } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Config } from '../src/platform/config.ts';
import type { Db } from '../src/platform/db.server.ts';
import { migrate } from '../src/platform/migrate.server.ts';
import { createPglite, over } from '../src/platform/open-database.server.ts';

/** The image is kept between runs under a name that changes with the migrations: initdb costs seconds, loading it less than one. */
export async function imageFile(): Promise<string> {
  const folder = fileURLToPath(new URL('../../../node_modules/.cache/dan-ban/', import.meta.url));
  const file = `${folder}database-${await fingerprint()}.tar`;
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const opened = over(await createPglite());
  await migrate(opened.db);
  await slim(opened.db);
  const dump = await opened.pglite!.dumpDataDir('none');
  await opened.close();
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, Buffer.from(await dump.arrayBuffer()));
  await rename(temporary, file);
  return file;
}

/**
 * Every file of the image is unpacked for every database of a test's own: without the two templates, which nobody copies, and
 * what the migrations left behind, that takes 0.7 s of processor time instead of 1.7.
 */
async function slim(db: Db): Promise<void> {
  for (const template of ['template0', 'template1']) {
    await sql`update pg_database set datistemplate = false where datname = ${template}`.execute(db);
    await sql`drop database ${sql.id(template)}`.execute(db);
  }
  await packCatalogs(db);
  // What was logged before is not needed for a start any more.
  for (const _ of [1, 2]) await sql`checkpoint`.execute(db);
}

/** The catalogs only: a table of ours that was cleaned while it was empty would be planned for as if it stayed so. */
export async function packCatalogs(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r' and not relisshared`.execute(db);
  for (const { name } of rows) await sql`vacuum full ${sql.id('pg_catalog', name)}`.execute(db);
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const folder = fileURLToPath(new URL('../db/migrations/', import.meta.url));
  for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(folder + name));
  // The engine's version, and how the image is made.
  for (const name of ['../package.json', './embedded-image.ts'])
    hash.update(await readFile(new URL(name, import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Lays an embedded database that is migrated already into a data folder that has none: replaying every migration is most
 * of the work of a first start, and that it works is seen where the image is made.
 */
export async function layOutDatabase(config: Config): Promise<Config> {
  const { databaseUrl, dataDir } = config;
  const directory = join(dataDir, 'database');
  if (!databaseUrl && !existsSync(directory)) {
    await mkdir(dataDir, { recursive: true });
    const loadDataDir = await openAsBlob(await imageFile());
    await (await createPglite({ dataDir: directory, loadDataDir })).close();
  }
  return config;
}
