import { type ReadDocument, readDocument } from './import-document.server.ts';
import type { ImportRefusal } from './import-result.ts';
import type { SecrecyHit } from './scan-secrecy.ts';
import { scanFile } from './secrecy/scan-file.server.ts';

export interface ScannedUpload {
  readonly read: ReadDocument;
  readonly bytes: Uint8Array;
  readonly secrecyHits: readonly SecrecyHit[];
}

/** A file that was read into blocks and scanned for secrecy stamps; nothing of it is kept yet. */
export async function readUploadedFile(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Promise<
  | { readonly ok: true; readonly value: ScannedUpload }
  | {
      readonly ok: false;
      readonly reason: ImportRefusal;
      readonly data?: Readonly<Record<string, string | number>>;
    }
> {
  const read = await readDocument(file);
  if (!read.ok) return read;
  const secrecyHits = await scanFile(read, file.bytes);
  return { ok: true, value: { read, bytes: file.bytes, secrecyHits } };
}
