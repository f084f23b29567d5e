import { randomFillSync } from 'node:crypto';
import { sha256Of } from '#platform/disk-files.server.ts';
import type { FileStore } from '#platform/files.server.ts';
import type { DataPart } from './data-file.ts';

/**
 * The store names content by its hash: the same words written twice would be one file, and removing the old one would take the new
 * one away. So each part begins with letters of its own, which no reader gets.
 */
export const SALT_BYTES = 16;

/** Fills the room that was left before the bytes of a piece, and says what the whole will be called in the store. */
export function seal(withRoom: Buffer): string {
  randomFillSync(withRoom, 0, SALT_BYTES);
  return sha256Of(withRoom);
}

/** The piece as it was written; the store has checked it against its hash. */
export async function readPart(files: FileStore, part: DataPart): Promise<Buffer> {
  const stored = await files.get(part.storedSha256);
  if (stored?.length !== part.bytes + SALT_BYTES)
    throw new Error(`data file: part ${part.ordinal} (${part.storedSha256}) is not in the store as written`);
  return Buffer.from(stored.buffer, stored.byteOffset + SALT_BYTES, part.bytes);
}

/** From one byte to another, both in it; no more than one part is in memory. Throws when one is missing: half a file is none. */
export async function* readBytes(
  files: FileStore,
  parts: readonly DataPart[],
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    const [first, last] = [part.startsAt, part.startsAt + part.bytes - 1];
    if (last < from || first > to) continue;
    const bytes = await readPart(files, part);
    yield bytes.subarray(Math.max(from - first, 0), Math.min(to, last) - first + 1);
  }
}
