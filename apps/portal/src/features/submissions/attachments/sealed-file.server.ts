import { randomBytes } from 'node:crypto';
import type { FileStore } from '#platform/files.server.ts';

const SEAL_BYTES = 32;

/**
 * The store names files by their content, so two people who send the same picture would share one. What a contributor
 * sends is kept behind a random beginning: removing it takes nothing from anybody else.
 */
export async function putSealed(files: FileStore, bytes: Uint8Array): Promise<string> {
  return await files.put(Buffer.concat([randomBytes(SEAL_BYTES), bytes]));
}

export async function getSealed(files: FileStore, storedSha256: string): Promise<Uint8Array | undefined> {
  return (await files.get(storedSha256))?.subarray(SEAL_BYTES);
}
