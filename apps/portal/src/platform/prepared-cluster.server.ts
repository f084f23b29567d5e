import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

// An empty cluster of the embedded engine, made once at installation. Making one takes the engine a third of the time of a
// first start (it copies its whole memory for every step of initdb); unpacking one takes a tenth of that.

const FOLDER = fileURLToPath(new URL('../../../../node_modules/.cache/dan-ban/', import.meta.url));

/** The prepared cluster of the engine that is installed; undefined when there is none: the engine then makes its own. */
export async function findPreparedCluster(): Promise<Blob | undefined> {
  const file = preparedFile();
  return existsSync(file) ? await openAsBlob(file) : undefined;
}

/** Makes the prepared cluster when there is none. A half-written file never gets the name that is looked for. */
export async function prepareCluster(): Promise<void> {
  const file = preparedFile();
  if (existsSync(file)) return;
  await mkdir(FOLDER, { recursive: true });
  const engine = await PGlite.create();
  const dump = await engine.dumpDataDir('gzip');
  await engine.close();
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, Buffer.from(await dump.arrayBuffer()));
  await rename(temporary, file);
}

/**
 * Runs `make`, which fills a directory that does not exist yet. If it was stopped half-way, a note beside the directory
 * says so at the next start, and what stands there is thrown away: nobody has written into it. Without the note a torn
 * cluster would look like a database with PG_VERSION in it.
 */
export async function makeWhole<T>(directory: string, make: (isNew: boolean) => Promise<T>): Promise<T> {
  const note = `${directory}.being-made`;
  if (existsSync(note)) await rm(directory, { recursive: true, force: true });
  if (existsSync(directory)) return await make(false);
  await mkdir(dirname(directory), { recursive: true });
  await writeFile(note, '');
  const made = await make(true);
  await rm(note);
  return made;
}

/** The files of a cluster belong to one version of the engine. */
function preparedFile(): string {
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(readFileSync(join(dirname(engine), '../package.json'), 'utf8')) as {
    version: string;
  };
  return join(FOLDER, `cluster-${version}.tar.gz`);
}
