import { strToU8, zipSync } from 'fflate';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import type { Platform } from '#platform/context.ts';
import { type HeldData, heldFiles } from './held-data.server.ts';

/** One archive: the machine-readable file, and every file that was sent, in a folder of its receipt. */
export async function heldArchive(platform: Platform, held: HeldData): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Record<string, Uint8Array> = { 'du-lieu.json': strToU8(JSON.stringify(held, null, 2)) };
  for (const { receiptCode } of held.submissions) {
    const tracked = await trackSubmission(platform, receiptCode);
    if (!tracked) continue;
    for (const { name, bytes } of await heldFiles(platform, tracked)) parts[`${receiptCode}/${name}`] = bytes;
  }
  return new Uint8Array(zipSync(parts));
}
