import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from './files.server.ts';

/** Files in a folder, two levels deep by hash. A file is complete and flushed before it gets its name. */
export function diskFiles(directory: string): FileStore {
  return {
    async put(bytes) {
      const hash = sha256Of(bytes);
      const { folder, file } = placeOf(directory, hash);
      const known = await stat(file).catch(() => undefined);
      if (known?.size === bytes.length) return hash;
      await mkdir(folder, { recursive: true });
      await writeDurably(folder, file, bytes);
      return hash;
    },
    async get(sha256) {
      const { file } = placeOf(directory, sha256);
      const bytes = await readFile(file).catch(undefinedWhenMissing);
      if (bytes && sha256Of(bytes) !== sha256) throw new Error(`diskFiles: content of ${sha256} is damaged`);
      return bytes;
    },
    async remove(sha256) {
      await rm(placeOf(directory, sha256).file, { force: true });
    },
  };
}

/** Temporary name → flush → rename → flush of the folder: after a power cut there is the whole file or none. */
async function writeDurably(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const parent = await open(folder, 'r');
  await parent.sync().finally(() => parent.close());
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash comes from our own tables, but a path must never be built from anything else. */
export function requireHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('files: not a lower-case hex SHA-256');
  return sha256;
}

function placeOf(directory: string, sha256: string): { folder: string; file: string } {
  const folder = join(directory, requireHash(sha256).slice(0, 2), sha256.slice(2, 4));
  return { folder, file: join(folder, sha256) };
}

function undefinedWhenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
