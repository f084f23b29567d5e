import { showableName } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { sniffType } from '#features/documents/sniff-type.ts';
import { MAX_FILE_BYTES } from '#features/documents/upload-limits.ts';
import type { Platform } from '#platform/context.ts';
import { ok, type Result, refuse } from '#platform/result.ts';

export type ProofRefusal = ImportRefusal | 'noFile' | 'tooLarge';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A picture or a print of the page on which the draft stands: of a kind that the house takes, by its content. */
export async function keepPostingProof(
  { files }: Platform,
  file: UploadedFile | undefined,
): Promise<Result<{ readonly sha256: string; readonly name: string }, ProofRefusal>> {
  if (!file || (file.bytes.length === 0 && file.name === '')) return refuse('noFile');
  if (file.bytes.length > MAX_FILE_BYTES) return refuse('tooLarge');
  const sniffed = sniffType(file.bytes, file.name);
  if (!sniffed.ok) return refuse(sniffed.reason);
  return ok({ sha256: await files.put(file.bytes), name: showableName(file.name) });
}
